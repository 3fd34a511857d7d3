package org.gongji.spending;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/**
 * What the spending law needs to know of one purchase: the day of service, the place, the
 * lines to be paid by a person (after what the fund pays), the accounts that might pay,
 * and the reference of the payer whose voucher was shown (null: the user's own).
 */
public record PurchaseFacts(LocalDate date, Place place, List<PurchaseLine> lines, List<Payer> payers,
		String voucherOf) {

	public PurchaseFacts {
		Objects.requireNonNull(date, "date");
		Objects.requireNonNull(place, "place");
		lines = List.copyOf(lines);
		payers = List.copyOf(payers);
		if (lines.isEmpty()) {
			throw new IllegalArgumentException("A purchase has a line");
		}
	}

	/**
	 * Whether the voucher shown is that of this payer. Without a word on it the voucher
	 * is the user's own, or that of the only account there is.
	 */
	boolean shows(Payer payer) {
		if (this.voucherOf != null) {
			return this.voucherOf.equals(payer.ref());
		}
		return payer.kind() == PayerKind.USER || this.payers.size() == 1;
	}

}
