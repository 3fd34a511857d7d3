package org.gongji.casework.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

import org.gongji.access.CurrentUser;
import org.gongji.access.SignedIn;
import org.gongji.casework.DeathRegister;
import org.gongji.casework.DeathRegister.Outcome;
import org.gongji.casework.DeathRegisters;
import org.gongji.files.TableSource;
import org.gongji.files.UnreadableTable;
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
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The clerk brings a file of the dead, looks at it, and confirms it once. */
@Controller
@RequestMapping(DeathRegisterController.HOME)
class DeathRegisterController {

	static final String HOME = DeathController.HOME + "/register";

	private static final String PAGE = "casework/death-register";

	private static final int SHOWN = 200;

	private final DeathRegisters registers;

	private final Clock clock;

	DeathRegisterController(DeathRegisters registers, Clock clock) {
		this.registers = registers;
		this.clock = clock;
	}

	@GetMapping
	ModelAndView home(@CurrentUser SignedIn me) {
		return home(new ModelAndView("casework/death-registers"), me);
	}

	@PostMapping
	ModelAndView bring(@RequestParam(required = false) MultipartFile file, @CurrentUser SignedIn me,
			RedirectAttributes after) throws IOException {
		if (file == null || file.getOriginalFilename() == null || file.getOriginalFilename().isEmpty()) {
			return home(invalid(), me).addObject("fault", "casework.register.needed");
		}
		try {
			DeathRegisters.Brought brought = this.registers
				.bring(new TableSource(file.getOriginalFilename(), file.getSize(), file::getInputStream), me.actor());
			if (!brought.errors().isEmpty()) {
				return home(invalid(), me).addObject("problems", brought.errors().stream().limit(SHOWN).toList())
					.addObject("problemCount", brought.errors().size());
			}
			after.addFlashAttribute("known", brought.known());
			return SeeOther.to(HOME + "/" + brought.file().id());
		}
		catch (UnreadableTable ex) {
			return home(invalid(), me).addObject("fault", ex.problem().key()).addObject("faultRow", ex.row());
		}
	}

	@GetMapping("/{id}")
	ModelAndView show(@PathVariable UUID id, @CurrentUser SignedIn me) {
		DeathRegister file = this.registers.find(id, me.region());
		List<DeathRegister.Row> rows = this.registers.rows(file);
		ModelAndView page = new ModelAndView(PAGE).addObject("file", file).addObject("zone", this.clock.getZone());
		return page.addObject("ready", of(rows, Outcome.READY))
			.addObject("recorded", of(rows, Outcome.RECORDED))
			.addObject("unknown", of(rows, Outcome.UNKNOWN))
			.addObject("before", of(rows, Outcome.KNOWN));
	}

	private static List<DeathRegister.Row> of(List<DeathRegister.Row> rows, Outcome outcome) {
		return rows.stream().filter((row) -> row.outcome() == outcome).toList();
	}

	@PostMapping("/{id}/confirm")
	ModelAndView confirm(@PathVariable UUID id, @CurrentUser SignedIn me, RedirectAttributes after) {
		this.registers.confirm(id, me.actor());
		after.addFlashAttribute("notice", "casework.register.done");
		return SeeOther.to(HOME + "/" + id);
	}

	@PostMapping("/{id}/drop")
	ModelAndView drop(@PathVariable UUID id, @CurrentUser SignedIn me, RedirectAttributes after) {
		if (!this.registers.drop(id, me.actor())) {
			return SeeOther.to(HOME + "/" + id);
		}
		after.addFlashAttribute("notice", "casework.register.dropped");
		return SeeOther.to(HOME);
	}

	/** A file with the header alone; the mark in front lets Excel read it as UTF-8. */
	@GetMapping("/template")
	ResponseEntity<byte[]> template() {
		String text = "\ufeff" + String.join(",", DeathRegisters.header()) + "\r\n";
		return ResponseEntity.ok()
			.contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
			.header(HttpHeaders.CONTENT_DISPOSITION,
					ContentDisposition.attachment().filename("deaths.csv").build().toString())
			.body(text.getBytes(StandardCharsets.UTF_8));
	}

	private static ModelAndView invalid() {
		return Pages.invalid("casework/death-registers");
	}

	private ModelAndView home(ModelAndView page, SignedIn me) {
		return page.addObject("files", this.registers.newest(me.region())).addObject("zone", this.clock.getZone());
	}

}
