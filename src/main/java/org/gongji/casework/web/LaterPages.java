package org.gongji.casework.web;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.gongji.access.MissingRow;
import org.gongji.access.RequestId;
import org.gongji.access.SignedIn;
import org.gongji.casework.Case;
import org.gongji.casework.CaseId;
import org.gongji.casework.Cases;
import org.gongji.casework.LaterWay;
import org.gongji.casework.Payee;
import org.gongji.casework.PayeeId;
import org.gongji.casework.Payees;
import org.gongji.casework.Payouts;
import org.gongji.casework.SeenLater;
import org.gongji.casework.SeenLater.After;
import org.gongji.casework.SeenPayout;
import org.gongji.money.AmountWords;
import org.gongji.money.Money;
import org.gongji.person.People;
import org.gongji.site.RegionNames;

import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Fills the pages of what came after a case had closed its account. */
@Component
class LaterPages {

	private final Cases cases;

	private final SeenLater later;

	private final Payees payees;

	private final Payouts payouts;

	private final People people;

	private final RegionNames regions;

	private final Clock clock;

	LaterPages(Cases cases, SeenLater later, Payees payees, Payouts payouts, People people, RegionNames regions,
			Clock clock) {
		this.cases = cases;
		this.later = later;
		this.payees = payees;
		this.payouts = payouts;
		this.people = people;
		this.regions = regions;
		this.clock = clock;
	}

	/** A case of the clerk's region. */
	Case find(UUID id, SignedIn me) {
		return this.cases.find(new CaseId(id), me.region()).orElseThrow(() -> new MissingRow("case"));
	}

	/** What came after it; missing where nothing did. */
	After after(Case one) {
		return this.later.after(one).orElseThrow(() -> new MissingRow("money that came later"));
	}

	ModelAndView filled(ModelAndView page, Case one, SignedIn me, Locale locale) {
		After after = after(one);
		return page.addObject("one", one)
			.addObject("after", after)
			.addObject("card", this.people.card(one.person()).orElseThrow(() -> new MissingRow("person")))
			.addObject("words", after.amount().isPositive() ? AmountWords.of(after.amount()) : null)
			.addObject("parts", parts(one, after, locale))
			.addObject("waitsFor", (after.way() instanceof LaterWay.Waits waits) ? waits : null)
			.addObject("payouts", payouts(one))
			.addObject("mine", after.waiting() != null && after.waiting().preparedBy().equals(me.name()))
			.addObject("requestId", RequestId.fresh())
			.addObject("zone", this.clock.getZone());
	}

	/** By part of the case, without that of the balance itself. */
	Map<Integer, List<SeenPayout>> payouts(Case one) {
		return this.payouts.of(one.id(), one.region())
			.stream()
			.filter((seen) -> seen.payout().part() > 1)
			.collect(Collectors.groupingBy((seen) -> seen.payout().part()));
	}

	private List<Part> parts(Case one, After after, Locale locale) {
		List<Part> parts = new ArrayList<>();
		if (after.way() instanceof LaterWay.Onward onward) {
			Map<PayeeId, Payee> known = this.payees.of(one.id(), one.region())
				.stream()
				.collect(Collectors.toMap(Payee::id, Function.identity()));
			onward.owed().forEach((owed) -> parts.add(new Part(known.get(owed.payee()), null, owed.amount())));
			if (onward.to() != null) {
				parts.add(new Part(null, this.regions.name(onward.region(), locale), onward.account()));
			}
		}
		return parts;
	}

	/**
	 * Who gets how much: a payee through the bank, or the account in a region.
	 */
	record Part(Payee payee, String region, Money amount) {

	}

}
