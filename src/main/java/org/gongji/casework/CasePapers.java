package org.gongji.casework;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import com.github.f4b6a3.uuid.UuidCreator;
import org.gongji.access.Actor;
import org.gongji.access.MissingRow;
import org.gongji.files.OpenedFile;
import org.gongji.files.Paper;
import org.gongji.files.PaperFact;
import org.gongji.files.PaperOrder;
import org.gongji.files.Papers;
import org.gongji.files.StoredFile;
import org.gongji.files.Uploads;
import org.gongji.money.AmountWords;
import org.gongji.money.Money;
import org.gongji.person.PersonCard;
import org.gongji.person.People;
import org.gongji.site.Frame;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Prints what is handed out of a case (受理回执、决定书) and keeps each print, for the person to
 * be read again and for everybody to be verified by its code.
 */
@Component
public class CasePapers {

	private final CasePaperRows rows;

	private final Cases cases;

	private final CaseDesk desk;

	private final Materials materials;

	private final Payees payees;

	private final CaseDetails details;

	private final Payouts payouts;

	private final People people;

	private final Papers papers;

	private final Uploads uploads;

	private final MessageSource messages;

	private final Frame frame;

	private final TransactionTemplate transaction;

	private final Clock clock;

	CasePapers(CasePaperRows rows, Cases cases, CaseDesk desk, Materials materials, Payees payees, CaseDetails details,
			Payouts payouts, People people, Papers papers, Uploads uploads, MessageSource messages, Frame frame,
			TransactionTemplate transaction, Clock clock) {
		this.rows = rows;
		this.cases = cases;
		this.desk = desk;
		this.materials = materials;
		this.payees = payees;
		this.details = details;
		this.payouts = payouts;
		this.people = people;
		this.papers = papers;
		this.uploads = uploads;
		this.messages = messages;
		this.frame = frame;
		this.transaction = transaction;
		this.clock = clock;
	}

	/** What was printed of a case, the latest first. */
	public List<CasePaper> of(CaseId one) {
		return this.rows.of(one);
	}

	/** Prints the paper as the case stands now, and keeps it. */
	public CasePaper print(Actor by, Case one, CasePaper.Kind kind, Locale locale) {
		if (!kind.of(one)) {
			throw new MissingRow("paper of the case");
		}
		PersonCard card = this.people.card(one.person()).orElseThrow(() -> new MissingRow("person"));
		int number = this.rows.printed(one.id(), kind) + 1;
		Map<String, Object> model = new HashMap<>(
				Map.of("one", one, "card", card, "number", number, "zone", this.clock.getZone(), "clerk", by.name()));
		model.putAll(this.details.of(one));
		CaseDesk.Standing standing = this.desk.standing(one);
		if (kind == CasePaper.Kind.RECEIPT) {
			model.put("brought", brought(one, locale));
			model.put("missing", missing(standing, locale));
		}
		else {
			decided(one, standing, model);
		}
		Paper paper = this.papers.make(new PaperOrder(kind.paper(), one.region(), locale,
				"casework/paper-" + kind.word(), model, facts(one, card, kind)));
		return this.transaction.execute((status) -> kept(by, one, kind, number, paper));
	}

	/** One that was printed, to be read again; that it was opened is audited. */
	public OpenedFile open(Actor by, Case one, UUID id) {
		CasePaper paper = this.rows.find(one.id(), id).orElseThrow(() -> new MissingRow("paper of the case"));
		return this.transaction.execute((status) -> this.uploads.open(by, one.region(), paper.file()));
	}

	private CasePaper kept(Actor by, Case one, CasePaper.Kind kind, int number, Paper paper) {
		StoredFile file = this.papers.keep(by, paper, one.number() + "-" + kind.word() + "-" + number + ".pdf");
		CasePaper printed = new CasePaper(UuidCreator.getTimeOrderedEpoch(), one.id(), kind, number, file.id(),
				by.name(), this.clock.instant().truncatedTo(ChronoUnit.MICROS));
		this.rows.add(one, printed);
		return printed;
	}

	private List<String> brought(Case one, Locale locale) {
		return this.rows.brought(one.id()).stream().map((code) -> this.materials.name(code, locale)).toList();
	}

	private List<String> missing(CaseDesk.Standing standing, Locale locale) {
		return standing.gaps()
			.stream()
			.map((gap) -> this.messages.getMessage(gap.messageKey(), gap.arguments().toArray(), locale))
			.toList();
	}

	private void decided(Case one, CaseDesk.Standing standing, Map<String, Object> model) {
		DecidedBy by = this.cases.decided(one.id())
			.orElseGet(() -> new DecidedBy(standing.opinion().citations(), null));
		model.put("citations", by.citations());
		if (by.basis() != null) {
			model.put("basis", by.basis());
		}
		if (one.amount() != null) {
			model.put("words", AmountWords.of(one.amount()));
			model.put("payees", parts(one));
			if (standing.opinion() instanceof Entitlement.Reimbursed bill) {
				model.put("bill", bill.claim());
			}
			return;
		}
		this.cases.steps(one.id())
			.stream()
			.filter((step) -> step.move() == CaseMove.REFUSE)
			.reduce((first, last) -> last)
			.ifPresent((step) -> model.put("reason", step.reason()));
	}

	/**
	 * Who is owed what: the first attempt of each payment, to the account as it is now.
	 */
	private List<PayeePart> parts(Case one) {
		Map<PayeeId, Payee> now = this.payees.of(one.id(), one.region())
			.stream()
			.collect(Collectors.toMap(Payee::id, Function.identity()));
		return this.payouts.of(one.id(), one.region())
			.stream()
			.filter((seen) -> seen.payout().attempt() == 1)
			.map((seen) -> new PayeePart(now.getOrDefault(seen.payee().id(), seen.payee()), seen.payout().amount()))
			.toList();
	}

	private List<PaperFact> facts(Case one, PersonCard card, CasePaper.Kind kind) {
		List<PaperFact> facts = new ArrayList<>(List.of(new PaperFact("casework.list.number", one.number()),
				new PaperFact("casework.list.person", card.person().maskedName())));
		if (kind == CasePaper.Kind.DECISION) {
			facts.add(new PaperFact("casework.paper.amount",
					(one.amount() != null) ? this.frame.yuan(one.amount()) : "0.00"));
		}
		return facts;
	}

	/** A payee, and what is paid to it. */
	record PayeePart(Payee payee, Money amount) {

	}

}
