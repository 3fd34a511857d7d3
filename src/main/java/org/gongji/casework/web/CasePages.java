package org.gongji.casework.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import org.gongji.access.MissingRow;
import org.gongji.access.SignedIn;
import org.gongji.account.PersonalAccounts;
import org.gongji.casework.Case;
import org.gongji.casework.CaseBills;
import org.gongji.casework.CaseDesk;
import org.gongji.casework.CaseDetails;
import org.gongji.casework.CaseFacts.TransferAsked;
import org.gongji.casework.CaseFacts.TransferInAsked;
import org.gongji.casework.CaseId;
import org.gongji.casework.CaseKind;
import org.gongji.casework.CaseMove;
import org.gongji.casework.CaseStep;
import org.gongji.casework.Cases;
import org.gongji.casework.CaseMaterials;
import org.gongji.casework.SeenLater;
import org.gongji.casework.TransferSheets;
import org.gongji.casework.Payees;
import org.gongji.casework.PayoutState;
import org.gongji.casework.Payouts;
import org.gongji.casework.SeenPayout;
import org.gongji.casework.TransfersIn;
import org.gongji.money.AmountWords;
import org.gongji.person.People;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Fills the pages of one case with what a clerk has to see of it. */
@Component
class CasePages {

	private final Cases cases;

	private final CaseDesk desk;

	private final People people;

	private final PersonalAccounts accounts;

	private final Payees payees;

	private final Payouts payouts;

	private final CaseMaterials materials;

	private final SeenLater later;

	private final TransferSheets letters;

	private final TransfersIn transfers;

	private final CaseDetails details;

	private final MessageSource messages;

	private final Clock clock;

	CasePages(Cases cases, CaseDesk desk, People people, PersonalAccounts accounts, Payees payees, Payouts payouts,
			SeenLater later, TransferSheets letters, TransfersIn transfers, CaseMaterials materials,
			CaseDetails details, MessageSource messages, Clock clock) {
		this.cases = cases;
		this.desk = desk;
		this.people = people;
		this.accounts = accounts;
		this.payees = payees;
		this.payouts = payouts;
		this.later = later;
		this.letters = letters;
		this.transfers = transfers;
		this.materials = materials;
		this.details = details;
		this.messages = messages;
		this.clock = clock;
	}

	Case find(UUID id, SignedIn me) {
		return this.cases.find(new CaseId(id), me.region()).orElseThrow(() -> new MissingRow("case"));
	}

	/** The case with everything around it, as it stands now. */
	ModelAndView filled(ModelAndView page, UUID id, SignedIn me, Locale locale) {
		Case one = find(id, me);
		List<SeenPayout> payouts = this.payouts.of(one.id(), one.region());
		List<CaseStep> steps = this.cases.steps(one.id());
		page.addAllObjects(this.details.of(one))
			.addObject("one", one)
			.addObject("card", this.people.card(one.person()).orElseThrow(() -> new MissingRow("person")))
			.addObject("account", this.accounts.of(one.person()).orElse(null))
			.addObject("payees", this.payees.of(one.id(), one.region()))
			.addObject("payouts", payouts)
			.addObject("toPay",
					one.closedAt() == null
							&& payouts.stream().map((seen) -> seen.payout().state()).anyMatch(CasePages::toBePaid))
			.addObject("lines", this.materials.of(one))
			.addObject("after", this.later.after(one).orElse(null))
			.addObject("steps", steps)
			.addObject("own", OwnWork.in(steps, me))
			.addObject("atWork", CaseMove.REFUSE.from(one.state()))
			.addObject("waits", CaseMove.GIVE_BACK.from(one.state()))
			.addObject("takenBack", this.desk.withdrawable(one))
			.addObject("billOpen", CaseBills.open(one))
			.addObject("paysOut", paysOut(one))
			.addObject("letter", this.letters.has(one))
			.addObject("paidIn", one.facts() instanceof TransferInAsked asked && asked.letter().out() == null)
			.addObject("sent", this.transfers.sent(one.id()).orElse(null))
			.addObject("standing", one.closedAt() == null && one.kind() != CaseKind.TRANSFER_IN)
			.addObject("receipt", this.transfers.receipt(one.id()).orElse(null))
			.addObject("today", LocalDate.now(this.clock))
			.addObject("zone", this.clock.getZone());
		if (CaseMove.WITHDRAW.from(one.state())) {
			CaseDesk.Standing standing = this.desk.standing(one);
			page.addObject("opinion", ShownOpinion.of(standing.opinion()))
				.addObject("ready", standing.ready())
				.addObject("gaps", ShownGap.of(standing.gaps(), this.messages, locale));
		}
		else if (one.amount() != null) {
			page.addObject("words", AmountWords.of(one.amount()));
		}
		return page;
	}

	private static boolean toBePaid(PayoutState state) {
		return state == PayoutState.READY || state == PayoutState.RETURNED;
	}

	/** Whether it is paid to one payee whom the window names. */
	private static boolean paysOut(Case one) {
		return one.kind() == CaseKind.REFUND || one.kind() == CaseKind.MANUAL_REIMBURSEMENT
				|| (one.facts() instanceof TransferAsked asked && asked.moveTo().region() == null);
	}

}
