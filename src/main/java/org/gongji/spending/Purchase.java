package org.gongji.spending;

import java.time.LocalDate;
import java.util.List;

import org.gongji.access.RequestId;
import org.gongji.money.Money;
import org.gongji.person.PersonId;
import org.gongji.person.VoucherKind;
import org.gongji.provider.ProviderId;

/**
 * A purchase to check or settle: who sells, who is treated, whose voucher was shown, the
 * day of service and the lines.
 *
 * @param request the caller's own id of this purchase: it settles once
 * @param agreedCash the cash that the buyer was shown, in fen; a split that asks for
 * another sum is answered, not settled. Null where nobody was shown a split beforehand.
 */
public record Purchase(RequestId request, ProviderId provider, PersonId patient, VoucherKind voucher,
		PersonId voucherOwner, LocalDate serviceDate, List<Bought> lines, Money agreedCash) {

	public Purchase {
		lines = List.copyOf(lines);
	}

	/**
	 * SHA-256 of everything that was bought, in hex; the agreed cash is no part of it.
	 */
	String digest() {
		return Digest.of(this.provider.value(), this.patient.value(), this.voucher.word(), this.voucherOwner.value(),
				this.serviceDate, this.lines);
	}

}
