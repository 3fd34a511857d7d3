package org.gongji.ledger;

import java.lang.reflect.Modifier;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

import org.gongji.access.Region;
import org.gongji.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/** An entry that does not balance cannot be made. */
class EntryTest {

	private static final Region HERE = new Region("530900");

	private static final Region THERE = new Region("610100");

	private final LedgerAccountId first = new LedgerAccountId(UUID.randomUUID());

	private final LedgerAccountId second = new LedgerAccountId(UUID.randomUUID());

	@ParameterizedTest
	@CsvSource({ "100, 100, true", "100, 99, false", "99, 100, false", "1, 1, true" })
	void debitsEqualCredits(long debit, long credit, boolean balances) {
		List<Posting> postings = List.of(Posting.debit(this.first, HERE, Money.ofFen(debit)),
				Posting.credit(this.second, HERE, Money.ofFen(credit)));
		if (balances) {
			assertThat(entry(postings).postings()).hasSize(2);
		}
		else {
			assertThatIllegalArgumentException().isThrownBy(() -> entry(postings));
		}
	}

	@Test
	void eachRegionBalancesByItself() {
		Money amount = Money.ofFen(100);
		assertThatIllegalArgumentException().isThrownBy(() -> entry(
				List.of(Posting.debit(this.first, HERE, amount), Posting.credit(this.second, THERE, amount))));
	}

	@Test
	void onePostingIsNoEntry() {
		assertThatIllegalArgumentException()
			.isThrownBy(() -> entry(List.of(Posting.debit(this.first, HERE, Money.ofFen(1)))));
	}

	@ParameterizedTest
	@CsvSource({ "0", "-1" })
	void aPostingHasAnAmountAboveZero(long fen) {
		assertThatIllegalArgumentException().isThrownBy(() -> Posting.debit(this.first, HERE, Money.ofFen(fen)));
	}

	@Test
	void aCorrectionPointsToItsPostingAndTakesNoMore() {
		Posting posted = Posting.debit(this.first, HERE, Money.ofFen(100));
		Posting back = posted.corrected(Money.ofFen(100));
		assertThat(back.side()).isEqualTo(Side.CREDIT);
		assertThat(back.corrects()).isEqualTo(posted.id());
		assertThatIllegalArgumentException().isThrownBy(() -> posted.corrected(Money.ofFen(101)));
	}

	@Test
	void nothingOfAnEntryCanBeSet() {
		for (Class<?> type : List.of(Entry.class, Posting.class)) {
			assertThat(type.isRecord()).isTrue();
			assertThat(
					Arrays.stream(type.getDeclaredFields()).filter((field) -> !Modifier.isStatic(field.getModifiers())))
				.allMatch((field) -> Modifier.isFinal(field.getModifiers()));
		}
		assertThat(Arrays.stream(Ledger.class.getDeclaredMethods()).map((method) -> method.getName()))
			.noneMatch((name) -> name.startsWith("update") || name.startsWith("delete") || name.startsWith("change"));
	}

	private Entry entry(List<Posting> postings) {
		return new Entry(EntryId.fresh(), "test", LocalDate.of(2023, 6, 1), postings);
	}

}
