package org.gongji.crediting;

import java.util.List;

import org.gongji.access.RequestId;

import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.gongji.crediting.BusyCredits.MONTH;
import static org.gongji.crediting.BusyCredits.PINGLIANG;

/**
 * Corrects a credited month of one city: every base turned out 100.00 higher, and whoever
 * is retired had left the scheme.
 */
public final class BusyCorrections {

	private BusyCorrections() {
	}

	/** Takes the number of people, then the product's options. */
	public static void main(String[] args) throws InterruptedException {
		BusyOffice.open(args, BusyCorrections::prepare,
				(application) -> BusyOffice.untilBooked(application, PINGLIANG, RunKind.CORRECTION));
	}

	private static void prepare(ConfigurableApplicationContext application, int people) {
		if (!application.getBean(CreditReport.class).runs(PINGLIANG).isEmpty()) {
			return;
		}
		application.getBean(ManyMembers.class).settle(PINGLIANG, people, List.of(MONTH));
		application.getBean(SomeRuns.class).credit(PINGLIANG, MONTH);
		JdbcClient jdbc = application.getBean(JdbcClient.class);
		jdbc.sql("update declaration_line set base_fen = base_fen + 10000").update();
		jdbc.sql("update person_status set status = 'NONE' where status = 'RETIREE'").update();
		application.getBean(CorrectionRuns.class)
			.draft(SomeRuns.prepares(PINGLIANG), PINGLIANG, MONTH, RequestId.fresh());
	}

}
