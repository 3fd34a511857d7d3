package org.gongji.casework;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.gongji.access.Actor;
import org.gongji.access.MissingRow;
import org.gongji.access.Region;
import org.gongji.access.RequestId;
import org.gongji.audit.Audit;
import org.gongji.casework.CaseFacts.TransferInAsked;
import org.gongji.casework.TransferLetter.Origin;
import org.gongji.person.PersonId;
import org.gongji.rules.RegionCard;
import org.gongji.rules.Regions;

import org.springframework.context.event.EventListener;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Balances that come in (余额转入): what is on its way to a region, the case that a letter
 * opens, and the bank's word that the money is there.
 */
@Component
public class TransfersIn {

	private final CaseOpening opening;

	private final Cases cases;

	private final CaseMoving moving;

	private final TransferRows transfers;

	private final LetterRows letters;

	private final Regions regions;

	private final Audit audit;

	private final Clock clock;

	TransfersIn(CaseOpening opening, Cases cases, CaseMoving moving, TransferRows transfers, LetterRows letters,
			Regions regions, Audit audit, Clock clock) {
		this.opening = opening;
		this.cases = cases;
		this.moving = moving;
		this.transfers = transfers;
		this.letters = letters;
		this.regions = regions;
		this.audit = audit;
		this.clock = clock;
	}

	/** What other regions of this installation have sent to this one, oldest first. */
	@Transactional(readOnly = true)
	public List<UnderWay> expected(Region region, CaseId behind, int most) {
		return this.transfers.to(region, behind, most);
	}

	/** One that is on its way to this region, or has arrived in it. */
	@Transactional(readOnly = true)
	public UnderWay expected(Region region, CaseId out) {
		return this.transfers.find(out)
			.filter((one) -> one.to().equals(region) && one.recalledOn() == null)
			.orElseThrow(() -> new MissingRow("transfer"));
	}

	/** What a case has sent to another region of this installation, if it has. */
	@Transactional(readOnly = true)
	public Optional<UnderWay> sent(CaseId out) {
		return this.transfers.find(out);
	}

	/** The case by which a balance on its way is being taken in, or was. */
	@Transactional(readOnly = true)
	public Optional<Case> takenBy(UnderWay one) {
		return this.letters.caseOf(one.person(), letter(one)).flatMap(this.cases::find);
	}

	/**
	 * Opens the case that takes a balance in which another region of this installation
	 * has sent; whoever asks for the same again is shown the first.
	 */
	public CaseOpened take(Actor by, Region region, CaseId out, RequestId request) {
		UnderWay one = expected(region, out);
		return open(by, region, one.person(), letter(one), request);
	}

	/** Opens the case of a letter from elsewhere, once however often it is brought. */
	public CaseOpened bring(Actor by, Region region, LetterDraft draft, RequestId request) {
		return open(by, region, draft.card().person().id(), draft.letter(), request);
	}

	/** Opens the case of a letter; a letter that has opened one is shown that one. */
	CaseOpened open(Actor by, Region region, PersonId person, TransferLetter letter, RequestId request) {
		Optional<Case> first = first(person, letter, request);
		if (first.isPresent()) {
			return new CaseOpened.Running(first.get());
		}
		try {
			return this.opening.open(by, region, person, new TransferInAsked(letter), request);
		}
		catch (DataIntegrityViolationException ex) {
			return new CaseOpened.Running(first(person, letter, request).orElseThrow(() -> ex));
		}
	}

	private Optional<Case> first(PersonId person, TransferLetter letter, RequestId request) {
		return this.letters.caseOf(person, letter)
			.flatMap(this.cases::find)
			.filter((known) -> this.cases.ofRequest(request).filter((own) -> own.id().equals(known.id())).isEmpty());
	}

	private TransferLetter letter(UnderWay one) {
		return new TransferLetter(Origin.HOUSE, one.from(),
				this.regions.find(one.from()).map(RegionCard::chinese).orElse(one.from().code()), null, one.number(),
				one.out(), one.amount().fen(), one.leftOn(), true, null);
	}

	/** When the bank told that the money of a letter from elsewhere has come. */
	@Transactional(readOnly = true)
	public Optional<BankReceipt> receipt(CaseId in) {
		return this.letters.receipt(in);
	}

	/**
	 * The bank's paper says that exactly the sum of the letter has come. Refused for a
	 * case that is not at work, and for a payment that another case was paid in by.
	 */
	@Transactional
	public ReceiptOutcome received(Actor by, Region region, CaseId in, String bankReference, LocalDate on) {
		CaseRow row = this.moving.hold(in, region);
		if (!CaseMove.PREPARE.from(row.state())) {
			return ReceiptOutcome.NOT_AT_WORK;
		}
		if (this.letters.known(region, bankReference, in)) {
			return ReceiptOutcome.KNOWN;
		}
		this.letters.receive(in, bankReference, on, by, OffsetDateTime.now(this.clock).truncatedTo(ChronoUnit.MICROS));
		this.audit.write(by, "casework.transfer_received", region, CaseMoving.SUBJECT, in.value(),
				Map.of("reference", bankReference, "on", on.toString()));
		return ReceiptOutcome.DONE;
	}

	/** In the transaction of the move: a letter counts while its case may bring money. */
	@EventListener
	@Transactional(propagation = Propagation.MANDATORY)
	public void moved(CaseMoved moved) {
		if (!(moved.now().facts() instanceof TransferInAsked asked)) {
			return;
		}
		switch (moved.step().move()) {
			case OPEN -> this.letters.add(moved.now(), asked.letter());
			case REFUSE, WITHDRAW -> this.letters.release(moved.now().id());
			default -> {
			}
		}
	}

	/** What comes of telling that money has come. */
	public enum ReceiptOutcome {

		/** It is kept. */
		DONE,
		/** The case is past the work on it. */
		NOT_AT_WORK,
		/** That payment of the bank belongs to another case. */
		KNOWN

	}

}
