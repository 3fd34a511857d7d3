package org.gongji.clearing.web;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;

import org.gongji.access.CurrentUser;
import org.gongji.access.MissingRow;
import org.gongji.access.SignedIn;
import org.gongji.casework.InstitutionPayees;
import org.gongji.casework.SeenPayout;
import org.gongji.clearing.Sheet;
import org.gongji.clearing.SheetRun;
import org.gongji.clearing.Sheets;
import org.gongji.money.AmountWords;
import org.gongji.provider.ProviderId;

import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** An institution sees its released sheets and how they are paid. */
@Controller
@RequestMapping("/counter/sheets")
class CounterSheetsController {

	private final Sheets sheets;

	private final InstitutionPayees payees;

	private final SheetPaper paper;

	private final Clock clock;

	CounterSheetsController(Sheets sheets, InstitutionPayees payees, SheetPaper paper, Clock clock) {
		this.sheets = sheets;
		this.payees = payees;
		this.paper = paper;
		this.clock = clock;
	}

	@GetMapping
	ModelAndView list(@CurrentUser SignedIn me) {
		List<Sheet> released = this.sheets.released(at(me));
		return new ModelAndView("clearing/counter-sheets").addObject("sheets", released)
			.addObject("payments", this.payees.payments(at(me))
				.stream()
				.collect(
						Collectors.toMap((seen) -> seen.payout().part(), SeenPayout::payout, (first, later) -> later)));
	}

	@GetMapping("/{id}")
	ModelAndView show(@CurrentUser SignedIn me, @PathVariable UUID id) {
		Sheet sheet = find(me, id);
		SheetRun run = this.sheets.run(sheet.region(), sheet.month()).orElseThrow();
		return new ModelAndView("clearing/counter-sheet").addObject("sheet", sheet)
			.addObject("run", run)
			.addObject("citation", this.sheets.law(run).orElse(null))
			.addObject("words", AmountWords.of(sheet.figures().payable()))
			.addObject("payments", SheetPaper.payments(this.payees, sheet))
			.addObject("zone", this.clock.getZone());
	}

	@PostMapping("/{id}/pdf")
	ResponseEntity<byte[]> pdf(@CurrentUser SignedIn me, @PathVariable UUID id, Locale locale) {
		return this.paper.printed(me.actor(), find(me, id), locale);
	}

	private Sheet find(SignedIn me, UUID id) {
		return this.sheets.released(at(me))
			.stream()
			.filter((one) -> one.id().value().equals(id))
			.findFirst()
			.orElseThrow(() -> new MissingRow("sheet"));
	}

	private static ProviderId at(SignedIn me) {
		return new ProviderId(me.holder());
	}

}
