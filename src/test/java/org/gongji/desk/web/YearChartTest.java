package org.gongji.desk.web;

import java.util.List;

import org.gongji.account.AccountYear.Month;
import org.gongji.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class YearChartTest {

	@ParameterizedTest
	@CsvSource({ "0.00,10.00", "0.01,10.00", "10.00,10.00", "10.01,20.00", "49.00,50.00", "50.01,100.00",
			"123.00,200.00", "2000.01,5000.00" })
	void theTopIsTheNextRoundSum(String most, String top) {
		assertThat(YearChart.of(List.of(new Month(1, Money.ofYuan(most), Money.ZERO))).top())
			.isEqualTo(Money.ofYuan(top));
	}

	@Test
	void barsStandOnTheFloorAndInTheFrame() {
		YearChart chart = YearChart.of(List.of(new Month(1, Money.ofYuan("100.00"), Money.ofYuan("-50.00")),
				new Month(12, Money.ofYuan("0.01"), Money.ofYuan("-0.01")), new Month(6, Money.ZERO, Money.ZERO)));
		assertThat(chart.bars()).hasSize(4)
			.allMatch((bar) -> bar.y() + bar.height() == chart.floor())
			.allMatch((bar) -> bar.y() >= chart.ceiling() && bar.height() >= 2)
			.allMatch((bar) -> bar.x() >= 0 && bar.x() + bar.width() <= 360);
		assertThat(chart.bars().get(0).height()).isEqualTo(2 * chart.bars().get(1).height());
		assertThat(chart.labels()).hasSize(3);
	}

}
