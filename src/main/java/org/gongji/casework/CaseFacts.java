package org.gongji.casework;

import java.time.LocalDate;
import java.util.List;

import org.gongji.access.Region;
import org.gongji.money.Money;
import org.gongji.person.PersonId;
import org.gongji.person.Scheme;
import org.gongji.spending.BillAsked;

/**
 * What was stated when a case was opened, by kind; what the register knows is not stated
 * again.
 */
public sealed interface CaseFacts {

	CaseKind kind();

	/** The ground as a word, or null where the kind has none. */
	default String ground() {
		return null;
	}

	/**
	 * A living owner asks for the balance.
	 *
	 * @param moveTo where the relation goes, or null where the ground is no move
	 * @param choice what the member signed where the rule lets choose, or null
	 * @param directSettlement whether cards settle directly where the owner lives
	 * @param reason the special reason by its word in keys.yaml, or null
	 */
	record RefundAsked(Ground because, MoveTo moveTo, Choice choice, boolean directSettlement,
			String reason) implements CaseFacts {

		@Override
		public CaseKind kind() {
			return CaseKind.REFUND;
		}

		@Override
		public String ground() {
			return this.because.name();
		}

	}

	/**
	 * The balance is to go with the relation.
	 *
	 * @param choice what the member signed where the rule lets choose, or null
	 */
	record TransferAsked(MoveTo moveTo, Choice choice) implements CaseFacts {

		@Override
		public CaseKind kind() {
			return CaseKind.TRANSFER_OUT;
		}

	}

	/**
	 * The heirs ask for the balance of somebody who has died.
	 *
	 * @param applicant the name of the heir who applied, as the paper says it
	 */
	record DeathAsked(LocalDate diedOn, String applicant) implements CaseFacts {

		@Override
		public CaseKind kind() {
			return CaseKind.DEATH;
		}

	}

	/** A balance comes from another area, as its letter says. */
	record TransferInAsked(TransferLetter letter) implements CaseFacts {

		@Override
		public CaseKind kind() {
			return CaseKind.TRANSFER_IN;
		}

	}

	/**
	 * Money is claimed from the person.
	 *
	 * @param debts what is claimed, as it stood when the case was opened
	 * @param debtor who is asked for it where the person has died, as the paper says the
	 * name, else null
	 */
	record ClaimAsked(List<Debt.Ref> debts, String debtor) implements CaseFacts {

		public ClaimAsked {
			debts = (debts != null) ? List.copyOf(debts) : List.of();
		}

		@Override
		public CaseKind kind() {
			return CaseKind.CLAIM;
		}

	}

	/**
	 * A bill that was paid is to be reimbursed.
	 *
	 * @param claim what is claimed, or null while nobody has read the papers of what its
	 * owner asked for on line
	 * @param on the day of the visit
	 * @param where what the institution or pharmacy is called
	 * @param total what stands of the bill
	 */
	record ReimbursementAsked(BillAsked claim, LocalDate on, String where, Money total,
			List<Invoice> invoices) implements CaseFacts {

		public ReimbursementAsked {
			invoices = List.copyOf(invoices);
		}

		@Override
		public CaseKind kind() {
			return CaseKind.MANUAL_REIMBURSEMENT;
		}

	}

	/**
	 * The account is said to be wrong.
	 *
	 * @param on the day or month that it is about, or null
	 * @param words what is wrong, as it was said
	 */
	record CorrectionAsked(Complaint about, LocalDate on, String words) implements CaseFacts {

		@Override
		public CaseKind kind() {
			return CaseKind.ACCOUNT_CORRECTION;
		}

		@Override
		public String ground() {
			return (this.about != null) ? this.about.name() : null;
		}

	}

	/**
	 * Two records are of one person.
	 *
	 * @param kept the record that goes on; the one that ends is the person of the case
	 */
	record MergeAsked(PersonId kept) implements CaseFacts {

		@Override
		public CaseKind kind() {
			return CaseKind.RECORD_MERGE;
		}

	}

	/**
	 * Where the insurance relation goes.
	 *
	 * @param region the pooling area, or null where it is not one of this installation
	 * @param place how the place is called
	 * @param agency the agency there (转入地经办机构)
	 */
	record MoveTo(Region region, String place, String agency, Scheme scheme, boolean hasAccount) {

		Destination seenFrom(Region here) {
			return new Destination(here.equals(this.region), this.scheme, this.hasAccount);
		}

	}

}
