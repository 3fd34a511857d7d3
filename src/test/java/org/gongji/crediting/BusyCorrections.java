package org.gongji.crediting;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.TimeZone;

import org.gongji.Gongji;
import org.gongji.access.RequestId;
import org.gongji.testing.JavaProgram;

import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.gongji.crediting.BusyCredits.PINGLIANG;

/**
 * The product without its pages, correcting a credited month of one city until it is
 * killed, and going on with it when it is started again. Every base turned out 100.00
 * higher, and whoever is retired had left the scheme.
 */
public final class BusyCorrections {

	private static final YearMonth MONTH = BusyCredits.MONTH;

	private BusyCorrections() {
	}

	/** Takes the number of people, then the product's options. */
	public static void main(String[] args) throws InterruptedException {
		TimeZone.setDefault(TimeZone.getTimeZone(ZoneId.of("Asia/Shanghai")));
		PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
		String[] options = java.util.Arrays.copyOfRange(args, 1, args.length);
		ConfigurableApplicationContext application = new SpringApplicationBuilder(Gongji.class, SomeDeclared.class,
				ManyMembers.class, SomeRuns.class)
			.web(WebApplicationType.NONE)
			.lazyInitialization(true)
			.properties("logging.level.root=off", "spring.main.log-startup-info=false", "gongji.credit.slice=500",
					"gongji.credit.working=false")
			.run(options);
		if (application.getBean(CreditReport.class).runs(PINGLIANG).isEmpty()) {
			prepare(application, Integer.parseInt(args[0]));
		}
		out.println(JavaProgram.READY);
		Thread second = new Thread(() -> work(application), "second worker");
		second.start();
		work(application);
		second.join();
		out.println(BusyCredits.OVER);
		System.exit(0);
	}

	private static void prepare(ConfigurableApplicationContext application, int people) {
		application.getBean(ManyMembers.class).settle(PINGLIANG, people, List.of(MONTH));
		application.getBean(SomeRuns.class).credit(PINGLIANG, MONTH);
		JdbcClient jdbc = application.getBean(JdbcClient.class);
		jdbc.sql("update declaration_line set base_fen = base_fen + 10000").update();
		jdbc.sql("update person_status set status = 'NONE' where status = 'RETIREE'").update();
		application.getBean(CorrectionRuns.class)
			.draft(SomeRuns.prepares(PINGLIANG), PINGLIANG, MONTH, RequestId.fresh());
	}

	/** Until it is booked; hands on and approves what is drafted. */
	private static void work(ConfigurableApplicationContext application) {
		CreditWork work = application.getBean(CreditWork.class);
		CreditRuns runs = application.getBean(CreditRuns.class);
		CorrectionReport report = application.getBean(CorrectionReport.class);
		while (true) {
			if (!work.step()) {
				CreditRun run = report.runs(PINGLIANG).get(0);
				switch (run.state()) {
					case DRAFTED -> runs.submit(SomeRuns.prepares(PINGLIANG), PINGLIANG, run.id());
					case SUBMITTED -> runs.approve(SomeRuns.approves(PINGLIANG), PINGLIANG, run.id());
					case DONE -> {
						return;
					}
					default -> Thread.onSpinWait();
				}
			}
		}
	}

}
