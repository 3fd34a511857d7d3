package org.gongji.crediting;

import java.time.YearMonth;
import java.util.List;

import com.github.f4b6a3.uuid.UuidCreator;
import org.gongji.money.Money;
import org.gongji.person.PersonId;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

class PackedRowsTest {

	private final PersonId person = new PersonId(UuidCreator.getTimeOrderedEpoch());

	@Test
	void rowsOfEachSortComeBackAsTheyWere() {
		List<DeclaredRow> rows = List.of(
				DeclaredRow.contribution(2, this.person, YearMonth.of(2026, 1), Money.ofYuan("5321.10"), true),
				DeclaredRow.contribution(3, this.person, YearMonth.of(2025, 12), Money.ZERO, false),
				DeclaredRow.pension(500_001, this.person, YearMonth.of(1990, 1), Money.ofYuan("9999999.99")),
				DeclaredRow.pension(5, this.person, YearMonth.of(2199, 12), Money.ZERO),
				DeclaredRow.takenBack(6, this.person, YearMonth.of(2026, 6)));
		assertThat(PackedRows.unpack(PackedRows.pack(rows))).isEqualTo(rows);
		assertThat(PackedRows.unpack(PackedRows.pack(List.of()))).isEmpty();
	}

	@Test
	void cutBytesAreNoRows() {
		byte[] whole = PackedRows.pack(List.of(DeclaredRow.takenBack(6, this.person, YearMonth.of(2026, 6))));
		assertThatIllegalStateException()
			.isThrownBy(() -> PackedRows.unpack(java.util.Arrays.copyOf(whole, whole.length - 1)));
	}

}
