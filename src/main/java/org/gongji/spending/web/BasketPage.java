package org.gongji.spending.web;

import java.util.LinkedHashMap;
import java.util.Map;

import org.gongji.benefit.CostOrigin;
import org.gongji.benefit.VisitKind;
import org.gongji.person.Recognition;
import org.gongji.provider.ProviderId;
import org.gongji.spending.BasketId;
import org.gongji.spending.BasketView;
import org.gongji.spending.Counter;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Puts onto the basket's page whatever a form did not bring itself. */
@Component
class BasketPage {

	static final String VIEW = "spending/basket";

	private final Counter counter;

	BasketPage(Counter counter) {
		this.counter = counter;
	}

	void fill(BasketId basket, ProviderId at, Model model) {
		BasketView view = this.counter.show(basket, at);
		model.addAttribute("view", view);
		if (!model.containsAttribute("lineForm")) {
			model.addAttribute("lineForm", LineForm.empty());
		}
		if (view.benefit()) {
			visit(view, model);
		}
		for (String number : new String[] { "failedLine", "lastLine" }) {
			if (!model.containsAttribute(number)) {
				model.addAttribute(number, 0);
			}
		}
	}

	private static void visit(BasketView view, Model model) {
		if (!model.containsAttribute("visitForm")) {
			model.addAttribute("visitForm", VisitForm.of(view.registered().visit()));
		}
		Map<String, String> kinds = new LinkedHashMap<>();
		for (VisitKind kind : VisitKind.values()) {
			kinds.put(kind.word(), "spending.visit.kind." + kind.name());
		}
		Map<String, String> origins = new LinkedHashMap<>();
		for (CostOrigin origin : CostOrigin.values()) {
			origins.put(origin.word(), "spending.visit.origin." + origin.name());
		}
		model.addAttribute("kinds", kinds);
		model.addAttribute("origins", origins);
		model.addAttribute("diseases", view.registered().standing().diseases(Recognition.Kind.SPECIAL));
	}

}
