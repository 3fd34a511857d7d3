package org.gongji.crediting;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.TimeZone;
import java.util.function.BiConsumer;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

import org.gongji.Gongji;
import org.gongji.access.Region;
import org.gongji.rules.SetValues;
import org.gongji.testing.JavaProgram;

import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * The product without its pages, booking for the people of one city by two workers until
 * it is killed, and going on when it is started again.
 */
final class BusyOffice {

	static final String OVER = "over";

	private BusyOffice() {
	}

	/**
	 * Takes the number of people, then the product's options.
	 * @param prepare what is done once, before anything is booked: it makes the people
	 * @param work what each worker does until all is booked
	 */
	static void open(String[] args, BiConsumer<ConfigurableApplicationContext, Integer> prepare,
			Consumer<ConfigurableApplicationContext> work) throws InterruptedException {
		TimeZone.setDefault(TimeZone.getTimeZone(ZoneId.of("Asia/Shanghai")));
		PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
		ConfigurableApplicationContext application = new SpringApplicationBuilder(Gongji.class, SomeDeclared.class,
				ManyMembers.class, SomeRuns.class, SetValues.class)
			.web(WebApplicationType.NONE)
			.lazyInitialization(true)
			.properties("logging.level.root=off", "spring.main.log-startup-info=false", "gongji.credit.slice=500",
					"gongji.credit.working=false")
			.run(Arrays.copyOfRange(args, 1, args.length));
		prepare.accept(application, Integer.valueOf(args[0]));
		out.println(JavaProgram.READY);
		Thread second = new Thread(() -> work.accept(application), "second worker");
		second.start();
		work.accept(application);
		second.join();
		out.println(OVER);
		System.exit(0);
	}

	/**
	 * Works on the newest run of this kind, hands it on and approves it, until it is
	 * booked.
	 */
	static void untilBooked(ConfigurableApplicationContext application, Region region, RunKind kind) {
		CreditWork work = application.getBean(CreditWork.class);
		CreditRuns runs = application.getBean(CreditRuns.class);
		RunRows rows = application.getBean(RunRows.class);
		until(() -> {
			CreditRun run = rows.of(region, kind).get(0);
			switch (run.state()) {
				case DRAFTED -> runs.submit(SomeRuns.prepares(region), region, run.id());
				case SUBMITTED -> runs.approve(SomeRuns.approves(region), region, run.id());
				default -> Thread.onSpinWait();
			}
			return run.state() == RunState.DONE;
		}, work::step);
	}

	/** Takes steps, and looks whether all is over when there is none to take. */
	static void until(BooleanSupplier over, BooleanSupplier step) {
		boolean at = true;
		while (at) {
			at = step.getAsBoolean() || !over.getAsBoolean();
		}
	}

}
