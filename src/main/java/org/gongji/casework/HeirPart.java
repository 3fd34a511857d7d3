package org.gongji.casework;

import org.gongji.money.Money;

/** What one heir gets, in fen. */
public record HeirPart(String heir, Money amount) {

}
