package org.gongji.casework.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.gongji.access.MissingRow;
import org.gongji.access.SignedIn;
import org.gongji.casework.Case;
import org.gongji.casework.CaseDesk;
import org.gongji.casework.CaseId;
import org.gongji.casework.CaseKind;
import org.gongji.casework.CaseMove;
import org.gongji.casework.Cases;
import org.gongji.casework.DeathProofs;
import org.gongji.casework.Entitlement;
import org.gongji.casework.Fraction;
import org.gongji.casework.Heir;
import org.gongji.casework.HeirPart;
import org.gongji.casework.Heirs;
import org.gongji.casework.Payee;
import org.gongji.casework.PayeeId;
import org.gongji.casework.Payees;
import org.gongji.casework.Payouts;
import org.gongji.casework.SeenPayout;
import org.gongji.money.AmountWords;
import org.gongji.money.Money;
import org.gongji.person.People;

import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Fills the pages of a death case with the estate, the heirs and their parts. */
@Component
class EstatePages {

	private final Cases cases;

	private final CaseDesk desk;

	private final Heirs heirs;

	private final DeathProofs proofs;

	private final Payees payees;

	private final Payouts payouts;

	private final People people;

	private final MessageSource messages;

	private final Clock clock;

	EstatePages(Cases cases, CaseDesk desk, Heirs heirs, DeathProofs proofs, Payees payees, Payouts payouts,
			People people, MessageSource messages, Clock clock) {
		this.cases = cases;
		this.desk = desk;
		this.heirs = heirs;
		this.proofs = proofs;
		this.payees = payees;
		this.payouts = payouts;
		this.people = people;
		this.messages = messages;
		this.clock = clock;
	}

	/** A death case of the clerk's region. */
	Case find(UUID id, SignedIn me) {
		return this.cases.find(new CaseId(id), me.region())
			.filter((one) -> one.kind() == CaseKind.DEATH)
			.orElseThrow(() -> new MissingRow("death case"));
	}

	ModelAndView filled(ModelAndView page, Case one) {
		List<Heir> heirs = this.heirs.of(one);
		CaseDesk.Standing standing = CaseMove.WITHDRAW.from(one.state()) ? this.desk.standing(one) : null;
		Entitlement opinion = (standing != null) ? standing.opinion() : null;
		List<SeenPayout> payouts = this.payouts.of(one.id(), one.region());
		Money amount = (opinion instanceof Entitlement.Inherited estate) ? estate.amount() : one.amount();
		Fraction shared = this.heirs.shared(one);
		return page.addObject("one", one)
			.addObject("card", this.people.card(one.person(), one.region()).orElseThrow())
			.addObject("heirs", seen(one, heirs, opinion, payouts))
			.addObject("proof", this.proofs.of(one.id()).orElse(null))
			.addObject("shared", shared.text())
			.addObject("whole", shared.equals(Fraction.ONE))
			.addObject("opinion", (opinion != null) ? ShownEstate.of(opinion) : null)
			.addObject("unpaid",
					heirs.stream().filter((heir) -> !heir.renounced() && heir.payee() == null).map(Heir::ref).toList())
			.addObject("gaps",
					(standing != null) ? ShownGap.of(standing.gaps(), this.messages, LocaleContextHolder.getLocale())
						.stream()
						.filter((gap) -> !gap.where().equals("heirs"))
						.toList() : List.of())
			.addObject("amount", amount)
			.addObject("words", (amount != null) ? AmountWords.of(amount) : null)
			.addObject("payouts", payouts)
			.addObject("atWork", CaseMove.REFUSE.from(one.state()))
			.addObject("waits", CaseMove.GIVE_BACK.from(one.state()))
			.addObject("region", one.region())
			.addObject("today", LocalDate.now(this.clock));
	}

	/** Each with the part: as the law gives it now, or as it was approved. */
	private List<Seen> seen(Case one, List<Heir> heirs, Entitlement opinion, List<SeenPayout> payouts) {
		Map<String, Money> parts = (opinion instanceof Entitlement.Inherited estate)
				? estate.parts().stream().collect(Collectors.toMap(HeirPart::heir, HeirPart::amount)) : Map.of();
		Map<PayeeId, Money> owed = payouts.stream()
			.collect(Collectors.toMap((paid) -> paid.payee().id(), (paid) -> paid.payout().amount(),
					(first, again) -> again));
		Map<PayeeId, Payee> payees = this.payees.of(one.id(), one.region())
			.stream()
			.collect(Collectors.toMap(Payee::id, Function.identity()));
		return heirs.stream()
			.map((heir) -> new Seen(heir, payees.get(heir.payee()),
					parts.getOrDefault(heir.ref(), owed.get(heir.payee()))))
			.toList();
	}

	/** Whether it was this clerk who prepared what is looked at. */
	boolean own(Case one, SignedIn me) {
		return OwnWork.in(this.cases.steps(one.id()), me);
	}

	/** An heir, the account, and the part; both may be null. */
	record Seen(Heir heir, Payee payee, Money part) {

	}

}
