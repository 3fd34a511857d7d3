package org.gongji.casework.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

import org.gongji.access.CurrentUser;
import org.gongji.access.SignedIn;
import org.gongji.casework.AnswerOutcome;
import org.gongji.casework.AnswerProblem;
import org.gongji.casework.AnswerTemplate;
import org.gongji.casework.BankAnswer;
import org.gongji.casework.BankAnswerId;
import org.gongji.casework.BankAnswers;
import org.gongji.files.FileKind;
import org.gongji.money.AmountWords;
import org.gongji.site.Pages;

import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A clerk brings what the bank answered, looks at it, and books it. */
@Controller
@RequestMapping("/window/payouts/answers")
class AnswersController {

	static final MediaType SHEET = MediaType.parseMediaType(FileKind.XLSX.contentType());

	private static final String HOME = "casework/answers";

	private static final String PAGE = "casework/answer";

	private static final String PATH = "/window/payouts/answers";

	private static final int SHOWN = 200;

	private final BankAnswers answers;

	private final Clock clock;

	AnswersController(BankAnswers answers, Clock clock) {
		this.answers = answers;
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
		AnswerOutcome outcome = this.answers.bring(me.actor(), me.region(),
				(file != null) ? file.getOriginalFilename() : "", content);
		if (outcome instanceof AnswerOutcome.Refused refused) {
			return problems(home(Pages.invalid(HOME), me), refused.problems());
		}
		if (outcome instanceof AnswerOutcome.Known known) {
			after.addFlashAttribute("known", true);
			return show(known.answer());
		}
		return show(((AnswerOutcome.Brought) outcome).answer());
	}

	@GetMapping("/template")
	ResponseEntity<byte[]> template(@RequestParam(defaultValue = "xlsx") String form) {
		return form.equals("csv")
				? PaymentFilesController.answer(AnswerTemplate.csv(),
						new MediaType("text", "csv", StandardCharsets.UTF_8), "bank-answer.csv")
				: PaymentFilesController.answer(AnswerTemplate.xlsx(), SHEET, "bank-answer.xlsx");
	}

	@GetMapping("/{id}")
	ModelAndView one(@CurrentUser SignedIn me, @PathVariable UUID id) {
		return page(new ModelAndView(PAGE), me, new BankAnswerId(id));
	}

	@PostMapping("/{id}/book")
	ModelAndView book(@CurrentUser SignedIn me, @PathVariable UUID id, RedirectAttributes after) {
		AnswerOutcome outcome = this.answers.book(me.actor(), me.region(), new BankAnswerId(id));
		if (outcome instanceof AnswerOutcome.Refused refused) {
			return problems(page(Pages.invalid(PAGE), me, new BankAnswerId(id)), refused.problems());
		}
		after.addFlashAttribute("notice", "casework.answer.done");
		return show(((AnswerOutcome.Booked) outcome).answer());
	}

	@PostMapping("/{id}/drop")
	ModelAndView drop(@CurrentUser SignedIn me, @PathVariable UUID id, RedirectAttributes after) {
		if (!this.answers.drop(me.actor(), me.region(), new BankAnswerId(id))) {
			return SeeOther.to(PATH + "/" + id);
		}
		after.addFlashAttribute("notice", "casework.answer.dropped");
		return SeeOther.to(PATH);
	}

	private static ModelAndView problems(ModelAndView page, List<AnswerProblem> problems) {
		return page.addObject("problems", problems.stream().limit(SHOWN).toList())
			.addObject("problemCount", problems.size());
	}

	private ModelAndView home(ModelAndView page, SignedIn me) {
		return page.addObject("answers", this.answers.newest(me.region())).addObject("zone", this.clock.getZone());
	}

	private ModelAndView page(ModelAndView page, SignedIn me, BankAnswerId id) {
		BankAnswer answer = this.answers.find(me.region(), id);
		return page.addObject("answer", answer)
			.addObject("words", AmountWords.of(answer.paidSum()))
			.addObject("returned",
					this.answers.lines(answer).stream().filter((line) -> !line.paid()).limit(SHOWN).toList())
			.addObject("zone", this.clock.getZone());
	}

	private static ModelAndView show(BankAnswer answer) {
		return SeeOther.to(PATH + "/" + answer.id());
	}

}
