package org.gongji.crediting.web;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.gongji.access.CurrentUser;
import org.gongji.access.MissingRow;
import org.gongji.access.SignedIn;
import org.gongji.crediting.Declaration;
import org.gongji.crediting.DeclarationFiles;
import org.gongji.crediting.DeclarationId;
import org.gongji.crediting.DeclarationKind;
import org.gongji.crediting.Declarations;
import org.gongji.crediting.Employer;
import org.gongji.crediting.EmployerCode;
import org.gongji.crediting.Employers;
import org.gongji.site.Pages;
import org.gongji.site.SeeOther;

import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The bureau brings a file of an employer, looks at what stands in it, and takes it in or
 * drops it.
 */
@Controller
@RequestMapping("/bureau/declarations")
class DeclarationController {

	private static final String HOME = "/bureau/declarations";

	private static final String FORM = "crediting/declarations";

	private static final int LATEST = 20;

	private static final int ERRORS_SHOWN = 100;

	private final DeclarationFiles files;

	private final Declarations declarations;

	private final Employers employers;

	DeclarationController(DeclarationFiles files, Declarations declarations, Employers employers) {
		this.files = files;
		this.declarations = declarations;
		this.employers = employers;
	}

	@GetMapping
	ModelAndView start(@ModelAttribute DeclarationForm declarationForm, BindingResult errors,
			@CurrentUser SignedIn me) {
		return form(new ModelAndView(FORM), me);
	}

	@PostMapping
	ModelAndView bring(@ModelAttribute DeclarationForm declarationForm, BindingResult errors, @CurrentUser SignedIn me,
			RedirectAttributes after) throws IOException {
		Optional<DeclarationFiles.Heading> heading = heading(declarationForm, errors, me);
		if (heading.isPresent()) {
			DeclarationFiles.Brought brought = this.files.bring(declarationForm.source(), heading.get(), me.actor());
			if (brought instanceof DeclarationFiles.Previewed previewed) {
				return to(previewed.preview().id());
			}
			if (brought instanceof DeclarationFiles.Known known) {
				after.addFlashAttribute("known", true);
				return to(known.known().id());
			}
			if (brought instanceof DeclarationFiles.Unreadable unreadable) {
				errors.rejectValue("file", unreadable.table().problem().key(),
						new Object[] { unreadable.table().row() }, null);
			}
		}
		return form(Pages.invalid(FORM), me);
	}

	@GetMapping("/{id}")
	ModelAndView show(@PathVariable UUID id, @CurrentUser SignedIn me) {
		Declaration found = find(id, me);
		return new ModelAndView("crediting/declaration").addObject("found", found)
			.addObject("errors", this.declarations.errors(found.id(), ERRORS_SHOWN));
	}

	@PostMapping("/{id}/confirm")
	ModelAndView confirm(@PathVariable UUID id, @CurrentUser SignedIn me, RedirectAttributes after) {
		DeclarationFiles.Taken taken = this.files.confirm(new DeclarationId(id), me.region(), me.actor());
		if (taken instanceof DeclarationFiles.Missing) {
			throw new MissingRow("declaration");
		}
		if (taken instanceof DeclarationFiles.Done) {
			after.addFlashAttribute("notice", "crediting.declaration.taken");
		}
		else if (taken instanceof DeclarationFiles.Overtaken) {
			after.addFlashAttribute("overtaken", true);
		}
		return to(new DeclarationId(id));
	}

	@PostMapping("/{id}/discard")
	ModelAndView discard(@PathVariable UUID id, @CurrentUser SignedIn me, RedirectAttributes after) {
		Declaration found = find(id, me);
		if (!this.files.discard(found.id(), me.region(), me.actor())) {
			return to(found.id());
		}
		after.addFlashAttribute("notice", "crediting.declaration.dropped");
		return SeeOther.to(HOME);
	}

	private Declaration find(UUID id, SignedIn me) {
		return this.declarations.find(new DeclarationId(id), me.region())
			.orElseThrow(() -> new MissingRow("declaration"));
	}

	private Optional<DeclarationFiles.Heading> heading(DeclarationForm form, BindingResult errors, SignedIn me) {
		Optional<Employer> employer = EmployerCode.read(form.getEmployer())
			.flatMap((code) -> this.employers.find(code, me.region()));
		if (employer.isEmpty()) {
			errors.rejectValue("employer", "crediting.problem.EMPLOYER_UNKNOWN");
		}
		if (form.readKind().isEmpty()) {
			errors.rejectValue("kind", "crediting.declaration.kind.needed");
		}
		form.check(errors);
		return errors.hasErrors() ? Optional.empty() : Optional
			.of(new DeclarationFiles.Heading(employer.get(), form.readKind().get(), form.corrects(), form.totals()));
	}

	private ModelAndView form(ModelAndView page, SignedIn me) {
		Map<String, String> kinds = new LinkedHashMap<>();
		for (DeclarationKind kind : DeclarationKind.values()) {
			kinds.put(kind.name(), "crediting.declared." + kind);
		}
		Map<String, String> corrections = new LinkedHashMap<>();
		corrections.put("no", "crediting.declaration.first");
		corrections.put("yes", "crediting.declaration.correction");
		return page.addObject("kinds", kinds)
			.addObject("corrections", corrections)
			.addObject("declarations", this.declarations.latest(me.region(), LATEST));
	}

	private static ModelAndView to(DeclarationId id) {
		return SeeOther.to(HOME + "/" + id);
	}

}
