package org.gongji.exchange.web;

import java.util.UUID;

import org.gongji.access.MissingRow;
import org.gongji.exchange.LastCalls;
import org.gongji.provider.Provider;
import org.gongji.provider.ProviderId;
import org.gongji.provider.Providers;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** The last calls of an institution, for whoever helps it to connect. */
@Controller
class CallsController {

	private final Providers providers;

	private final LastCalls calls;

	CallsController(Providers providers, LastCalls calls) {
		this.providers = providers;
		this.calls = calls;
	}

	@GetMapping("/admin/institutions/{id}/calls")
	ModelAndView calls(@PathVariable UUID id) {
		Provider provider = this.providers.find(new ProviderId(id)).orElseThrow(() -> new MissingRow("provider"));
		return new ModelAndView("exchange/calls").addObject("provider", provider)
			.addObject("calls", this.calls.of(provider.id()));
	}

}
