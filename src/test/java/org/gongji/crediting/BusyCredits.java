package org.gongji.crediting;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.TimeZone;

import org.gongji.Gongji;
import org.gongji.access.Actor;
import org.gongji.access.Region;
import org.gongji.access.RequestId;
import org.gongji.access.Role;
import org.gongji.testing.JavaProgram;

import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * The product without its pages, crediting one month of one city until it is killed, and
 * going on with it when it is started again. The first argument says how many people.
 */
public final class BusyCredits {

	static final Region PINGLIANG = new Region("620800");

	static final YearMonth MONTH = YearMonth.of(2026, 2);

	static final String OVER = "over";

	private static final Actor PREPARES = new Actor("prepares", Role.BUREAU, PINGLIANG);

	private static final Actor APPROVES = new Actor("approves", Role.BUREAU, PINGLIANG);

	private BusyCredits() {
	}

	/** Takes the number of people, then the product's options. */
	public static void main(String[] args) throws InterruptedException {
		TimeZone.setDefault(TimeZone.getTimeZone(ZoneId.of("Asia/Shanghai")));
		PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
		String[] options = java.util.Arrays.copyOfRange(args, 1, args.length);
		ConfigurableApplicationContext application = new SpringApplicationBuilder(Gongji.class, SomeDeclared.class,
				ManyMembers.class)
			.web(WebApplicationType.NONE)
			.lazyInitialization(true)
			.properties("logging.level.root=off", "spring.main.log-startup-info=false", "gongji.credit.slice=500",
					"gongji.credit.working=false")
			.run(options);
		CreditReport report = application.getBean(CreditReport.class);
		if (report.runs(PINGLIANG).isEmpty()) {
			application.getBean(ManyMembers.class).settle(PINGLIANG, Integer.parseInt(args[0]), List.of(MONTH));
			application.getBean(CreditRuns.class).draft(PREPARES, PINGLIANG, MONTH, RequestId.fresh());
		}
		out.println(JavaProgram.READY);
		Thread second = new Thread(() -> work(application), "second worker");
		second.start();
		work(application);
		second.join();
		out.println(OVER);
		System.exit(0);
	}

	/** Until the month is booked; hands on and approves what is drafted. */
	private static void work(ConfigurableApplicationContext application) {
		CreditWork work = application.getBean(CreditWork.class);
		CreditRuns runs = application.getBean(CreditRuns.class);
		CreditReport report = application.getBean(CreditReport.class);
		while (true) {
			if (!work.step()) {
				CreditRun run = report.runs(PINGLIANG).get(0);
				switch (run.state()) {
					case DRAFTED -> runs.submit(PREPARES, PINGLIANG, run.id());
					case SUBMITTED -> runs.approve(APPROVES, PINGLIANG, run.id());
					case DONE -> {
						return;
					}
					default -> Thread.onSpinWait();
				}
			}
		}
	}

}
