package org.gongji.person;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

import org.gongji.access.MissingRow;
import org.gongji.family.Relation;
import org.gongji.person.Asking.Fault;
import org.gongji.person.Presentation.Accepted;
import org.gongji.person.Presentation.Reason;
import org.gongji.person.Presentation.Refused;
import org.gongji.testing.Town;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gongji.testing.AtOnce.atOnce;

/**
 * A relative's payment code on somebody else's phone: asked, agreed, shown, taken back.
 */
abstract class CodeShowingCases extends ParentWithACode {

	@Autowired
	private Credentials credentials;

	@Autowired
	private Pins pins;

	@Autowired
	private ShowingRows rows;

	@Autowired
	private Town town;

	@Test
	void theCodeIsTheRelativesOwnInEveryWay() {
		ShowingId id = agreed();
		this.pins.require(this.parent, "135790", MEMBER, this.clock.instant());
		PaymentCode code = this.showings.show(id, this.child, MEMBER).orElseThrow();
		assertThat(code.text()).matches("28[0-9]{16}");
		assertThat(Duration.between(this.clock.instant(), code.expiresAt())).isLessThanOrEqualTo(PaymentCodes.LIFE);
		assertThat(present(code)).as("no PIN is asked, as for the relative's own code")
			.isEqualTo(new Accepted(this.parent, VoucherKind.E_VOUCHER, id));
		assertThat(present(code)).isEqualTo(Refused.of(Reason.CODE_USED));
		assertThat(this.showings.decidedBy(this.parent)).singleElement().satisfies((one) -> {
			assertThat(one.lastShownAt()).isNotNull();
			assertThat(one.lastUsedAt()).isNotNull();
		});
		assertThat(acts(id)).containsExactly("code-showing.asked", "code-showing.agreed", "code-showing.shown");
	}

	@Test
	void eachSideIsToldOnce() {
		ShowingId id = agreed();
		assertThat(told(this.parent)).containsExactly("code-asked");
		assertThat(told(this.child)).containsExactly("code-agreed");
		PaymentCode code = this.showings.show(id, this.child, MEMBER).orElseThrow();
		this.showings.show(id, this.child, MEMBER);
		assertThat(told(this.parent)).as("merely shown").containsExactly("code-asked");
		present(code);
		assertThat(told(this.parent)).containsExactly("code-asked", "code-used");
		this.showings.end(id, this.parent, MEMBER);
		this.showings.end(id, this.parent, MEMBER);
		assertThat(told(this.child)).containsExactly("code-agreed", "code-showing-ended");
		assertThat(told(this.parent)).containsExactly("code-asked", "code-used");
	}

	@Test
	void aCodeOnTheScreenDiesWithThePermission() {
		ShowingId id = agreed();
		PaymentCode code = this.showings.show(id, this.child, MEMBER).orElseThrow();
		this.showings.end(id, this.parent, MEMBER);
		assertThat(present(code)).isEqualTo(Refused.of(Reason.CODE_WITHDRAWN));
		assertThat(this.showings.show(id, this.child, MEMBER)).isEmpty();
		assertThat(this.showings.shownBy(this.child)).isEmpty();
		ShowingId again = agreed();
		assertThat(present(code)).as("a new permission wakes no old code").isEqualTo(Refused.of(Reason.CODE_WITHDRAWN));
		assertThat(this.showings.show(again, this.child, MEMBER)).isPresent();
		this.showings.end(again, this.child, MEMBER);
		assertThat(endedFor(again)).isEqualTo("GIVEN_UP");
	}

	@Test
	void strangersSeeNothing() {
		ShowingId id = agreed();
		PersonId stranger = person(new PersonName("李四"), SomeNumber.fresh());
		assertThatThrownBy(() -> this.showings.find(id, stranger)).isInstanceOf(MissingRow.class);
		assertThatThrownBy(() -> this.showings.show(id, stranger, MEMBER)).isInstanceOf(MissingRow.class);
		assertThatThrownBy(() -> this.showings.show(id, this.parent, MEMBER)).isInstanceOf(MissingRow.class);
		assertThatThrownBy(() -> this.showings.end(id, stranger, MEMBER)).isInstanceOf(MissingRow.class);
		assertThat(this.showings.show(id, this.child, MEMBER)).isPresent();
	}

