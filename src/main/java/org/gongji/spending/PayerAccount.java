package org.gongji.spending;

import java.time.LocalDate;

import org.gongji.access.Region;
import org.gongji.account.AccountId;
import org.gongji.family.BindingId;
import org.gongji.family.Limits;
import org.gongji.family.Relation;
import org.gongji.money.Money;
import org.gongji.person.PersonId;
import org.gongji.person.Person;
import org.gongji.rules.RuleBook;

/**
 * An account that might pay for a patient: what is in it and what relatives leave, in
 * fen, whether it is frozen while its balance is about to leave it, and by which binding
 * it may; null for the patient's own.
 */
record PayerAccount(AccountId id, Region region, PersonId owner, Money available, Money floor, boolean frozen, By by) {

	/** How the law and a settlement call this account. */
	String ref() {
		return this.id.value().toString();
	}

	/** As the law takes it, by the book of the account's region. */
	Payer payer(Person patient, RuleBook book) {
		if (this.by == null) {
			return new Payer(PayerKind.USER, ref(), this.frozen ? Allowance.stopped() : Allowance.whole(this.available),
					book, null);
		}
		Bond bond = new Bond(this.by.patientIs(), this.by.boundOn(), this.by.position(), true, patient.insured(),
				patient.insured() ? patient.insuredProvince().chinese() : null);
		Allowance allowance = this.frozen ? Allowance.stopped()
				: Allowance.of(this.available, this.floor, this.by.limits(), this.by.used());
		return new Payer(PayerKind.AUTHORISER, ref(), allowance, book, bond);
	}

	/**
	 * The binding, what the patient is to the owner, the place that the patient gave it
	 * (0: none), and what was used in the present month, in fen.
	 */
	record By(BindingId binding, Relation patientIs, LocalDate boundOn, int position, Limits limits, Money used) {

		/** Those without a place come last. */
		int rank() {
			return (this.position > 0) ? this.position : Integer.MAX_VALUE;
		}

	}

}
