package org.gongji.spending.web;

import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

import org.gongji.access.CurrentUser;
import org.gongji.access.SignedIn;
import org.gongji.money.AmountWords;
import org.gongji.site.Pages;
import org.gongji.site.SeeOther;
import org.gongji.spending.PremiumResult;
import org.gongji.spending.PremiumResults;
import org.gongji.spending.ResultId;
import org.gongji.spending.ResultLine;
import org.gongji.spending.ResultOutcome;
import org.gongji.spending.ResultProblem;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A bureau brings what the collecting system answered, looks at it, and books it. */
@Controller
@RequestMapping("/bureau/premiums/results")
class PremiumResultsController {

	private static final String HOME = "spending/results";

	private static final String PAGE = "spending/result";

	private static final int SHOWN = 200;

	private final PremiumResults results;

	private final Clock clock;

	PremiumResultsController(PremiumResults results, Clock clock) {
		this.results = results;
		this.clock = clock;
	}

	@GetMapping
	ModelAndView home(@CurrentUser SignedIn me) {
		return home(new ModelAndView(HOME), me);
	}

	@PostMapping
	ModelAndView bring(@CurrentUser SignedIn me, @RequestParam(required = false) MultipartFile file,
			RedirectAttributes after) throws IOException {
		byte[] content = (file != null) ? file.getBytes() : new byte[0];
		ResultOutcome outcome = this.results.bring(me.actor(), me.region(),
				(file != null) ? file.getOriginalFilename() : "", content);
		if (outcome instanceof ResultOutcome.Refused refused) {
			return problems(home(Pages.invalid(HOME), me), refused.problems());
		}
		if (outcome instanceof ResultOutcome.Known known) {
			after.addFlashAttribute("known", true);
			return show(known.result());
		}
		return show(((ResultOutcome.Brought) outcome).result());
	}

	@GetMapping("/{id}")
	ModelAndView one(@CurrentUser SignedIn me, @PathVariable UUID id) {
		return page(new ModelAndView(PAGE), me, new ResultId(id));
	}

	@PostMapping("/{id}/book")
	ModelAndView book(@CurrentUser SignedIn me, @PathVariable UUID id, RedirectAttributes after) {
		ResultOutcome outcome = this.results.book(me.actor(), me.region(), new ResultId(id));
		if (outcome instanceof ResultOutcome.Refused refused) {
			return problems(page(Pages.invalid(PAGE), me, new ResultId(id)), refused.problems());
		}
		after.addFlashAttribute("notice", "spending.result.done");
		return show(((ResultOutcome.Booked) outcome).result());
	}

	@PostMapping("/{id}/drop")
	ModelAndView drop(@CurrentUser SignedIn me, @PathVariable UUID id, RedirectAttributes after) {
		if (!this.results.drop(me.actor(), me.region(), new ResultId(id))) {
			return SeeOther.to("/bureau/premiums/results/" + id);
		}
		after.addFlashAttribute("notice", "spending.result.dropped");
		return SeeOther.to("/bureau/premiums/results");
	}

	private static ModelAndView problems(ModelAndView page, List<ResultProblem> problems) {
		return page.addObject("problems", problems.stream().limit(SHOWN).toList())
			.addObject("problemCount", problems.size());
	}

	private ModelAndView home(ModelAndView page, SignedIn me) {
		return page.addObject("results", this.results.newest(me.region())).addObject("zone", this.clock.getZone());
	}

	private ModelAndView page(ModelAndView page, SignedIn me, ResultId id) {
		PremiumResult result = this.results.find(me.region(), id);
		List<ResultLine> rejected = this.results.lines(me.region(), id)
			.stream()
			.filter((line) -> !line.accepted())
			.toList();
		return page.addObject("result", result)
			.addObject("words", AmountWords.of(result.back()))
			.addObject("rejected", rejected.stream().limit(SHOWN).toList())
			.addObject("zone", this.clock.getZone());
	}

	private static ModelAndView show(PremiumResult result) {
		return SeeOther.to("/bureau/premiums/results/" + result.id().value());
	}

}