	@Test
	void aDeathEndsItOnBothSides() {
		ShowingId id = agreed();
		PaymentCode code = this.showings.show(id, this.child, MEMBER).orElseThrow();
		this.people.died(this.parent, LocalDate.now(this.clock), MEMBER);
		assertThat(present(code)).isEqualTo(Refused.of(Reason.HOLDER_DIED));
		assertThat(endedFor(id)).isEqualTo("DIED");
		assertThat(this.showings.shownBy(this.child)).isEmpty();
		assertThat(ask(this.child, NAME, this.number)).isEqualTo(new Asking.Refused(Fault.DEAD));
		IdentityNumber other = freshPerson();
		ShowingId second = ((Asking.Asked) ask(this.child, NAME, other)).id();
		this.people.died(this.child, LocalDate.now(this.clock), MEMBER);
		assertThat(endedFor(second)).isEqualTo("DIED");
	}

	@Test
	void forAChildAParentAgreesUntilItIsOfAge() {
		PersonId minor = this.people
			.register(new NewPerson(TIELING, new PersonName("王小宝"), Certificate.of(SomeNumber.fresh()), null,
					LocalDate.now(this.clock).minusYears(18).plusDays(1), Sex.MALE, Enrolment.residentScheme(),
					Province.of(TIELING), LocalDate.of(2023, 1, 1)))
			.id();
		ShowingId id = ShowingId.fresh();
		this.rows.ask(id, this.parent, this.people.find(minor).orElseThrow(), Kin.OTHER, 1, this.clock.instant());
		assertThatThrownBy(() -> this.showings.agree(id, this.child, MEMBER)).isInstanceOf(MissingRow.class);
		assertThat(this.showings.agree(id, minor, MEMBER)).isEqualTo(Agreeing.GUARDIAN_NEEDED);
		this.town.bind(this.child, minor, Relation.CHILD, LocalDate.of(2023, 3, 1));
		assertThat(this.showings.decidedBy(this.child)).extracting(CodeShowing::id).containsExactly(id);
		assertThat(this.showings.agree(id, this.child, MEMBER)).isEqualTo(Agreeing.AGREED);
		PaymentCode code = this.showings.show(id, this.parent, MEMBER).orElseThrow();
		present(code);
		assertThat(told(this.child)).contains("code-used");
		this.jdbc.sql("update person set birthday = ? where id = ?")
			.params(LocalDate.now(this.clock).minusYears(18), minor.value())
			.update();
		assertThat(this.showings.show(id, this.parent, MEMBER)).as("of age today").isEmpty();
		assertThat(endedFor(id)).isEqualTo("OF_AGE");
		assertThat(told(minor)).contains("code-ended");
	}

	@Test
	void atTheMomentOfTakingBackOneOfTheTwoComesFirst() throws Exception {
		int redeemed = 0;
		for (int round = 0; round < 20; round++) {
			ShowingId id = agreed();
			PaymentCode code = this.showings.show(id, this.child, MEMBER).orElseThrow();
			List<Object> answers = atOnce(List.of(() -> present(code), () -> {
				this.showings.end(id, this.parent, MEMBER);
				return "ended";
			}));
			Optional<Instant> used = time("select max(last_used_at) from code_showing where id = ?", id);
			if (answers.get(0).equals(new Accepted(this.parent, VoucherKind.E_VOUCHER, id))) {
				redeemed++;
				Instant ended = time("select max(ended_at) from code_showing where id = ?", id).orElseThrow();
				assertThat(used.orElseThrow()).as("nothing is used after the end").isBeforeOrEqualTo(ended);
			}
			else {
				assertThat(answers.get(0)).isEqualTo(Refused.of(Reason.CODE_WITHDRAWN));
				assertThat(used).isEmpty();
			}
			assertThat(present(code)).isInstanceOf(Refused.class);
		}
		assertThat(redeemed).isBetween(0, 20);
	}

	private ShowingId agreed() {
		ShowingId id = asked(this.child);
		assertThat(this.showings.agree(id, this.parent, MEMBER)).isEqualTo(Agreeing.AGREED);
		return id;
	}

	private Presentation present(PaymentCode code) {
		return this.credentials.present(VoucherKind.E_VOUCHER, code.text(), null,
				this.clock.instant().truncatedTo(ChronoUnit.MICROS));
	}

	private List<String> told(PersonId person) {
		return this.jdbc.sql("select kind from notice where recipient_id = ? order by id")
			.param(person.value())
			.query(String.class)
			.list();
	}

	private Optional<Instant> time(String sql, ShowingId id) {
		return Optional
			.ofNullable(this.jdbc.sql(sql)
				.param(id.value())
				.query((row, number) -> Optional.ofNullable(row.getObject(1, OffsetDateTime.class)))
				.single()
				.orElse(null))
			.map(OffsetDateTime::toInstant);
	}

}
