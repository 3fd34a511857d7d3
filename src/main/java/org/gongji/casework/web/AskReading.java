package org.gongji.casework.web;

import java.util.Optional;
import java.util.Set;

import org.gongji.access.Region;
import org.gongji.casework.CaseFacts;
import org.gongji.casework.CaseFacts.MoveTo;
import org.gongji.casework.CaseFacts.RefundAsked;
import org.gongji.casework.CaseFacts.TransferAsked;
import org.gongji.casework.CaseKind;
import org.gongji.casework.Choice;
import org.gongji.casework.Situation;
import org.gongji.casework.Way;
import org.gongji.person.Scheme;
import org.gongji.rules.RegionCard;
import org.gongji.rules.Regions;
import org.gongji.site.Choices;

import org.springframework.stereotype.Component;
import org.springframework.validation.Errors;

/**
 * Reads what a clerk or the member typed into the facts of a case, with words beside each
 * field.
 */
@Component
class AskReading {

	private static final int AT_MOST = 60;

	private final Regions regions;

	AskReading(Regions regions) {
		this.regions = regions;
	}

	/** Empty where something does not fit; the faults say what. */
	Optional<CaseFacts> read(AskForm form, Way way, Set<String> reasons, Region here, Errors faults) {
		Situation situation = way.situation();
		Choice choice = choice(form, way, faults);
		MoveTo moveTo = (situation.destination() != null) ? moveTo(form, situation, choice, here, faults) : null;
		boolean direct = situation == Situation.LIVING_ELSEWHERE && direct(form, faults);
		String reason = (situation == Situation.SPECIAL_REASON) ? form.reason() : null;
		if (reason != null && !reasons.contains(reason)) {
			faults.rejectValue("reason", "casework.apply.reason.missing");
		}
		if (faults.hasErrors()) {
			return Optional.empty();
		}
		return Optional.of((choice == Choice.TRANSFER) ? new TransferAsked(moveTo, choice)
				: new RefundAsked(situation.ground(), moveTo, choice, direct, reason));
	}

	/** Where only one of the two may be asked for, asking is choosing it. */
	private static Choice choice(AskForm form, Way way, Errors faults) {
		if (way.verdict() != Way.Verdict.CHOICE) {
			return way.offered().contains(CaseKind.TRANSFER_OUT) ? Choice.TRANSFER : Choice.REFUND;
		}
		Optional<Choice> chosen = Choices.chosen(Choice.class, form.choice());
		if (chosen.isEmpty()) {
			faults.rejectValue("choice", "casework.apply.choice.missing");
		}
		return chosen.orElse(null);
	}

	private MoveTo moveTo(AskForm form, Situation situation, Choice choice, Region here, Errors faults) {
		Scheme scheme = situation.destination().scheme();
		if (situation.destination().samePool()) {
			return new MoveTo(here, name(here), "", scheme, situation.destination().hasAccount());
		}
		Optional<RegionCard> known = this.regions.byCode(form.region()).filter((card) -> !card.region().equals(here));
		String place = known.map(RegionCard::chinese).orElse(form.place());
		line("place", place, true, faults);
		line("agency", form.agency(), choice == Choice.TRANSFER && known.isEmpty(), faults);
		return new MoveTo(known.map(RegionCard::region).orElse(null), place, form.agency(), scheme,
				situation.destination().hasAccount());
	}

	private static boolean direct(AskForm form, Errors faults) {
		if (!form.direct().equals("yes") && !form.direct().equals("no")) {
			faults.rejectValue("direct", "casework.apply.direct.missing");
		}
		return form.direct().equals("yes");
	}

	private static void line(String field, String typed, boolean needed, Errors faults) {
		if (typed.isEmpty() && needed) {
			faults.rejectValue(field, "casework.apply." + field + ".missing");
		}
		else if (typed.length() > AT_MOST || typed.codePoints().anyMatch(Character::isISOControl)) {
			faults.rejectValue(field, "casework.apply.text");
		}
	}

	private String name(Region region) {
		return this.regions.find(region).map(RegionCard::chinese).orElse(region.code());
	}

}
