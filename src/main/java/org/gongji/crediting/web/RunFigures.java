package org.gongji.crediting.web;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

import org.gongji.approval.Approval;
import org.gongji.crediting.CreditReport;
import org.gongji.crediting.CreditRun;
import org.gongji.crediting.InterestRuns;
import org.gongji.crediting.MissedPeople;
import org.gongji.crediting.RunKind;
import org.gongji.crediting.RunState;
import org.gongji.rules.KeyCards;

import org.springframework.stereotype.Component;

/** What the page of a run and its printed report show, as far as the run has come. */
@Component
class RunFigures {

	private final CreditReport report;

	private final MissedPeople missed;

	private final InterestRuns interest;

	private final KeyCards keys;

	private final Clock clock;

	RunFigures(CreditReport report, MissedPeople missed, InterestRuns interest, KeyCards keys, Clock clock) {
		this.report = report;
		this.missed = missed;
		this.interest = interest;
		this.keys = keys;
		this.clock = clock;
	}

	/** The figures by name; one that there is none of has no name either. */
	Map<String, Object> of(CreditRun run, Locale locale) {
		Map<String, Object> figures = new LinkedHashMap<>();
		figures.put("run", run);
		figures.put("progress", this.report.progress(run));
		figures.put("zone", this.clock.getZone());
		this.interest.terms(run).ifPresent((terms) -> figures.put("terms", terms));
		this.report.approval(run).ifPresent((approval) -> figures.put("approval", approval));
		if (run.state() == RunState.DRAFTING || run.state() == RunState.DROPPED || run.kind() == RunKind.CORRECTION) {
			return figures;
		}
		if (run.state() == RunState.DONE) {
			figures.put("posted", this.report.posted(run));
		}
		figures.put("kinds", this.report.kinds(run));
		this.report.before(run).ifPresent((earlier) -> figures.put("before", this.report.progress(earlier).drafted()));
		figures.put("outliers", this.report.outliers(run));
		figures.put("unset", groups(run, true));
		figures.put("missed", groups(run, false));
		figures.put("meanings", meanings(run, locale));
		return figures;
	}

	private Map<MissedPeople.Group, Long> groups(CreditRun run, boolean parameter) {
		Map<MissedPeople.Group, Long> groups = new LinkedHashMap<>();
		this.missed.groups(run).forEach((group, people) -> {
			if (group.parameter() == parameter) {
				groups.put(group, people);
			}
		});
		return groups;
	}

	/** The title of the report of a run of this kind, which also names its papers. */
	static String title(CreditRun run) {
		return switch (run.kind()) {
			case MONTHLY -> "crediting.report.title";
			case CORRECTION -> "crediting.report.corrections";
			case INTEREST -> "crediting.report.interest";
		};
	}

	/** What those are called who wait for a later run. */
	static String missed(CreditRun run) {
		return (run.kind() == RunKind.CORRECTION) ? "crediting.correction.waiting" : "crediting.run.missed";
	}

	/** Whether this officer gave the run on and so does not approve it. */
	static boolean mine(Map<String, Object> figures, String officer) {
		return figures.get("approval") instanceof Approval approval && approval.preparedBy().equals(officer);
	}

	/** What the parameters that are waited for are called, by their key. */
	Map<String, String> meanings(CreditRun run, Locale locale) {
		Map<String, String> meanings = new LinkedHashMap<>();
		this.keys.of(run.region(), run.month().atDay(1), locale)
			.forEach((card) -> meanings.put(card.key(), card.meaning()));
		return meanings;
	}

}
