package org.gongji.crediting;

import java.time.YearMonth;
import java.util.List;

import org.gongji.access.Region;
import org.gongji.access.RequestId;

import org.springframework.context.ConfigurableApplicationContext;

/** Credits one month of one city. */
public final class BusyCredits {

	static final Region PINGLIANG = new Region("620800");

	static final YearMonth MONTH = YearMonth.of(2026, 2);

	private BusyCredits() {
	}

	/** Takes the number of people, then the product's options. */
	public static void main(String[] args) throws InterruptedException {
		BusyOffice.open(args, BusyCredits::prepare,
				(application) -> BusyOffice.untilBooked(application, PINGLIANG, RunKind.MONTHLY));
	}

	private static void prepare(ConfigurableApplicationContext application, int people) {
		if (application.getBean(CreditReport.class).runs(PINGLIANG).isEmpty()) {
			application.getBean(ManyMembers.class).settle(PINGLIANG, people, List.of(MONTH));
			application.getBean(CreditRuns.class)
				.draft(SomeRuns.prepares(PINGLIANG), PINGLIANG, MONTH, RequestId.fresh());
		}
	}

}
