package org.gongji.exchange;

import org.gongji.person.PersonId;
import org.gongji.person.VoucherKind;

/** Whose voucher was shown, and of what kind. */
record Shown(PersonId owner, VoucherKind kind) {

}
