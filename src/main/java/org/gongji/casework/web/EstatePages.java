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
import org.gongji.casework.DeathNotice;
import org.gongji.casework.DeathNotices;
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

	private final DeathNotices notices;

	private final Payees payees;

	private final Payouts payouts;

	private final People people;

	private final MessageSource messages;

	private final Clock clock;

	EstatePages(Cases cases, CaseDesk desk, Heirs heirs, DeathProofs proofs, DeathNotices notices, Payees payees,
			Payouts payouts, People people, MessageSource messages, Clock clock) {
		this.cases = cases;
		this.desk = desk;
		this.heirs = heirs;
		this.proofs = proofs;
		this.notices = notices;
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
		Map<String, Money> parts = (opinion instanceof Entitlement.Inherited estate)
				? estate.parts().stream().collect(Collectors.toMap(HeirPart::heir, HeirPart::amount)) : Map.of();
		Map<PayeeId, Payee> payees = this.payees.of(one.id(), one.region())
			.stream()
			.collect(Collectors.toMap(Payee::id, Function.identity()));
		Money amount = (opinion instanceof Entitlement.Inherited estate) ? estate.amount() : one.amount();
		Fraction shared = this.heirs.shared(one);
		return page.addObject("one", one)
			.addObject("card", this.people.card(one.person(), one.region()).orElseThrow())
			.addObject("death", this.notices.of(one.person(), one.region()).filter(DeathNotice::recorded).orElse(null))
			.addObject("heirs",
					heirs.stream()
						.map((heir) -> new Seen(heir, payees.get(heir.payee()), parts.get(heir.ref())))
						.toList())
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
			.addObject("payouts", this.payouts.of(one.id(), one.region()))
			.addObject("atWork", CaseMove.REFUSE.from(one.state()))
			.addObject("waits", CaseMove.GIVE_BACK.from(one.state()))
			.addObject("region", one.region())
			.addObject("today", LocalDate.now(this.clock));
	}

	/** An heir, the account, and the part; both may be null. */
	record Seen(Heir heir, Payee payee, Money part) {

	}

}
