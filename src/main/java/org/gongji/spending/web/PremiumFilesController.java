package org.gongji.spending.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.gongji.access.CurrentUser;
import org.gongji.access.RequestId;
import org.gongji.access.SignedIn;
import org.gongji.files.FileKind;
import org.gongji.site.Pages;
import org.gongji.site.SeeOther;
import org.gongji.site.TypedDay;
import org.gongji.spending.PremiumFile;
import org.gongji.spending.PremiumFileId;
import org.gongji.spending.PremiumFiles;
import org.gongji.spending.PremiumKind;
import org.gongji.spending.PremiumsWaiting;

import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A bureau makes files for the collecting system, and takes them down again. */
@Controller
@RequestMapping("/bureau/premiums/files")
class PremiumFilesController {

	private static final String HOME = "spending/premium-files";

	private final PremiumFiles files;

	private final Clock clock;

	PremiumFilesController(PremiumFiles files, Clock clock) {
		this.files = files;
		this.clock = clock;
	}

	/** The form offers what waits: its programme, from its first day to today. */
	@GetMapping
	String home(@CurrentUser SignedIn me, Model model) {
		List<PremiumsWaiting> waiting = fill(me, model);
		LocalDate today = LocalDate.now(this.clock);
		boolean one = waiting.size() == 1;
		model.addAttribute("premiumFileForm",
				new PremiumFileForm(RequestId.fresh().text(), one ? waiting.get(0).programme().word() : "",
						waiting.stream().map(PremiumsWaiting::since).min(LocalDate::compareTo).orElse(today).toString(),
						today.toString()));
		return HOME;
	}

	@PostMapping
	ModelAndView make(@CurrentUser SignedIn me, @ModelAttribute PremiumFileForm premiumFileForm, BindingResult errors,
			Model model, RedirectAttributes after) {
		Optional<PremiumKind> kind = Words.find(PremiumKind.values(), premiumFileForm.programme())
			.filter(PremiumKind::named);
		Optional<LocalDate> from = TypedDay.read(premiumFileForm.from());
		Optional<LocalDate> last = TypedDay.read(premiumFileForm.lastDay());
		if (kind.isEmpty()) {
			errors.rejectValue("programme", "spending.collect.problem.programme");
		}
		if (from.isEmpty()) {
			errors.rejectValue("from", "spending.collect.problem.day");
		}
		if (last.isEmpty()) {
			errors.rejectValue("lastDay", "spending.collect.problem.day");
		}
		if (from.isPresent() && last.isPresent() && last.get().isBefore(from.get())) {
			errors.rejectValue("lastDay", "spending.collect.problem.order");
		}
		boolean known = RequestId.wellFormed(premiumFileForm.request());
		if (!known) {
			errors.reject("spending.collect.sendAgain");
		}
		if (!errors.hasErrors()) {
			Optional<PremiumFile> made = this.files.make(me.actor(), me.region(), kind.get(), from.get(),
					last.get().plusDays(1), new RequestId(premiumFileForm.request()));
			if (made.isPresent()) {
				after.addFlashAttribute("notice", "spending.file.made");
				return SeeOther.to("/bureau/premiums/files/" + made.get().id().value());
			}
			errors.reject("spending.file.nothing");
		}
		fill(me, model);
		model.addAttribute("freshRequest", known ? premiumFileForm.request() : RequestId.fresh().text());
		return Pages.invalid(HOME);
	}

	@GetMapping("/{id}")
	ModelAndView show(@CurrentUser SignedIn me, @PathVariable UUID id, @RequestParam(defaultValue = "1") String page) {
		int number = page.matches("[0-9]{1,6}") ? Integer.parseInt(page) : 1;
		return new ModelAndView("spending/premium-file")
			.addObject("opened", this.files.open(me.region(), new PremiumFileId(id), number))
			.addObject("zone", this.clock.getZone());
	}

	@GetMapping("/{id}/csv")
	ResponseEntity<byte[]> csv(@CurrentUser SignedIn me, @PathVariable UUID id) {
		return this.files.download(me.actor(), me.region(), new PremiumFileId(id), FileKind.CSV).download();
	}

	@GetMapping("/{id}/xlsx")
	ResponseEntity<byte[]> xlsx(@CurrentUser SignedIn me, @PathVariable UUID id) {
		return this.files.download(me.actor(), me.region(), new PremiumFileId(id), FileKind.XLSX).download();
	}

	private List<PremiumsWaiting> fill(SignedIn me, Model model) {
		List<PremiumsWaiting> waiting = this.files.waiting(me.region());
		Map<String, String> programmes = new LinkedHashMap<>();
		for (PremiumKind kind : PremiumKind.values()) {
			if (kind.named()) {
				programmes.put(kind.word(), "spending.premium.kind." + kind.name());
			}
		}
		model.addAttribute("waiting", waiting);
		model.addAttribute("programmes", programmes);
		model.addAttribute("files", this.files.newest(me.region()));
		model.addAttribute("zone", this.clock.getZone());
		return waiting;
	}

}
