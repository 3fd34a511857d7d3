package org.gongji.clearing;

import java.math.BigDecimal;

import org.gongji.account.Payables;
import org.gongji.money.Money;
import org.gongji.money.Rate;
import org.gongji.spending.SettledMonth;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What becomes of what an institution is owed at the end of a month. */
class SheetFiguresTest {

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			# opening | fund   | accounts | released | earlier | share | closing | due     | withheld | payable
			0.00      | 100.00 | 50.00    | 0.00     | 0.00    | 0.05  | 150.00  | 150.00  | 5.00     | 145.00
			80.00     | 100.00 | 50.00    | 80.00    | 0.00    | 0.05  | 150.00  | 150.00  | 5.00     | 145.00
			80.00     | 100.00 | 50.00    | 0.00     | 80.00   | 0.05  | 230.00  | 150.00  | 5.00     | 145.00
			80.00     | 100.00 | 50.00    | 0.00     | 0.00    | 0.05  | 230.00  | 230.00  | 5.00     | 225.00
			-60.00    | 100.00 | 50.00    | 0.00     | 0.00    | 0.05  | 90.00   | 90.00   | 4.50     | 85.50
			-60.00    | 100.00 | 50.00    | 0.00     | 0.00    | 0     | 90.00   | 90.00   | 0.00     | 90.00
			-200.00   | 100.00 | 50.00    | 0.00     | 0.00    | 0.05  | -50.00  | -50.00  | 0.00     | 0.00
			0.00      | -30.00 | 50.00    | 0.00     | 0.00    | 0.05  | 20.00   | 20.00   | 0.00     | 20.00
			0.00      | 0.10   | 0.00     | 0.00     | 0.00    | 0.05  | 0.10    | 0.10    | 0.01     | 0.09
			0.00      | 0.09   | 0.00     | 0.00     | 0.00    | 0.05  | 0.09    | 0.09    | 0.00     | 0.09
			0.00      | 10.00  | 0.00     | 0.00     | 0.00    | 1     | 10.00   | 10.00   | 10.00    | 0.00
			""")
	void whatIsDueIsWithheldAndPaid(String opening, String fund, String accounts, String released, String earlier,
			String share, String closing, String due, String withheld, String payable) {
		SettledMonth.Figures settled = new SettledMonth.Figures(1, Money.ofYuan(fund).plus(Money.ofYuan(accounts)),
				Money.ofYuan(fund), Money.ofYuan(accounts), Money.ZERO);
		SheetFigures figures = SheetFigures.of(
				new SettledMonth.Parts(settled, SettledMonth.Figures.NONE, SettledMonth.Figures.NONE),
				new Payables.Moved(Money.ofYuan(opening), settled.owed(), Money.ofYuan(released)),
				Money.ofYuan(earlier), Rate.of(new BigDecimal(share)));
		assertThat(figures.closing()).isEqualTo(Money.ofYuan(closing));
		assertThat(figures.due()).isEqualTo(Money.ofYuan(due));
		assertThat(figures.withheld()).isEqualTo(Money.ofYuan(withheld));
		assertThat(figures.payable()).isEqualTo(Money.ofYuan(payable));
	}

}
