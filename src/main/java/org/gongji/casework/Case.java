package org.gongji.casework;

import java.time.Instant;
import java.time.LocalDate;

import org.gongji.access.Region;
import org.gongji.account.AccountId;
import org.gongji.approval.ApprovalId;
import org.gongji.ledger.EntryId;
import org.gongji.money.Money;
import org.gongji.person.PersonId;

/**
 * A case (案件) as others see it. Account, amount, entry, approval, the days and the clerk
 * are null until there is one; the amount is fixed at approval, in fen.
 *
 * @param number how the case is named on paper and by telephone
 * @param byMember whether the member opened it, not the window
 * @param version changes with every move: who decides says which one was seen
 */
public record Case(CaseId id, Region region, String number, CaseState state, PersonId person, AccountId account,
		CaseFacts facts, String openedBy, Instant openedAt, boolean byMember, Money amount, EntryId entry,
		ApprovalId approval, LocalDate heldUntil, LocalDate dueOn, String assignedTo, Instant closedAt, long version) {

	public CaseKind kind() {
		return this.facts.kind();
	}

	public String ground() {
		return this.facts.ground();
	}

	/**
	 * Whether the owner's balance has left the account by it and has not arrived (在途).
	 */
	public boolean onTheWay() {
		boolean left = kind() == CaseKind.TRANSFER_OUT || kind() == CaseKind.REFUND;
		return left && this.amount != null && !this.state.closed();
	}

	/** The same as somebody saw it, who may have seen an earlier one. */
	public Case seen(long earlier) {
		return new Case(this.id, this.region, this.number, this.state, this.person, this.account, this.facts,
				this.openedBy, this.openedAt, this.byMember, this.amount, this.entry, this.approval, this.heldUntil,
				this.dueOn, this.assignedTo, this.closedAt, earlier);
	}

	/** Whether its statutory day has passed while it is still open. */
	public boolean overdue(LocalDate today) {
		return this.dueOn != null && !this.state.closed() && this.dueOn.isBefore(today);
	}

}
