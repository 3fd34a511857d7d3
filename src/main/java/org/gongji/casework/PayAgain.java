package org.gongji.casework;

import org.gongji.approval.Approval;

/**
 * The request to pay what was returned into another account, which waits for a second
 * clerk.
 */
public record PayAgain(AgainId id, PayoutId payout, PayeeAccountId account, String bank, String bankCode,
		String maskedAccount, Approval approval) {

}
