package org.gongji.clearing.web;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.gongji.access.Actor;
import org.gongji.casework.InstitutionPayees;
import org.gongji.casework.SeenPayout;
import org.gongji.clearing.Sheet;
import org.gongji.clearing.SheetRun;
import org.gongji.clearing.Sheets;
import org.gongji.files.Paper;
import org.gongji.files.PaperFact;
import org.gongji.files.PaperKind;
import org.gongji.files.PaperOrder;
import org.gongji.files.Papers;
import org.gongji.money.AmountWords;
import org.gongji.site.Frame;

import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Prints a sheet, with a code by which it is verified. */
@Component
class SheetPaper {

	private static final PaperKind KIND = new PaperKind("clearing.sheet.title", PaperKind.Size.A4);

	private final Papers papers;

	private final Sheets sheets;

	private final Frame frame;

	SheetPaper(Papers papers, Sheets sheets, Frame frame) {
		this.papers = papers;
		this.sheets = sheets;
		this.frame = frame;
	}

	ResponseEntity<byte[]> printed(Actor by, Sheet sheet, Locale locale) {
		SheetRun run = this.sheets.run(sheet.region(), sheet.month()).orElseThrow();
		Map<String, Object> model = new HashMap<>(
				Map.of("sheet", sheet, "run", run, "words", AmountWords.of(sheet.figures().payable())));
		this.sheets.law(run).ifPresent((citation) -> model.put("citation", citation));
		Paper paper = this.papers.make(new PaperOrder(KIND, sheet.region(), locale, "clearing/sheet-paper", model,
				List.of(new PaperFact("clearing.sheet.reference", sheet.reference()),
						new PaperFact("clearing.institution", sheet.name()),
						new PaperFact("clearing.month", sheet.month().toString()),
						new PaperFact("clearing.sheet.withheld", this.frame.yuan(sheet.figures().withheld())),
						new PaperFact("clearing.sheet.payable", this.frame.yuan(sheet.figures().payable())))));
		this.papers.record(by, paper);
		return paper.download(sheet.code() + "-" + sheet.month());
	}

	/** The payments of a sheet, each attempt in its order. */
	static List<SeenPayout> payments(InstitutionPayees payees, Sheet sheet) {
		return payees.payments(sheet.provider())
			.stream()
			.filter((seen) -> seen.payout().part() == sheet.place())
			.toList();
	}

}
