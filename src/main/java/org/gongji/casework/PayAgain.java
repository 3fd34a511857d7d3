package org.gongji.casework;

import org.gongji.approval.Approval;

/**
 * The request to pay again what was returned, which waits for a second clerk.
 *
 * @param same whether it goes into the account that it came back from
 */
public record PayAgain(AgainId id, PayoutId payout, PayeeAccountId account, String bank, String bankCode,
		String maskedAccount, boolean same, Approval approval) {

}
