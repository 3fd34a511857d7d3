package org.gongji.casework;

import java.time.LocalDate;
import java.util.List;

import org.gongji.access.Actor;
import org.gongji.access.MissingRow;
import org.gongji.account.AccountId;
import org.gongji.account.TransferBooking;
import org.gongji.casework.CaseFacts.TransferInAsked;
import org.gongji.ledger.EntryId;
import org.gongji.money.Money;
import org.gongji.person.AccountType;
import org.gongji.person.People;
import org.gongji.person.Person;
import org.gongji.person.Relocations;
import org.gongji.rules.RuleBooks;

import org.springframework.stereotype.Component;

/**
 * A balance comes in with its letter (余额转入). From another region of this installation the
 * person comes with it and the case there is done at the same moment; from elsewhere the
 * bank has told before that the money is there.
 */
@Component
class TransferInHandling implements CaseHandling {

	private final RuleBooks books;

	private final People people;

	private final Relocations relocations;

	private final TransferBooking booking;

	private final TransferRows transfers;

	private final LetterRows letters;

	private final CaseMoving moving;

	private final Cases cases;

	TransferInHandling(RuleBooks books, People people, Relocations relocations, TransferBooking booking,
			TransferRows transfers, LetterRows letters, CaseMoving moving, Cases cases) {
		this.books = books;
		this.people = people;
		this.relocations = relocations;
		this.booking = booking;
		this.transfers = transfers;
		this.letters = letters;
		this.moving = moving;
		this.cases = cases;
	}

	@Override
	public CaseKind kind() {
		return CaseKind.TRANSFER_IN;
	}

	/** A letter opens one case, however its sender and number are written. */
	@Override
	public CaseOpened against(Case fresh) {
		return this.letters.caseOf(fresh.person(), letter(fresh))
			.flatMap(this.cases::find)
			.<CaseOpened>map(CaseOpened.Running::new)
			.orElse(null);
	}

	@Override
	public Entitlement opinion(Case one, LocalDate day) {
		CaseworkRules rules = new CaseworkRules(this.books.on(one.region(), day), day);
		Person person = this.people.find(one.person()).orElseThrow(() -> new MissingRow("person"));
		return rules.inForce(() -> {
			if (person.dead() || person.accountType() != AccountType.COMBINED) {
				return rules.refuse(CaseReason.DESTINATION_HAS_NO_ACCOUNT, null, rules.cite(CaseworkKeys.CARRIED_OVER));
			}
			return new Entitlement.Transferred(letter(one).amount(), Money.ZERO,
					List.of(rules.cite(CaseworkKeys.CARRIED_OVER)), rules.digest());
		});
	}

	/** That the money has come is approved with it. */
	@Override
	public String content(Case one) {
		return this.letters.receipt(one.id()).map((receipt) -> receipt.reference() + " " + receipt.on()).orElse("");
	}

	@Override
	public Carried carryOut(Case one, Entitlement.PaidOut decided, Actor by, LocalDate day) {
		TransferLetter letter = letter(one);
		AccountId account = this.booking.ready(one.person(), one.region(), day);
		EntryId entry = (letter.out() != null) ? arrive(one, letter, account, by, day)
				: this.booking.receive(one.region(), account, decided.amount(), day);
		return new Carried(entry, true);
	}

	private EntryId arrive(Case one, TransferLetter letter, AccountId account, Actor by, LocalDate day) {
		CaseRow out = this.moving.hold(letter.out(), letter.from());
		boolean there = out.state() == CaseState.APPROVED && out.shown().amount().equals(letter.amount());
		if (!there || !this.transfers.arrive(letter.out(), one.id(), day)) {
			throw new IllegalStateException("What a letter tells of is not on its way");
		}
		EntryId entry = letter.amount().isZero() ? null
				: this.booking.arrive(letter.from(), one.region(), account, letter.amount(), day);
		this.relocations.move(one.person(), one.region(), by);
		this.moving.move(out, CaseMove.FINISH, by, null);
		return entry;
	}

	private static TransferLetter letter(Case one) {
		return ((TransferInAsked) one.facts()).letter();
	}

}
