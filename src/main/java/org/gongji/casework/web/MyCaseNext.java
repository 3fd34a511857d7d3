package org.gongji.casework.web;

import java.util.List;

import org.gongji.casework.Case;
import org.gongji.casework.CaseKind;
import org.gongji.casework.NeededMaterial;
import org.gongji.casework.Payee;

/**
 * What comes next in a case, as its owner reads it: whether it is the owner's turn, and
 * for what.
 */
record MyCaseNext(Case one, boolean account, List<NeededMaterial> missing) {

	static MyCaseNext of(Case one, List<NeededMaterial> missing, List<Payee> payees) {
		boolean atWork = switch (one.state()) {
			case OPEN, HELD -> true;
			default -> false;
		};
		return new MyCaseNext(one, atWork && paidToOwner(one.kind()) && payees.isEmpty(), atWork ? missing : List.of());
	}

	/** Whether its money goes to the owner's own bank account. */
	static boolean paidToOwner(CaseKind kind) {
		return kind == CaseKind.REFUND || kind == CaseKind.MANUAL_REIMBURSEMENT;
	}

	public boolean yours() {
		return this.account || !this.missing.isEmpty();
	}

	/** Whether photos and accounts may still be given. */
	public boolean atWork() {
		return switch (this.one.state()) {
			case OPEN, HELD -> true;
			default -> false;
		};
	}

}
