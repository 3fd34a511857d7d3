package org.gongji.spending;

import org.gongji.access.Region;
import org.gongji.account.AccountId;
import org.gongji.family.BindingId;
import org.gongji.money.Money;
import org.gongji.person.PersonId;

/**
 * What goes back to an account that had paid the bill, in fen above zero.
 *
 * @param binding the one by which a relative's account had paid, or null
 */
public record ClaimBack(AccountId account, Region region, PersonId owner, BindingId binding, Money amount) {

}
