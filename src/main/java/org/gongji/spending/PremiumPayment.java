package org.gongji.spending;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;

import org.gongji.access.Region;
import org.gongji.access.RequestId;
import org.gongji.account.AccountId;
import org.gongji.family.Relation;
import org.gongji.ledger.EntryId;
import org.gongji.money.AmountWords;
import org.gongji.money.Money;
import org.gongji.person.PersonId;
import org.gongji.rules.Citation;

/**
 * A premium paid from a personal account (代缴保费): the whole premium and the account's
 * part, in fen, the entry that moved it, and what the law rested on. Written once.
 */
public record PremiumPayment(PremiumPaymentId id, RequestId request, String contentDigest, String reference,
		Region region, PremiumKind programme, int year, CollectionId collection, int category, PersonId payer,
		AccountId account, PersonId insured, Relation insuredIs, String policyNumber, Money premium, Money paid,
		LocalDate paidOn, OffsetDateTime paidAt, String paidBy, EntryId entry, Law law) {

	/** The articles and the digest of the rule book by which it was allowed. */
	public record Law(List<Citation> citations, String digest) {

	}

	/** What the account did not pay and is to be paid elsewhere; nothing as a rule. */
	public Money rest() {
		return this.premium.minus(this.paid);
	}

	/** The account's part in Chinese capital words. */
	public String words() {
		return AmountWords.of(this.paid);
	}

	/** The same payment with the entry that moved its money. */
	PremiumPayment bookedAs(EntryId made) {
		return new PremiumPayment(this.id, this.request, this.contentDigest, this.reference, this.region,
				this.programme, this.year, this.collection, this.category, this.payer, this.account, this.insured,
				this.insuredIs, this.policyNumber, this.premium, this.paid, this.paidOn, this.paidAt, this.paidBy, made,
				this.law);
	}

	public boolean forSelf() {
		return this.insuredIs == Relation.SELF;
	}

}
