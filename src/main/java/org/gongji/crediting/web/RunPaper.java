package org.gongji.crediting.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.gongji.account.CreditBooking;
import org.gongji.crediting.CreditRun;
import org.gongji.crediting.MissedPeople;
import org.gongji.crediting.RunProgress;
import org.gongji.files.Paper;
import org.gongji.files.PaperFact;
import org.gongji.files.PaperKind;
import org.gongji.files.PaperOrder;
import org.gongji.files.Papers;
import org.gongji.site.Frame;

import org.springframework.stereotype.Component;

/** Prints the report of a booked run: what the page shows, and who was missed. */
@Component
class RunPaper {

	/** A paper is held in memory while it is printed; the workbook names everybody. */
	static final int PEOPLE = 1000;

	private static final PaperKind KIND = new PaperKind("crediting.report.title", PaperKind.Size.A4);

	private final RunFigures figures;

	private final MissedPeople missed;

	private final Papers papers;

	private final Frame frame;

	RunPaper(RunFigures figures, MissedPeople missed, Papers papers, Frame frame) {
		this.figures = figures;
		this.missed = missed;
		this.papers = papers;
		this.frame = frame;
	}

	Paper print(CreditRun run, Locale locale) {
		Map<String, Object> model = this.figures.of(run, locale);
		RunProgress progress = (RunProgress) model.get("progress");
		CreditBooking.Posted posted = (CreditBooking.Posted) model.get("posted");
		model.put("people", this.missed.some(run, null, 0, PEOPLE));
		model.put("more", progress.missed() + progress.leftOut().credits() > PEOPLE);
		model.put("most", PEOPLE);
		List<PaperFact> facts = List.of(new PaperFact("crediting.run.month", run.month().toString()),
				new PaperFact("crediting.run.credits", String.valueOf(posted.credits())),
				new PaperFact("crediting.run.sum", this.frame.yuan(posted.sum())));
		return this.papers.make(new PaperOrder(KIND, run.region(), locale, "crediting/run-paper", model, facts));
	}

}
