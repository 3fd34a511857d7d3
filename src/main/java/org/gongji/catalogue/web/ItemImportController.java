package org.gongji.catalogue.web;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import org.gongji.access.CurrentUser;
import org.gongji.access.MissingRow;
import org.gongji.access.SignedIn;
import org.gongji.catalogue.Catalogue;
import org.gongji.catalogue.ImportId;
import org.gongji.catalogue.ImportKind;
import org.gongji.catalogue.ItemImport;
import org.gongji.catalogue.ItemImports;
import org.gongji.site.Pages;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The bureau brings a catalogue file, looks at what it would do, and books or drops it.
 */
@Controller
class ItemImportController {

	private static final String HOME = "/bureau/items/import";

	private static final int LATEST = 20;

	private static final int ROWS_SHOWN = 20;

	private static final int ERRORS_SHOWN = 200;

	private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");

	private final Catalogue catalogue;

	private final ItemImports imports;

	private final Clock clock;

	ItemImportController(Catalogue catalogue, ItemImports imports, Clock clock) {
		this.catalogue = catalogue;
		this.imports = imports;
		this.clock = clock;
	}

	@GetMapping(HOME)
	String start(@ModelAttribute ImportForm importForm, @CurrentUser SignedIn me, Model model) {
		fill(me, model);
		return "catalogue/import";
	}

	@PostMapping(HOME)
	ModelAndView bring(@ModelAttribute ImportForm importForm, BindingResult errors, @CurrentUser SignedIn me,
			Model model, RedirectAttributes redirect) throws IOException {
		Optional<ImportKind> kind = Stream.of(ImportKind.values())
			.filter((one) -> one.name().equals(importForm.getKind()))
			.findFirst();
		MultipartFile file = importForm.getFile();
		if (kind.isEmpty()) {
			errors.rejectValue("kind", "catalogue.import.kind.missing");
		}
		if (file == null || file.getOriginalFilename() == null || file.getOriginalFilename().isEmpty()) {
			errors.rejectValue("file", "catalogue.import.file.missing");
		}
		if (!errors.hasErrors()) {
			Catalogue.Upload upload = new Catalogue.Upload(file.getOriginalFilename(), file.getSize(),
					file::getInputStream);
			Catalogue.Brought brought = this.catalogue.bring(upload, kind.get(), me.region(), me.actor());
			if (brought instanceof Catalogue.Previewed previewed) {
				return redirect(previewed.preview());
			}
			if (brought instanceof Catalogue.Known known) {
				redirect.addFlashAttribute("known", true);
				return redirect(known.known());
			}
			if (brought instanceof Catalogue.Unreadable unreadable) {
				errors.rejectValue("file", unreadable.problem().key());
			}
		}
		fill(me, model);
		return Pages.invalid("catalogue/import");
	}

	@GetMapping(HOME + "/{id}")
	String preview(@PathVariable String id, @CurrentUser SignedIn me, Model model) {
		ItemImport found = find(id, me);
		model.addAttribute("found", found);
		model.addAttribute("uploadedAt", time(found.uploadedAt()));
		model.addAttribute("confirmedAt", time(found.confirmedAt()));
		model.addAttribute("errors", this.imports.errors(found.id(), ERRORS_SHOWN));
		model.addAttribute("rows", this.imports.firstRows(found.id(), ROWS_SHOWN));
		model.addAttribute("totals", this.imports.totals(found.id()));
		return "catalogue/preview";
	}

	@PostMapping(HOME + "/{id}/confirm")
	ModelAndView confirm(@PathVariable String id, @CurrentUser SignedIn me, RedirectAttributes redirect) {
		ItemImport found = find(id, me);
		Catalogue.Booked booked = this.catalogue.confirm(found.id(), me.region(), me.actor());
		if (booked instanceof Catalogue.Missing) {
			throw new MissingRow("import");
		}
		if (booked instanceof Catalogue.Done) {
			redirect.addFlashAttribute("notice", "catalogue.import.done");
		}
		else if (booked instanceof Catalogue.Busy) {
			redirect.addFlashAttribute("busy", true);
		}
		return redirect(found);
	}

	@PostMapping(HOME + "/{id}/discard")
	ModelAndView discard(@PathVariable String id, @CurrentUser SignedIn me, RedirectAttributes redirect) {
		ItemImport found = find(id, me);
		if (!this.catalogue.discard(found.id(), me.region(), me.actor())) {
			return redirect(found);
		}
		redirect.addFlashAttribute("notice", "catalogue.import.discarded");
		return new ModelAndView("redirect:" + HOME);
	}

	private ItemImport find(String id, SignedIn me) {
		try {
			return this.imports.find(new ImportId(UUID.fromString(id)), me.region())
				.orElseThrow(() -> new MissingRow("import"));
		}
		catch (IllegalArgumentException ex) {
			throw new MissingRow("import");
		}
	}

	private void fill(SignedIn me, Model model) {
		Map<String, String> kinds = new LinkedHashMap<>();
		for (ImportKind kind : ImportKind.values()) {
			kinds.put(kind.name(), "catalogue.kind." + kind);
		}
		model.addAttribute("kinds", kinds);
		List<Line> lines = this.imports.latest(me.region(), LATEST)
			.stream()
			.map((one) -> new Line(one, time(one.uploadedAt())))
			.toList();
		model.addAttribute("lines", lines);
	}

	private String time(Instant at) {
		return (at != null) ? TIME.format(at.atZone(this.clock.getZone())) : "";
	}

	private static ModelAndView redirect(ItemImport found) {
		return new ModelAndView("redirect:" + HOME + "/" + found.key());
	}

	/** One brought file in the list, with its time as text. */
	record Line(ItemImport file, String uploadedAt) {

	}

}
