package org.gongji.crediting.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.gongji.account.CreditBooking;
import org.gongji.crediting.CorrectionReport;
import org.gongji.crediting.CreditRun;
import org.gongji.crediting.MissedPeople;
import org.gongji.crediting.RunKind;
import org.gongji.crediting.RunProgress;
import org.gongji.files.Paper;
import org.gongji.files.PaperFact;
import org.gongji.files.PaperKind;
import org.gongji.files.PaperOrder;
import org.gongji.files.Papers;
import org.gongji.site.Frame;

import org.springframework.stereotype.Component;

/**
 * Prints the report of a booked run: what the page shows, and who was missed or
 * corrected.
 */
@Component
class RunPaper {

	/** A paper is held in memory while it is printed; the workbook names everybody. */
	static final int PEOPLE = 1000;

	private final RunFigures figures;

	private final CorrectionReport corrections;

	private final MissedPeople missed;

	private final Papers papers;

	private final Frame frame;

	RunPaper(RunFigures figures, CorrectionReport corrections, MissedPeople missed, Papers papers, Frame frame) {
		this.figures = figures;
		this.corrections = corrections;
		this.missed = missed;
		this.papers = papers;
		this.frame = frame;
	}

	Paper print(CreditRun run, Locale locale) {
		Map<String, Object> model = this.figures.of(run, locale);
		RunProgress progress = (RunProgress) model.get("progress");
		model.put("people", this.missed.some(run, null, 0, PEOPLE));
		model.put("most", PEOPLE);
		boolean correction = run.kind() == RunKind.CORRECTION;
		CreditBooking.Posted posted = correction ? progress.drafted() : (CreditBooking.Posted) model.get("posted");
		long listed = correction ? progress.drafted().credits() : progress.missed() + progress.leftOut().credits();
		model.put("more", listed > PEOPLE);
		if (correction) {
			model.put("reasons", this.corrections.reasons(run));
			model.put("became", this.corrections.became(run));
			model.put("lines", this.corrections.lines(run, 1, PEOPLE));
			model.put("meanings", this.figures.meanings(run, locale));
		}
		List<PaperFact> facts = List.of(new PaperFact("crediting.run.month", run.month().toString()),
				new PaperFact("crediting.run.credits", String.valueOf(posted.credits())),
				new PaperFact("crediting.run.sum", this.frame.yuan(posted.sum())));
		return this.papers.make(new PaperOrder(new PaperKind(RunFigures.title(run), PaperKind.Size.A4), run.region(),
				locale, correction ? "crediting/correction-paper" : "crediting/run-paper", model, facts));
	}

}
