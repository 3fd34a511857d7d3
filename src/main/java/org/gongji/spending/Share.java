package org.gongji.spending;

import org.gongji.money.Money;

/** What one payer pays of a purchase; zero is a share too. */
public record Share(PayerKind kind, String ref, Money amount) {

}
