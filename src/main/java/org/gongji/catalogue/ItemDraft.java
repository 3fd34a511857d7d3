package org.gongji.catalogue;

import java.time.LocalDate;

import org.gongji.money.Money;

/**
 * A row of a file that is in order: an item as it will be booked, with its bar code,
 * trace prefix and price limit where the file has them (else null).
 */
record ItemDraft(int row, ItemCode code, String name, String specification, ItemCategory category, ItemClass itemClass,
		boolean inNationalSystem, Boolean overTheCounter, LocalDate validFrom, LocalDate validTo, String maker,
		String approvalNumber, Extras extras) {

	/** What only the house table has. */
	record Extras(BarCode barCode, String tracePrefix, PriceLimit limit) {

		static final Extras NONE = new Extras(null, null, null);

		Money limitAmount() {
			return (this.limit != null) ? this.limit.limit() : null;
		}

	}

}
