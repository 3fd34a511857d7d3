package org.gongji.spending;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.gongji.access.Actor;
import org.gongji.access.RequestId;
import org.gongji.access.Role;
import org.gongji.money.Money;
import org.gongji.person.People;
import org.gongji.spending.UseAfterDeath.Kind;
import org.gongji.testing.Town;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** What a recorded death stops at the till, and what was used before it was recorded. */
abstract class UsesAfterDeathContract extends AWifeWhoMayUse {

	private static final Actor CLERK = new Actor("clerk", Role.CLERK, LINCANG);

	@Autowired
	private UsesAfterDeath uses;

	@Autowired
	private Reversals reversals;

	@Autowired
	private People people;

	private final LocalDate yesterday = LocalDate.now(SHANGHAI).minusDays(1);

	@Test
	void whatWasUsedBeforeTheNoticeIsListedAndMarked() {
		Settlement own = settled(this.owner, "30.00");
		Settlement wife = settled(this.user, "20.00");
		assertThat(this.uses.of(this.owner, this.yesterday.plusDays(1))).as("the day of death itself").isEmpty();
		this.people.died(this.owner, this.yesterday, CLERK);
		List<UseAfterDeath> found = this.uses.of(this.owner, this.yesterday);
		assertThat(found).extracting(UseAfterDeath::kind).containsExactly(Kind.OWN, Kind.RELATIVE);
		assertThat(found).extracting(UseAfterDeath::own).containsExactly(Money.ofYuan("30.00"), Money.ofYuan("20.00"));
		assertThat(found.get(1).user()).isEqualTo(this.user);
		assertThat(UsesAfterDeath.total(found)).isEqualTo(Money.ofYuan("50.00"));
		mark(wife.id().value(), UUID.randomUUID());
		assertThat(this.uses.of(this.owner, this.yesterday)).extracting(UseAfterDeath::marked)
			.containsExactly(false, true);
		mark(own.id().value());
		assertThat(this.uses.of(this.owner, this.yesterday)).extracting(UseAfterDeath::marked)
			.containsExactly(true, false);
		assertThat(this.uses.of(this.user, this.yesterday)).as("the widow's own account paid nothing")
			.extracting(UseAfterDeath::own)
			.containsExactly(Money.ZERO);
	}

	@Test
	void nothingIsBoughtAsTheDeceasedOrOnTheAccount() {
		this.people.died(this.owner, this.yesterday, CLERK);
		assertThat(this.spending.settle(purchase(this.owner, "30.00"), CLERK))
			.isEqualTo(new SettlementOutcome.Wrong(List.of(Problem.of(0, Problem.Kind.HOLDER_DIED))));
		assertThat(this.spending.check(purchase(this.owner, "30.00")).problems())
			.containsExactly(Problem.of(0, Problem.Kind.HOLDER_DIED));
		assertThat(settled(this.user, "30.00").account()).as("the widow pays in cash").isEqualTo(Money.ZERO);
		assertThat(this.town.available(this.owner)).isEqualTo(Money.ofYuan("500.00"));
	}

	@Test
	void whatIsTakenBackLaterGoesIntoTheEstate() {
		Settlement own = settled(this.owner, "30.00");
		this.people.died(this.owner, this.yesterday, CLERK);
		this.reversals.reverse(new Reversal(RequestId.fresh(), own.id(), this.shop, Set.of(), "退货"),
				Town.cashier(LINCANG));
		assertThat(this.town.available(this.owner)).isEqualTo(Money.ofYuan("500.00"));
		assertThat(this.uses.of(this.owner, this.yesterday)).singleElement()
			.satisfies((one) -> assertThat(one.costs()).isFalse());
	}

	private void mark(UUID... wanted) {
		this.uses.mark(this.owner, this.yesterday, LINCANG, Set.of(wanted), CLERK);
	}

}
