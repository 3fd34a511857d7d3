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
			# opening | fund   | accounts | released | earlier | share | closing | due     | withheld | payable | left
			0.00      | 100.00 | 50.00    | 0.00     | 0.00    | 0.05  | 150.00  | 150.00  | 5.00     | 145.00  | 0.00
			80.00     | 100.00 | 50.00    | 80.00    | 0.00    | 0.05  | 150.00  | 150.00  | 5.00     | 145.00  | 0.00
			80.00     | 100.00 | 50.00    | 0.00     | 80.00   | 0.05  | 230.00  | 150.00  | 5.00     | 145.00  | 0.00
			80.00     | 100.00 | 50.00    | 0.00     | 0.00    | 0.05  | 230.00  | 230.00  | 5.00     | 225.00  | 0.00
			-60.00    | 100.00 | 50.00    | 0.00     | 0.00    | 0.05  | 90.00   | 90.00   | 5.00     | 85.00   | 0.00
			-60.00    | 100.00 | 50.00    | 0.00     | 0.00    | 0     | 90.00   | 90.00   | 0.00     | 90.00   | 0.00
			-148.00   | 100.00 | 50.00    | 0.00     | 0.00    | 0.05  | 2.00    | 2.00    | 2.00     | 0.00    | 3.00
			-200.00   | 100.00 | 50.00    | 0.00     | 0.00    | 0.05  | -50.00  | -50.00  | 0.00     | 0.00    | 5.00
			0.00      | -30.00 | 50.00    | 0.00     | 0.00    | 0.05  | 20.00   | 20.00   | 0.00     | 20.00   | 0.00
			0.00      | 0.10   | 0.00     | 0.00     | 0.00    | 0.05  | 0.10    | 0.10    | 0.01     | 0.09    | 0.00
			0.00      | 0.09   | 0.00     | 0.00     | 0.00    | 0.05  | 0.09    | 0.09    | 0.00     | 0.09    | 0.00
			0.00      | 10.00  | 0.00     | 0.00     | 0.00    | 1     | 10.00   | 10.00   | 10.00    | 0.00    | 0.00
			""")
	void whatIsDueIsWithheldAndPaid(String opening, String fund, String accounts, String released, String earlier,
			String share, String closing, String due, String withheld, String payable, String left) {
		SheetFigures figures = figures(opening, fund, accounts, released, share,
				new SheetFigures.Before(1, Money.ofYuan(earlier), Money.ZERO, Money.ZERO, Money.ZERO));
		assertThat(figures.closing()).isEqualTo(Money.ofYuan(closing));
		assertThat(figures.due()).isEqualTo(Money.ofYuan(due));
		assertThat(figures.withheld()).isEqualTo(Money.ofYuan(withheld));
		assertThat(figures.payable()).isEqualTo(Money.ofYuan(payable));
		assertThat(figures.shareLeft()).isEqualTo(Money.ofYuan(left));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			# opening | fund     | accounts | shares | kept  | held  | share  | withheld | payable | left
			0.00      | -1000.00 | 1500.00  | 50.00  | 50.00 | 50.00 | -50.00 | -50.00   | 550.00  | 0.00
			0.00      | -1000.00 | 1000.00  | 50.00  | 50.00 | 50.00 | -50.00 | -50.00   | 50.00   | 0.00
			0.00      | -400.00  | 1500.00  | 50.00  | 50.00 | 50.00 | -20.00 | -20.00   | 1120.00 | 0.00
			0.00      | -2000.00 | 3000.00  | 50.00  | 50.00 | 50.00 | -50.00 | -50.00   | 1050.00 | 0.00
			0.00      | -1000.00 | 1500.00  | 50.00  | 50.00 | 0.00  | -50.00 | 0.00     | 500.00  | -50.00
			0.00      | -1000.00 | 1500.00  | 50.00  | 50.00 | 30.00 | -50.00 | -30.00   | 530.00  | -20.00
			0.00      | -1000.00 | 300.00   | 50.00  | 50.00 | 50.00 | -50.00 | 0.00     | 0.00    | -50.00
			-700.00   | 0.00     | 1500.00  | 0.00   | 50.00 | 50.00 | 0.00   | -50.00   | 850.00  | 0.00
			-700.00   | 1000.00  | 1500.00  | 0.00   | 50.00 | 50.00 | 50.00  | 0.00     | 1800.00 | 0.00
			0.00      | 0.00     | 0.00     | 0.00   | 50.00 | 50.00 | 0.00   | -50.00   | 50.00   | 0.00
			0.00      | 100.00   | 0.00     | 8.00   | 5.00  | 5.00  | 5.00   | 8.00     | 92.00   | 0.00
			""")
	void whatTheFundTakesBackGivesItsShareBack(String opening, String fund, String accounts, String shares, String kept,
			String held, String share, String withheld, String payable, String left) {
		SheetFigures figures = figures(opening, fund, accounts, "0.00", "0.05",
				new SheetFigures.Before(1, Money.ZERO, Money.ofYuan(shares), Money.ofYuan(kept), Money.ofYuan(held)));
		assertThat(figures.share()).isEqualTo(Money.ofYuan(share));
		assertThat(figures.withheld()).isEqualTo(Money.ofYuan(withheld));
		assertThat(figures.payable()).isEqualTo(Money.ofYuan(payable));
		assertThat(figures.shareLeft()).isEqualTo(Money.ofYuan(left));
		assertThat(figures.any()).isTrue();
	}

	private static SheetFigures figures(String opening, String fund, String accounts, String released, String share,
			SheetFigures.Before before) {
		SettledMonth.Figures settled = new SettledMonth.Figures(0, Money.ofYuan(fund).plus(Money.ofYuan(accounts)),
				Money.ofYuan(fund), Money.ofYuan(accounts), Money.ZERO);
		return SheetFigures.of(new SettledMonth.Parts(settled, SettledMonth.Figures.NONE, SettledMonth.Figures.NONE),
				new Payables.Moved(Money.ofYuan(opening), settled.owed(), Money.ofYuan(released)), before,
				Rate.of(new BigDecimal(share)));
	}

}
