package org.gongji.casework;

import java.time.OffsetDateTime;
import java.util.UUID;

import org.gongji.account.AccountId;
import org.gongji.approval.ApprovalId;
import org.gongji.money.Money;

/**
 * A sum that is passed on after an account was closed (转付), in fen.
 *
 * @param part which payment of the case it is; the first one was the balance
 * @param toAccount what of it goes to an account of this installation
 * @param decidedBy null while it waits
 * @param reason why it was given back, or null
 */
public record LaterPass(UUID id, CaseId caseId, AccountId account, int part, State state, Money amount, Money toAccount,
		ApprovalId approval, String preparedBy, OffsetDateTime preparedAt, String decidedBy, OffsetDateTime decidedAt,
		String reason) {

	/** How far it has come. */
	public enum State {

		/** 待复核. */
		PREPARED,
		/** 待第三人复核. */
		SECONDED,
		/** 已转付. */
		PASSED,
		/** 已退回经办人. */
		GIVEN_BACK

	}

	/** Whether somebody has to decide on it. */
	public boolean waits() {
		return this.state == State.PREPARED || this.state == State.SECONDED;
	}

}
