package org.gongji.spending;

import org.gongji.money.Money;
import org.gongji.person.PersonId;

/**
 * What one relative has used of an owner's account so far: how many purchases, and how
 * much in fen after what was given back.
 */
public record UseTotal(PersonId user, String userIs, int purchases, Money amount) {

}
