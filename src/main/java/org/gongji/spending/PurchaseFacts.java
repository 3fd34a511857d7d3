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
	}

}
