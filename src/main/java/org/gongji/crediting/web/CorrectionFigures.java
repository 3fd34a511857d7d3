package org.gongji.crediting.web;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

import org.gongji.crediting.CorrectionReport;
import org.gongji.crediting.CreditRun;
import org.gongji.crediting.MissedPeople;
import org.gongji.crediting.RunProgress;
import org.gongji.crediting.RunState;

import org.springframework.stereotype.Component;

/** What the page of a run of corrections shows beside what every run shows. */
@Component
class CorrectionFigures {

	private static final int A_PAGE = 50;

	private final CorrectionReport corrections;

	private final MissedPeople missed;

	private final RunFigures every;

	CorrectionFigures(CorrectionReport corrections, MissedPeople missed, RunFigures every) {
		this.corrections = corrections;
		this.missed = missed;
		this.every = every;
	}

	/** The figures by name; no reasons and people before they are found. */
	Map<String, Object> of(CreditRun run, String page, Locale locale) {
		Map<String, Object> figures = new LinkedHashMap<>(this.every.of(run, locale));
		if (run.state() == RunState.DRAFTING || run.state() == RunState.DROPPED) {
			return figures;
		}
		RunProgress progress = (RunProgress) figures.get("progress");
		int last = (int) Math.max(1, (progress.drafted().credits() + A_PAGE - 1) / A_PAGE);
		int number = PageNumber.read(page, last);
		figures.put("reasons", this.corrections.reasons(run));
		figures.put("became", this.corrections.became(run));
		figures.put("lines", this.corrections.lines(run, number, A_PAGE));
		figures.put("number", number);
		figures.put("last", last);
		figures.put("waiting", this.missed.groups(run));
		figures.put("meanings", this.every.meanings(run, locale));
		return figures;
	}

}
