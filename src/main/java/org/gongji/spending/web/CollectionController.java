package org.gongji.spending.web;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

import org.gongji.access.CurrentUser;
import org.gongji.access.RequestId;
import org.gongji.access.SignedIn;
import org.gongji.site.Pages;
import org.gongji.site.SeeOther;
import org.gongji.spending.CollectionId;
import org.gongji.spending.CollectionOutcome;
import org.gongji.spending.Message;
import org.gongji.spending.PremiumCollections;
import org.gongji.spending.PremiumKind;

import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** An officer announces a collection; a second one approves it or gives it back. */
@Controller
@RequestMapping("/bureau/premiums/collections")
class CollectionController {

	private static final String FORM = "spending/collection-form";

	private static final String PAGE = "spending/collection";

	private static final long MEGABYTE = 1024 * 1024;

	private final PremiumCollections collections;

	CollectionController(PremiumCollections collections) {
		this.collections = collections;
	}

	@GetMapping("/new")
	ModelAndView enter(@ModelAttribute CollectionForm collectionForm, BindingResult errors) {
		collectionForm.setRequest(RequestId.fresh().text());
		collectionForm.grow();
		return form(new ModelAndView(FORM));
	}

	/** The list of categories grows by this button; nothing is looked at yet. */
	@PostMapping(params = "more")
	ModelAndView more(@ModelAttribute CollectionForm collectionForm, BindingResult errors) {
		collectionForm.grow();
		return form(new ModelAndView(FORM));
	}

	@PostMapping(params = "!more")
	ModelAndView prepare(@CurrentUser SignedIn me, @ModelAttribute CollectionForm collectionForm, BindingResult errors,
			RedirectAttributes after) throws IOException {
		if (!RequestId.wellFormed(collectionForm.getRequest())) {
			return again(collectionForm, errors);
		}
		boolean chosen = collectionForm.getScan() != null;
		CollectionOutcome outcome = this.collections.prepare(me.actor(), me.region(), collectionForm.entry(),
				chosen ? collectionForm.getScan().getOriginalFilename() : "",
				chosen ? collectionForm.getScan().getBytes() : new byte[0], new RequestId(collectionForm.getRequest()));
		if (outcome instanceof CollectionOutcome.Unfit unfit) {
			for (Message problem : unfit.problems()) {
				errors.rejectValue(problem.field(), problem.key());
			}
			return form(Pages.invalid(FORM));
		}
		if (outcome instanceof CollectionOutcome.OtherContent) {
			return again(collectionForm, errors);
		}
		after.addFlashAttribute("notice", "spending.collect.prepared");
		return SeeOther.to("/bureau/premiums/collections/" + ((CollectionOutcome.Done) outcome).id().value());
	}

	private ModelAndView again(CollectionForm form, BindingResult errors) {
		form.setRequest(RequestId.fresh().text());
		errors.reject("spending.collect.sendAgain");
		return form(Pages.invalid(FORM));
	}

	private ModelAndView form(ModelAndView page) {
		Map<String, String> programmes = new LinkedHashMap<>();
		for (PremiumKind kind : PremiumKind.values()) {
			if (kind.named()) {
				programmes.put(kind.word(), "spending.premium.kind." + kind.name());
			}
		}
		return page.addObject("programmes", programmes)
			.addObject("scanAtMost", this.collections.scanAtMost() / MEGABYTE);
	}

	@GetMapping("/{id}")
	ModelAndView show(@CurrentUser SignedIn me, @PathVariable UUID id) {
		return page(new ModelAndView(PAGE), me, id);
	}

	@GetMapping("/{id}/scan")
	ResponseEntity<byte[]> scan(@CurrentUser SignedIn me, @PathVariable UUID id) {
		return this.collections.scan(me.actor(), me.region(), new CollectionId(id)).download();
	}

	@PostMapping("/{id}/approve")
	ModelAndView approve(@CurrentUser SignedIn me, @PathVariable UUID id, RedirectAttributes after) {
		after.addFlashAttribute("notice", "spending.collect.approved");
		return decided(this.collections.approve(me.actor(), me.region(), new CollectionId(id)), me, id, "");
	}

	@PostMapping("/{id}/return")
	ModelAndView giveBack(@CurrentUser SignedIn me, @PathVariable UUID id,
			@RequestParam(defaultValue = "") String reason, RedirectAttributes after) {
		after.addFlashAttribute("notice", "spending.collect.returned");
		return decided(this.collections.giveBack(me.actor(), me.region(), new CollectionId(id), reason), me, id,
				reason);
	}

	private ModelAndView decided(CollectionOutcome outcome, SignedIn me, UUID id, String reason) {
		if (outcome instanceof CollectionOutcome.Done) {
			return SeeOther.to("/bureau/premiums");
		}
		ModelAndView page = page(Pages.invalid(PAGE), me, id).addObject("reason", reason);
		return (outcome instanceof CollectionOutcome.Refused refused)
				? page.addObject("why", "approval.refused." + refused.why().name()) : page;
	}

	private ModelAndView page(ModelAndView page, SignedIn me, UUID id) {
		PremiumCollections.Entered entered = this.collections.entered(me.region(), new CollectionId(id));
		return page.addObject("entered", entered).addObject("mine", entered.approval().preparedBy().equals(me.name()));
	}

}
