package org.gongji.demo;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.gongji.access.Actor;
import org.gongji.access.Region;
import org.gongji.access.RequestId;
import org.gongji.access.Role;
import org.gongji.crediting.CreditReport;
import org.gongji.crediting.CreditRun;
import org.gongji.crediting.CreditRunId;
import org.gongji.crediting.CreditRuns;
import org.gongji.crediting.CreditWork;
import org.gongji.crediting.Declaration;
import org.gongji.crediting.DeclarationColumn;
import org.gongji.crediting.DeclarationFiles;
import org.gongji.crediting.DeclarationKind;
import org.gongji.crediting.Employer;
import org.gongji.crediting.EmployerCode;
import org.gongji.crediting.Employers;
import org.gongji.crediting.RunOutcome;
import org.gongji.family.Relation;
import org.gongji.files.TableSource;
import org.gongji.money.Money;
import org.gongji.person.Enrolment;
import org.gongji.person.People;
import org.gongji.person.PersonStatus;
import org.gongji.person.Province;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.core.io.ClassPathResource;

/**
 * Declares and credits the last whole months of one region, by two officers as anywhere
 * else. One worker retires meanwhile, and one is forgotten by the employer.
 */
@Component
@Profile("demo")
class DemoCredits {

	private final DemoClock clock;

	private final Employers employers;

	private final DeclarationFiles files;

	private final CreditRuns runs;

	private final CreditReport report;

	private final CreditWork work;

	private final People people;

	private final Map<String, Object> plan;

	DemoCredits(DemoClock clock, Employers employers, DeclarationFiles files, CreditRuns runs, CreditReport report,
			CreditWork work, People people) {
		this.clock = clock;
		this.employers = employers;
		this.files = files;
		this.runs = runs;
		this.report = report;
		this.work = work;
		this.people = people;
		try (InputStream file = new ClassPathResource("db/demo/credits.yaml").getInputStream()) {
			this.plan = new Yaml(new SafeConstructor(new LoaderOptions())).load(file);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Whether the region is the one whose credits are shown. */
	boolean shows(DemoRegion region) {
		return region.card().name().equals(this.plan.get("region"));
	}

	/** The worker who retires in the first month. */
	DemoRegion.Resident retired(DemoRegion region) {
		return worker(region, number("retired", "family"));
	}

	/** On the day of retirement, and on the last day of each month. */
	void live(DemoRegion region, LocalDate day) {
		YearMonth month = YearMonth.from(day);
		YearMonth first = YearMonth.from(this.clock.realToday()).minusMonths((int) this.plan.get("months"));
		if (!shows(region) || month.isBefore(first)) {
			return;
		}
		if (month.equals(first) && day.getDayOfMonth() == number("retired", "day")) {
			this.clock.goTo(day, LocalTime.of(9, 30));
			this.people.change(retired(region).id(), Enrolment.employeeScheme(PersonStatus.RETIREE),
					Province.of(region.card().region().code().substring(0, 2)), day);
		}
		if (day.equals(month.atEndOfMonth())) {
			this.clock.goTo(day, LocalTime.of(16, 0));
			declare(region, month, month.equals(first));
			this.clock.goTo(day, LocalTime.of(17, 0));
			credit(region, month);
		}
	}

	private void declare(DemoRegion region, YearMonth month, boolean first) {
		Actor officer = officer("bureau.", region);
		Employer employer = employer(region.card().region(), officer);
		List<String> rows = new ArrayList<>();
		Money sum = Money.ZERO;
		boolean last = month.equals(YearMonth.from(this.clock.realToday()).minusMonths(1));
		for (DemoRegion.Resident one : declared(region)) {
			boolean retired = one.equals(retired(region));
			boolean forgotten = last && one.equals(worker(region, number("forgotten", "family")));
			if (!forgotten && (first || !retired)) {
				Money base = retired ? Money.ofYuan(text("retired", "base")) : base(one);
				rows.add(String.join(",", one.number().text(), one.name(), month.toString(), base.yuan(), "是"));
				sum = sum.plus(base);
			}
		}
		String header = String.join(",",
				DeclarationColumn.of(DeclarationKind.CONTRIBUTION, false)
					.stream()
					.map(DeclarationColumn::header)
					.toList());
		byte[] file = (header + "\n" + String.join("\n", rows) + "\n").getBytes(StandardCharsets.UTF_8);
		take(new TableSource(month + ".csv", file.length, () -> new ByteArrayInputStream(file)),
				new DeclarationFiles.Heading(employer, DeclarationKind.CONTRIBUTION, false,
						new Declaration.Totals(rows.size(), sum)),
				officer);
	}

	private void take(TableSource file, DeclarationFiles.Heading heading, Actor officer) {
		try {
			if (this.files.bring(file, heading, officer) instanceof DeclarationFiles.Previewed previewed
					&& !(this.files.confirm(previewed.preview().id(), heading.employer().region(),
							officer) instanceof DeclarationFiles.Done)) {
				throw new IllegalStateException("The demo's declaration is not taken: " + file.name());
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private Employer employer(Region region, Actor officer) {
		EmployerCode code = EmployerCode.read(text("employer", "code")).orElseThrow();
		return this.employers.find(code, region).orElseGet(() -> {
			this.employers.register(region, code, text("employer", "name"), text("employer", "agency"), officer);
			return this.employers.find(code, region).orElseThrow();
		});
	}

	private void credit(DemoRegion region, YearMonth month) {
		Region code = region.card().region();
		Actor first = officer("bureau.", region);
		RunOutcome asked = this.runs.draft(first, code, month, new RequestId("demo-credit-" + code + "-" + month));
		if (!(asked instanceof RunOutcome.Done done)) {
			throw new IllegalStateException("The demo's credits are not drafted: " + asked);
		}
		CreditRunId id = done.id();
		for (CreditRun run = this.report.run(code, id); run.state().live(); run = this.report.run(code, id)) {
			switch (run.state()) {
				case DRAFTED -> this.runs.submit(first, code, id);
				case SUBMITTED -> this.runs.approve(officer("bureau2.", region), code, id);
				default -> this.work.step();
			}
		}
	}

	/** Employees: workers, and the spouses who are not flexible. */
	private static List<DemoRegion.Resident> declared(DemoRegion region) {
		return region.residents()
			.stream()
			.filter((one) -> one.isTo() == Relation.SELF || (one.isTo() == Relation.SPOUSE && one.family() % 3 != 1))
			.toList();
	}

	private Money base(DemoRegion.Resident one) {
		int step = Math.floorMod(one.number().text().hashCode(), number("bases", "steps"));
		return Money.ofYuan(number("bases", "least") + number("bases", "step") * step + ".00");
	}

	private static DemoRegion.Resident worker(DemoRegion region, int family) {
		return region.residents()
			.stream()
			.filter((one) -> one.family() == family && one.isTo() == Relation.SELF)
			.findFirst()
			.orElseThrow();
	}

	private static Actor officer(String name, DemoRegion region) {
		return new Actor(name + region.card().name(), Role.BUREAU, region.card().region());
	}

	private int number(String part, String word) {
		return ((Number) ((Map<?, ?>) this.plan.get(part)).get(word)).intValue();
	}

	private String text(String part, String word) {
		return (String) ((Map<?, ?>) this.plan.get(part)).get(word);
	}

}
