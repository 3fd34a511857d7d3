package org.gongji.casework.web;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

import org.gongji.access.CurrentUser;
import org.gongji.access.RequestId;
import org.gongji.access.SignedIn;
import org.gongji.casework.PaymentDraft;
import org.gongji.casework.PaymentFile;
import org.gongji.casework.PaymentFileId;
import org.gongji.casework.PaymentFiles;
import org.gongji.casework.PaymentForm;
import org.gongji.casework.PaymentOutcome;
import org.gongji.casework.PaymentOutcome.Changed;
import org.gongji.casework.PaymentOutcome.Made;
import org.gongji.money.AmountWords;
import org.gongji.site.Pages;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A clerk checks what is to be paid, makes the file for the bank, and takes it down. */
@Controller
@RequestMapping("/window/payouts/files")
class PaymentFilesController {

	private static final String CHECK = "casework/payment-check";

	private static final String PAGE = "casework/payment-file";

	private static final int LINES = 50;

	private final PaymentFiles files;

	private final Clock clock;

	PaymentFilesController(PaymentFiles files, Clock clock) {
		this.files = files;
		this.clock = clock;
	}

	/** What the file would hold: the payments that are named, or all that wait. */
	@GetMapping("/new")
	ModelAndView check(@CurrentUser SignedIn me, @RequestParam(required = false) List<String> payout) {
		PaymentDraft draft = this.files.draft(me.region(),
				PaymentDraftForm.chosen((payout != null) ? payout : List.of()));
		return check(new ModelAndView(CHECK), draft, RequestId.fresh().text());
	}

	@PostMapping
	ModelAndView make(@CurrentUser SignedIn me, PaymentDraftForm form, RedirectAttributes after) {
		PaymentDraft seen = form.seen();
		if (!form.wellFormed()) {
			return check(Pages.invalid(CHECK), this.files.draft(me.region(), seen.chosen()), RequestId.fresh().text())
				.addObject("why", "casework.files.sendAgain");
		}
		PaymentOutcome outcome = this.files.make(me.actor(), me.region(), seen, new RequestId(form.request()));
		if (outcome instanceof Changed changed) {
			return check(Pages.invalid(CHECK), changed.now(), form.request()).addObject("why",
					"casework.files.changed");
		}
		after.addFlashAttribute("notice", "casework.files.made");
		return SeeOther.to("/window/payouts/files/" + ((Made) outcome).file().id());
	}

	private static ModelAndView check(ModelAndView page, PaymentDraft draft, String request) {
		return page.addObject("draft", draft)
			.addObject("words", AmountWords.of(draft.sum()))
			.addObject("request", request);
	}

	@GetMapping("/{id}")
	ModelAndView show(@CurrentUser SignedIn me, @PathVariable UUID id, @RequestParam(defaultValue = "1") String page) {
		return page(new ModelAndView(PAGE), me, id, page);
	}

	@GetMapping("/{id}/csv")
	Object csv(@CurrentUser SignedIn me, @PathVariable UUID id) {
		return download(me, id, PaymentForm.CSV, new MediaType("text", "csv", StandardCharsets.UTF_8));
	}

	@GetMapping("/{id}/xlsx")
	Object xlsx(@CurrentUser SignedIn me, @PathVariable UUID id) {
		return download(me, id, PaymentForm.XLSX, AnswersController.SHEET);
	}

	@GetMapping("/{id}/xml")
	Object xml(@CurrentUser SignedIn me, @PathVariable UUID id) {
		return download(me, id, PaymentForm.XML, MediaType.APPLICATION_XML);
	}

	private Object download(SignedIn me, UUID id, PaymentForm form, MediaType type) {
		PaymentFile file = this.files.find(me.region(), new PaymentFileId(id));
		Optional<byte[]> content = this.files.download(me.actor(), me.region(), file.id(), form);
		if (content.isEmpty()) {
			return page(Pages.invalid(PAGE), me, id, "1").addObject("why", "casework.files.noAccount");
		}
		return answer(content.get(), type, file.reference() + "." + form.name().toLowerCase(Locale.ROOT));
	}

	static ResponseEntity<byte[]> answer(byte[] content, MediaType type, String name) {
		return ResponseEntity.ok()
			.contentType(type)
			.header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename(name).build().toString())
			.header("X-Content-Type-Options", "nosniff")
			.body(content);
	}

	private ModelAndView page(ModelAndView page, SignedIn me, UUID id, String typed) {
		PaymentFile file = this.files.find(me.region(), new PaymentFileId(id));
		int last = (file.lines() + LINES - 1) / LINES;
		int number = typed.matches("[0-9]{1,6}") ? Math.min(Math.max(Integer.parseInt(typed), 1), last) : 1;
		return page.addObject("file", file)
			.addObject("words", AmountWords.of(file.sum()))
			.addObject("payouts", this.files.payouts(file, (number - 1) * LINES, LINES))
			.addObject("number", number)
			.addObject("last", last)
			.addObject("zone", this.clock.getZone());
	}

}
