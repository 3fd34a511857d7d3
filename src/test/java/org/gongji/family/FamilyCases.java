package org.gongji.family;

import java.time.LocalDate;
import java.util.List;

import org.gongji.access.Actor;
import org.gongji.access.MissingRow;
import org.gongji.access.Region;
import org.gongji.access.Role;
import org.gongji.person.Enrolment;
import org.gongji.person.NewPerson;
import org.gongji.person.People;
import org.gongji.person.PersonId;
import org.gongji.person.PersonName;
import org.gongji.person.PersonStatus;
import org.gongji.person.SomeNumber;
import org.gongji.testing.CountedStatements;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

abstract class FamilyCases {

	private static final Region LINCANG = new Region("530900");

	private static final Region XIAN = new Region("610100");

	private static final Actor CLERK = new Actor("clerk", Role.CLERK, LINCANG);

	private static final LocalDate DAY = LocalDate.of(2023, 3, 1);

	@Autowired
	private People people;

	@Autowired
	private Bindings bindings;

	@Autowired
	private FamilyPool pool;

	@Test
	void theOldestBindingPaysFirstUnlessTheUserArranged() {
		PersonId user = person(LINCANG);
		PersonId first = person(LINCANG);
		PersonId second = person(XIAN);
		PersonId third = person(LINCANG);
		BindingId younger = bind(second, user, Relation.CHILD, DAY.plusDays(1));
		BindingId older = bind(first, user, Relation.SPOUSE, DAY);
		BindingId youngest = bind(third, user, Relation.PARENT, DAY.plusDays(2));
		assertThat(this.pool.payersFor(user)).extracting(FamilyPayer::owner).containsExactly(first, second, third);
		this.bindings.arrange(user, List.of(youngest), CLERK);
		assertThat(this.pool.payersFor(user)).extracting(FamilyPayer::owner).containsExactly(third, first, second);
		this.bindings.arrange(user, List.of(younger, older, youngest), CLERK);
		assertThat(this.pool.payersFor(user)).extracting(FamilyPayer::owner).containsExactly(second, first, third);
		assertThat(this.pool.payersFor(user).get(0)).satisfies((payer) -> {
			assertThat(payer.region()).isEqualTo(XIAN);
			assertThat(payer.relation()).isEqualTo(Relation.CHILD);
			assertThat(payer.boundOn()).isEqualTo(DAY.plusDays(1));
			assertThat(payer.position()).isEqualTo(1);
			assertThat(payer.binding()).isEqualTo(younger);
		});
		PersonId stranger = person(LINCANG);
		assertThatThrownBy(() -> this.bindings.arrange(stranger, List.of(older), CLERK)).isInstanceOf(MissingRow.class);
	}

	@Test
	void onlyActiveBindingsPay() {
		PersonId owner = person(LINCANG);
		PersonId user = person(LINCANG);
		BindingId binding = bind(owner, user, Relation.PARENT, DAY);
		assertThat(this.pool.payersFor(user)).hasSize(1);
		assertThat(this.pool.payersFor(owner)).as("a binding has a direction").isEmpty();
		this.bindings.suspend(binding, "核实中", CLERK);
		assertThat(this.pool.payersFor(user)).isEmpty();
		assertThat(this.pool.membersOf(owner)).singleElement()
			.satisfies((member) -> assertThat(member.state()).isEqualTo(BindingState.SUSPENDED));
		this.bindings.resume(binding, null, CLERK);
		assertThat(this.pool.payersFor(user)).hasSize(1);
		this.bindings.end(binding, DAY.plusDays(9), "离婚", CLERK);
		assertThat(this.pool.payersFor(user)).isEmpty();
		assertThat(this.pool.membersOf(owner)).isEmpty();
		assertThat(this.bindings.find(binding).orElseThrow().endedOn()).isEqualTo(DAY.plusDays(9));
		assertThatThrownBy(() -> this.bindings.end(binding, DAY, null, CLERK))
			.isInstanceOf(IllegalStateException.class);
		assertThat(this.bindings.history(binding)).extracting(BindingEvent::state)
			.containsExactly(BindingState.ACTIVE, BindingState.SUSPENDED, BindingState.ACTIVE, BindingState.ENDED);
	}

	@Test
	void aPairIsBoundOnceAtATime() {
		PersonId owner = person(LINCANG);
		PersonId user = person(LINCANG);
		BindingId binding = bind(owner, user, Relation.SPOUSE, DAY);
		assertThat(this.bindings.bind(owner, user, Relation.SPOUSE, DAY, CLERK))
			.isEqualTo(new Bound.AlreadyBound(binding));
		assertThat(this.bindings.bind(user, owner, Relation.SPOUSE, DAY, CLERK)).isInstanceOf(Bound.Recorded.class);
		this.bindings.end(binding, DAY, null, CLERK);
		assertThat(bind(owner, user, Relation.SPOUSE, DAY)).isNotEqualTo(binding);
		assertThatThrownBy(() -> this.bindings.bind(owner, owner, Relation.SPOUSE, DAY, CLERK))
			.isInstanceOf(IllegalArgumentException.class);
		assertThatThrownBy(() -> this.bindings.bind(owner, PersonId.fresh(), Relation.CHILD, DAY, CLERK))
			.isInstanceOf(MissingRow.class);
	}

	@Test
	void membersAreListedOldestFirst() {
		PersonId owner = person(LINCANG);
		PersonId child = person(XIAN);
		PersonId parent = person(LINCANG);
		bind(owner, child, Relation.CHILD, DAY.plusDays(1));
		bind(owner, parent, Relation.PARENT, DAY);
		assertThat(this.pool.membersOf(owner)).extracting(FamilyMember::member).containsExactly(parent, child);
		assertThat(this.pool.membersOf(owner)).extracting(FamilyMember::memberName).containsOnly("张三");
	}

	@Test
	void payersCostOneStatement() {
		PersonId user = person(LINCANG);
		for (int i = 0; i < 3; i++) {
			bind(person(LINCANG), user, Relation.CHILD, DAY);
		}
		CountedStatements.Noted<List<FamilyPayer>> noted = CountedStatements.during(() -> this.pool.payersFor(user));
		assertThat(noted.result()).hasSize(3);
		assertThat(noted.statements()).hasSize(1);
	}

	private BindingId bind(PersonId owner, PersonId member, Relation relation, LocalDate on) {
		return ((Bound.Recorded) this.bindings.bind(owner, member, relation, on, CLERK)).id();
	}

	private PersonId person(Region region) {
		return this.people.register(NewPerson.of(region, (PersonName) PersonName.read("张三"), SomeNumber.fresh(), null,
				Enrolment.employeeScheme(PersonStatus.EMPLOYEE), LocalDate.of(2023, 1, 1)))
			.id();
	}

}
