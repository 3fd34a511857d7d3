package org.gongji.audit.web;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.gongji.access.CurrentUser;
import org.gongji.access.SignedIn;
import org.gongji.audit.Audit;
import org.gongji.audit.AuditChain;
import org.gongji.audit.AuditFilter;
import org.gongji.audit.AuditPage;
import org.gongji.audit.AuditRow;
import org.gongji.audit.AuditSearch;
import org.gongji.audit.ChainCheck;
import org.gongji.site.Pages;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriComponentsBuilder;

/** The auditor's look into the audit of the own region, and the check of its chain. */
@Controller
class AuditController {

	private static final String PAGE = "audit/search";

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private static final TypeReference<LinkedHashMap<String, String>> DETAIL = new TypeReference<>() {
	};

	private final AuditSearch search;

	private final AuditChain chain;

	private final Audit audit;

	private final Clock clock;

	AuditController(AuditSearch search, AuditChain chain, Audit audit, Clock clock) {
		this.search = search;
		this.chain = chain;
		this.audit = audit;
		this.clock = clock;
	}

	@GetMapping("/audit")
	ModelAndView search(@ModelAttribute("form") AuditForm form, BindingResult faults,
			@RequestParam(defaultValue = "1") int page, @CurrentUser SignedIn me) {
		AuditFilter filter = form.read(faults);
		ModelAndView view = faults.hasErrors() ? Pages.invalid(PAGE) : new ModelAndView(PAGE);
		AuditPage found = faults.hasErrors() ? new AuditPage(List.of(), 0, 1, 1)
				: this.search.find(me.region(), filter, page);
		return view.addObject("found", found)
			.addObject("lines", found.rows().stream().map((row) -> new Line(row, detail(row))).toList())
			.addObject("zone", this.clock.getZone())
			.addObject("path", path(form));
	}

	@PostMapping("/audit/chain")
	ModelAndView check(@CurrentUser SignedIn me) {
		ChainCheck check = this.chain.verify();
		this.audit.write(me.actor(), "audit.chain-checked", me.region(), null, null,
				Map.of("whole", Boolean.toString(check instanceof ChainCheck.Whole)));
		return new ModelAndView("audit/chain").addObject("check", check)
			.addObject("whole", check instanceof ChainCheck.Whole);
	}

	private static String path(AuditForm form) {
		return UriComponentsBuilder.fromPath("/audit")
			.queryParam("day", "{day}")
			.queryParam("actor", "{actor}")
			.queryParam("act", "{act}")
			.queryParam("subject", "{subject}")
			.queryParam("behalf", "{behalf}")
			.encode()
			.buildAndExpand(form.day(), form.actor(), form.act(), form.subject(), form.behalf())
			.toUriString();
	}

	private static Map<String, String> detail(AuditRow row) {
		return JSON.readValue(row.detail(), DETAIL);
	}

	/** A record and its detail taken apart. */
	record Line(AuditRow row, Map<String, String> detail) {

	}

}
