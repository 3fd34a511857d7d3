package org.gongji.catalogue;

import java.time.LocalDate;
import java.util.Optional;

import org.gongji.money.Money;

/**
 * One thing that can stand on a bill (项目), as it reads for one region on one day: the
 * price limit is the region's, or else the national one. Class, limit, days and the
 * descriptive words may be null where the catalogue does not state them; the last day is
 * still valid.
 */
public record Item(ItemId id, ItemCode code, String name, String specification, ItemCategory category,
		ItemClass itemClass, Money priceLimit, NationalCode nationalCode, boolean inNationalSystem, LocalDate validFrom,
		LocalDate validTo, String maker, String approvalNumber, Boolean overTheCounter) {

	public boolean hasNationalCode() {
		return this.nationalCode != null;
	}

	/** The highest price of one unit, where a limit is set. */
	public Optional<Money> limit() {
		return Optional.ofNullable(this.priceLimit);
	}

	/** Both ends count. */
	public boolean validOn(LocalDate day) {
		return (this.validFrom == null || !day.isBefore(this.validFrom))
				&& (this.validTo == null || !day.isAfter(this.validTo));
	}

}
