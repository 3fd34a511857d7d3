package org.gongji.spending;

import java.util.Set;
import java.util.UUID;

import org.gongji.access.Actor;
import org.gongji.access.RequestId;
import org.gongji.benefit.MergedYears;
import org.gongji.benefit.YearCount;
import org.gongji.money.Money;
import org.gongji.person.PersonId;
import org.gongji.person.RecordMerging;
import org.gongji.testing.Town;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongji.testing.AtOnce.atOnce;

/** What taking a visit back promises on either database. */
abstract class ClinicReversalContract extends ClinicTown {

	@Autowired
	private MergedYears merged;

	@Autowired
	private RecordMerging merging;

	@Autowired
	private TransactionTemplate transaction;

	@Test
	void aWholeReversalGivesEverythingBackAndTheCountersToo() {
		PersonId patient = this.town.personWith(HEILONGJIANG, "300.00");
		settled(visit(patient, line(1, this.treatment, "123.45")));
		YearCount before = count(patient);
		Settlement settled = settled(visit(patient, line(1, this.treatment, "900.00")));
		Settlement back = reverse(settled, Set.of());
		assertThat(back.total()).isEqualTo(settled.total().negated());
		assertThat(back.fund()).isEqualTo(settled.fund().negated());
		assertThat(back.cash()).isEqualTo(settled.cash().negated());
		assertThat(count(patient)).isEqualTo(before);
		assertThat(this.town.available(patient)).isEqualTo(Money.ofYuan("176.55"));
	}

	@Test
	void theCountersOfARecordThatWasMergedGoBackAtTheOneThatIsKept() {
		PersonId ended = this.town.personWith(HEILONGJIANG, "0.00");
		PersonId kept = this.town.personWith(HEILONGJIANG, "0.00");
		settled(visit(kept, line(1, this.treatment, "100.00")));
		YearCount before = count(kept);
		Settlement settled = settled(visit(ended, line(1, this.treatment, "500.00")));
		this.transaction.executeWithoutResult((status) -> {
			this.merged.carry(ended, kept, "merge-" + UUID.randomUUID());
			this.merging.merge(ended, kept, HEILONGJIANG, this.today, Actor.SYSTEM);
		});
		assertThat(count(kept)).isNotEqualTo(before);
		reverse(settled, Set.of());
		assertThat(count(kept)).isEqualTo(before);
		assertThat(count(ended)).isEqualTo(YearCount.NOTHING);
	}

	@Test
	void laterVisitsOfTheYearAreFlaggedAndNotRewritten() {
		PersonId patient = this.town.personWith(HEILONGJIANG, "0.00");
		Settlement first = settled(visit(patient, line(1, this.treatment, "500.00")));
		Settlement second = settled(visit(patient, line(1, this.treatment, "100.00")));
		Settlement gone = settled(visit(patient, line(1, this.treatment, "100.00")));
		Settlement lastYear = settled(on(visit(patient, line(1, this.treatment, "100.00")), this.today.minusYears(1)));
		reverse(gone, Set.of());
		Settlement back = reverse(first, Set.of());
		assertThat(flags(second)).containsExactly(back.reference());
		assertThat(flags(first)).isEmpty();
		assertThat(flags(gone)).isEmpty();
		assertThat(flags(lastYear)).isEmpty();
		assertThat(this.settlements.byId(second.id())).contains(second);
		assertThat(count(patient)).isEqualTo(new YearCount(Money.ZERO, Money.ofYuan("60.00")));
		assertThat(this.receipts.day(this.hospital, this.today, 1).rows().stream().filter(DayList.Row::flagged))
			.extracting(DayList.Row::id)
			.containsExactly(second.id());
		Settlement after = settled(visit(patient, line(1, this.treatment, "400.00")));
		assertThat(after.fund()).isEqualTo(Money.ZERO);
		assertThat(flags(after)).isEmpty();
	}

	@Test
	void aReversalByLineReckonsTheVisitAgain() {
		PersonId patient = this.town.personWith(HEILONGJIANG, "200.00");
		settled(visit(patient, line(1, this.treatment, "100.00")));
		Settlement settled = settled(visit(patient, line(1, this.treatment, "600.00"),
				line(2, this.treatment, "200.00"), line(3, this.treatment, "100.00")));
		assertThat(settled.fund()).isEqualTo(Money.ofYuan("360.00"));
		Settlement back = reverse(settled, Set.of(1));
		assertThat(back.fund()).isEqualTo(Money.ofYuan("-360.00"));
		assertThat(back.total()).isEqualTo(Money.ofYuan("-600.00"));
		assertThat(back.cash()).isEqualTo(Money.ofYuan("-240.00").minus(back.account()));
		assertThat(back.visit().law().explained().fund()).isEqualTo(Money.ZERO);
		assertThat(count(patient)).isEqualTo(new YearCount(Money.ofYuan("400.00"), Money.ZERO));
		Settlement rest = reverse(settled, Set.of(2, 3));
		assertThat(rest.total()).isEqualTo(Money.ofYuan("-300.00"));
		assertThat(count(patient)).isEqualTo(new YearCount(Money.ofYuan("100.00"), Money.ZERO));
		assertThat(this.town.available(patient)).isEqualTo(Money.ofYuan("100.00"));
	}

	@Test
	void manyReversalsAtOnceRollTheCountersBackOnce() throws Exception {
		PersonId patient = this.town.personWith(HEILONGJIANG, "0.00");
		Settlement first = settled(visit(patient, line(1, this.treatment, "500.00")));
		Settlement second = settled(visit(patient, line(1, this.treatment, "500.00")));
		atOnce(16, 32,
				() -> this.reversals.reverse(new Reversal(RequestId.fresh(),
						(Math.random() < 0.5 ? first : second).id(), this.hospital, Set.of(), "退费"),
						Town.cashier(HEILONGJIANG)));
		reverseAgain(first);
		reverseAgain(second);
		assertThat(count(patient)).isEqualTo(YearCount.NOTHING);
	}

}
