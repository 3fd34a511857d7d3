package org.gongji.spending.web;

import java.time.Clock;
import java.util.UUID;

import org.gongji.access.CurrentUser;
import org.gongji.access.MissingRow;
import org.gongji.access.SignedIn;
import org.gongji.person.PersonId;
import org.gongji.provider.Provider;
import org.gongji.provider.Providers;
import org.gongji.spending.SeenPurchases;
import org.gongji.spending.SeenPurchase;
import org.gongji.spending.SettlementId;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What was bought for a member, and one purchase opened. */
@Controller
class MyPurchaseController {

	private final SeenPurchases purchases;

	private final Providers providers;

	private final Clock clock;

	MyPurchaseController(SeenPurchases purchases, Providers providers, Clock clock) {
		this.purchases = purchases;
		this.providers = providers;
		this.clock = clock;
	}

	@GetMapping("/my/purchases")
	ModelAndView list(@CurrentUser SignedIn me, @RequestParam(required = false) String page) {
		PersonId patient = new PersonId(me.holder());
		PageNumber number = PageNumber.read(page, this.purchases.countOf(patient));
		return new ModelAndView("spending/my-purchases").addObject("number", number)
			.addObject("zone", this.clock.getZone())
			.addObject("bills", this.purchases.of(patient, number.number(), PageNumber.SIZE));
	}

	@GetMapping("/my/purchases/{id}")
	ModelAndView purchase(@CurrentUser SignedIn me, @PathVariable UUID id) {
		SeenPurchase seen = this.purchases.find(new SettlementId(id), new PersonId(me.holder()))
			.orElseThrow(() -> new MissingRow("purchase"));
		ModelAndView page = new ModelAndView(seen.byPatient() ? "spending/my-purchase" : "spending/my-share");
		if (seen.byPatient()) {
			page.addObject("place",
					this.providers.find(seen.settlement().provider()).map(Provider::name).orElseThrow());
		}
		return page.addObject("seen", seen).addObject("zone", this.clock.getZone());
	}

}
