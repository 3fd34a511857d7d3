package org.gongji.crediting.web;

import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

import org.gongji.access.CurrentUser;
import org.gongji.access.MissingRow;
import org.gongji.access.SignedIn;
import org.gongji.crediting.SeenClaims;
import org.gongji.crediting.SeenCorrection;
import org.gongji.crediting.SeenCorrections;
import org.gongji.money.Money;
import org.gongji.person.PersonId;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** A member's corrections, each with its reason, and what is still to be given back. */
@Controller
class MyCorrectionController {

	private static final int PERCENT = 2;

	private final SeenCorrections corrections;

	private final SeenClaims claims;

	private final Clock clock;

	MyCorrectionController(SeenCorrections corrections, SeenClaims claims, Clock clock) {
		this.corrections = corrections;
		this.claims = claims;
		this.clock = clock;
	}

	@GetMapping("/my/corrections/{id}")
	ModelAndView one(@CurrentUser SignedIn me, @PathVariable UUID id) {
		SeenCorrection correction = this.corrections.find(id, new PersonId(me.holder()))
			.orElseThrow(() -> new MissingRow("correction"));
		BigDecimal ratio = correction.ground().ratio();
		return new ModelAndView("crediting/my-correction").addObject("correction", correction)
			.addObject("percent",
					(ratio != null) ? ratio.movePointRight(PERCENT).stripTrailingZeros().toPlainString() : null)
			.addObject("zone", this.clock.getZone());
	}

	@GetMapping("/my/claims")
	ModelAndView claims(@CurrentUser SignedIn me) {
		List<SeenClaims.Claim> all = this.claims.of(new PersonId(me.holder()));
		return new ModelAndView("crediting/my-claims").addObject("claims", all)
			.addObject("open", Money.sum(all.stream().map(SeenClaims.Claim::open).toList()));
	}

}
