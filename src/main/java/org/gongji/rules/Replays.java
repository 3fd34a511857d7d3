package org.gongji.rules;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.gongji.access.Region;

import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * Runs policy cases against what holds in this installation and what would: by the same
 * classes that settle real bills.
 */
@Component
public class Replays {

	private static final String SHIPPED = "policy/cases.json";

	private final RuleBooks books;

	private final Regions regions;

	private final PolicyKinds kinds;

	private final Clock clock;

	private final List<PolicyCase> shipped;

	Replays(RuleBooks books, Regions regions, PolicyKinds kinds, Clock clock) {
		this.books = books;
		this.regions = regions;
		this.kinds = kinds;
		this.clock = clock;
		this.shipped = read();
	}

	private static List<PolicyCase> read() {
		try (InputStream file = new ClassPathResource(SHIPPED).getInputStream()) {
			if (CaseFile.read(file.readAllBytes()) instanceof CaseFile.Read read) {
				return read.cases();
			}
			throw new IllegalStateException("The shipped policy cases cannot be read");
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** The cases that are shipped with the program; they rest on the documents alone. */
	public List<PolicyCase> shipped() {
		return this.shipped;
	}

	/**
	 * The documents alone against the documents with what bureaux have approved and what
	 * holds on a day, which is also the day of the cases without one.
	 */
	public Replay on(LocalDate day, List<PolicyCase> cases) {
		List<BureauAct> holding = this.books.acts().stream().filter((act) -> !act.from().isAfter(day)).toList();
		return run(day, cases, List.of(), holding);
	}

	/** What holds against what would hold with a value that is not approved yet. */
	public Replay with(Region region, ParameterEntry draft, List<PolicyCase> cases) {
		return drafted(cases, this.books.acts(), BureauAct.of(region, draft, this.books.library().keys()));
	}

	/** The shipped cases of one region with and without an act. */
	Replay shipped(Region region, List<BureauAct> acts, BureauAct draft) {
		String name = this.regions.find(region).map(RegionCard::name).orElse("");
		return drafted(this.shipped.stream().filter((one) -> one.region().equals(name)).toList(), acts, draft);
	}

	private Replay drafted(List<PolicyCase> cases, List<BureauAct> acts, BureauAct draft) {
		List<BureauAct> after = new ArrayList<>(acts);
		after.add(draft);
		return run(LocalDate.now(this.clock), cases, acts, after);
	}

	private Replay run(LocalDate today, List<PolicyCase> cases, List<BureauAct> before, List<BureauAct> after) {
		List<CaseRunner> runners = Stream.of(before, after)
			.map((acts) -> new CaseRunner(this.kinds.on(today), this.books.library(), acts))
			.toList();
		return Replay.of(cases, runners.get(0), runners.get(1));
	}

}
