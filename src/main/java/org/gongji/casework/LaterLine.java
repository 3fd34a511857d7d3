package org.gongji.casework;

import java.time.OffsetDateTime;

import org.gongji.account.AccountId;
import org.gongji.money.Money;
import org.gongji.person.PersonId;

/**
 * A line of the list of what waits for closed accounts.
 *
 * @param closing the case that closed the account, or null where none is known
 * @param preparedBy who prepared the passing on that waits for a second clerk, or null
 */
public record LaterLine(AccountId account, PersonId person, Money amount, OffsetDateTime since, Case closing,
		String preparedBy) {

}
