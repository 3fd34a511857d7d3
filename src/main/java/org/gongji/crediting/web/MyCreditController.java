package org.gongji.crediting.web;

import java.math.BigDecimal;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

import org.gongji.access.CurrentUser;
import org.gongji.access.MissingRow;
import org.gongji.access.SignedIn;
import org.gongji.crediting.CreditId;
import org.gongji.crediting.SeenCorrections;
import org.gongji.crediting.SeenCredit;
import org.gongji.crediting.SeenCredits;
import org.gongji.crediting.SeenInterests;
import org.gongji.person.PersonId;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** One credit of a member: how it is reckoned, and why it differs from the last one. */
@Controller
class MyCreditController {

	private static final int PERCENT = 2;

	private final SeenCredits credits;

	private final SeenCorrections corrections;

	private final SeenInterests interests;

	private final Clock clock;

	MyCreditController(SeenCredits credits, SeenCorrections corrections, SeenInterests interests, Clock clock) {
		this.credits = credits;
		this.corrections = corrections;
		this.interests = interests;
		this.clock = clock;
	}

	@GetMapping("/my/credits/{id}")
	ModelAndView one(@CurrentUser SignedIn me, @PathVariable UUID id) {
		SeenCredit credit = this.credits.find(new CreditId(id), new PersonId(me.holder()))
			.orElseThrow(() -> new MissingRow("credit"));
		BigDecimal ratio = credit.ground().ratio();
		Optional<SeenInterests.SeenInterest> interest = this.interests.find(credit.id(), new PersonId(me.holder()));
		return new ModelAndView(interest.isPresent() ? "crediting/my-interest" : "crediting/my-credit")
			.addObject("credit", credit)
			.addObject("interest", interest.orElse(null))
			.addObject("corrections", this.corrections.of(credit.id(), new PersonId(me.holder())))
			.addObject("percent",
					(ratio != null) ? ratio.movePointRight(PERCENT).stripTrailingZeros().toPlainString() : null)
			.addObject("zone", this.clock.getZone());
	}

}
