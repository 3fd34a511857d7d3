package org.gongji.casework.web;

import org.gongji.access.Region;
import org.gongji.access.RequestId;
import org.gongji.casework.CaseFacts;
import org.gongji.casework.CaseFacts.MoveTo;
import org.gongji.casework.CaseFacts.RefundAsked;
import org.gongji.casework.CaseFacts.TransferAsked;
import org.gongji.casework.CaseKind;
import org.gongji.casework.Choice;
import org.gongji.casework.Situation;
import org.gongji.casework.Way;
import org.gongji.rules.Regions;
import org.gongji.site.Choices;

import org.springframework.validation.Errors;

/**
 * What is asked for in a situation, as typed.
 *
 * @param kind the kind of case, where the law lets choose between two
 * @param to the region that the relation goes to, or empty for one that is not here
 * @param place how that place is called
 * @param agency the agency there
 * @param direct whether cards settle directly where the person lives: yes or no
 * @param reason the special reason by its word
 */
record AskForm(String request, String kind, String to, String place, String agency, String direct, String reason) {

	private static final int LONGEST = 60;

	AskForm {
		request = RequestId.wellFormed(request) ? request : RequestId.fresh().text();
		kind = line(kind);
		to = line(to);
		place = line(place);
		agency = line(agency);
		direct = line(direct);
		reason = line(reason);
	}

	static AskForm fresh() {
		return new AskForm(null, null, null, null, null, null, null);
	}

	private static String line(String typed) {
		return (typed != null) ? typed.strip().replaceAll("\\s+", " ") : "";
	}

	/** Null with words beside each field that does not fit. */
	CaseFacts facts(Way way, Region here, Regions regions, Errors faults) {
		CaseKind chosen = kind(way, faults);
		Situation situation = way.situation();
		MoveTo moveTo = (situation.destination() != null) ? moveTo(situation, here, regions, faults) : null;
		boolean directly = situation == Situation.LIVING_ELSEWHERE && direct(faults);
		if (situation == Situation.SPECIAL_REASON && this.reason.isEmpty()) {
			faults.rejectValue("reason", "casework.ask.reason.missing");
		}
		if (faults.hasErrors()) {
			return null;
		}
		if (chosen == CaseKind.TRANSFER_OUT) {
			return new TransferAsked(moveTo, Choice.TRANSFER);
		}
		return new RefundAsked(situation.ground(), moveTo, Choice.REFUND, directly,
				this.reason.isEmpty() ? null : this.reason);
	}

	/** Where only one of the two may be asked for, asking is choosing it. */
	private CaseKind kind(Way way, Errors faults) {
		if (way.offered().size() == 1) {
			return way.offered().get(0);
		}
		CaseKind chosen = Choices.chosen(CaseKind.class, this.kind).filter(way.offered()::contains).orElse(null);
		if (chosen == null) {
			faults.rejectValue("kind", "casework.ask.kind.missing");
		}
		return chosen;
	}

	private MoveTo moveTo(Situation situation, Region here, Regions regions, Errors faults) {
		boolean samePool = situation.destination().samePool();
		Region region = samePool ? here
				: regions.byCode(this.to).map((card) -> card.region()).filter((one) -> !one.equals(here)).orElse(null);
		String called = (region != null) ? regions.find(region).map((card) -> card.chinese()).orElse(this.place)
				: this.place;
		if (called.isEmpty() || called.length() > LONGEST) {
			faults.rejectValue("place", "casework.ask.place.missing");
		}
		if (!samePool && region == null && (this.agency.isEmpty() || this.agency.length() > LONGEST)) {
			faults.rejectValue("agency", "casework.ask.agency.missing");
		}
		return new MoveTo(region, called, this.agency, situation.destination().scheme(),
				situation.destination().hasAccount());
	}

	private boolean direct(Errors faults) {
		if (!this.direct.equals("yes") && !this.direct.equals("no")) {
			faults.rejectValue("direct", "casework.ask.direct.missing");
		}
		return this.direct.equals("yes");
	}

}
