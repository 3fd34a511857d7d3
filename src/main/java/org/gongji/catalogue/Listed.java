package org.gongji.catalogue;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;

import org.gongji.money.Money;

/**
 * A row of a list that software of institutions copies: an item with the days on which it
 * was recorded and last changed, and, in a list of limits, one limit. Both ends of a
 * period count; null is open.
 */
public record Listed(UUID id, ItemCode code, String name, String specification, ItemCategory category,
		ItemClass itemClass, String maker, String approvalNumber, Boolean overTheCounter, LocalDate from, LocalDate to,
		LocalDate recorded, LocalDate changed, PriceLimit limit) {

	static final String COLUMNS = """
			i.id, i.code, i.name, i.specification, i.category, i.item_class, i.maker, i.approval_number,
			    i.over_the_counter, i.valid_from, i.valid_to, i.recorded_on, i.changed_on""";

	static Listed readItem(ResultSet row, int number) throws SQLException {
		return read(row, row.getObject("changed_on", LocalDate.class), null);
	}

	static Listed readLimit(ResultSet row, int number) throws SQLException {
		PriceLimit limit = new PriceLimit(row.getString("limit_region"), row.getObject("limit_from", LocalDate.class),
				row.getObject("limit_to", LocalDate.class), Money.ofFen(row.getLong("limit_fen")));
		return read(row, row.getObject("limit_changed", LocalDate.class), limit);
	}

	private static Listed read(ResultSet row, LocalDate changed, PriceLimit limit) throws SQLException {
		String itemClass = row.getString("item_class");
		return new Listed(row.getObject("id", UUID.class), new ItemCode(row.getString("code")), row.getString("name"),
				row.getString("specification"), ItemCategory.valueOf(row.getString("category")),
				(itemClass != null) ? ItemClass.valueOf(itemClass) : null, row.getString("maker"),
				row.getString("approval_number"), row.getObject("over_the_counter", Boolean.class),
				row.getObject("valid_from", LocalDate.class), row.getObject("valid_to", LocalDate.class),
				row.getObject("recorded_on", LocalDate.class), changed, limit);
	}

	/** Whether it holds on that day, the limit where there is one. */
	public boolean validOn(LocalDate day) {
		LocalDate first = (this.limit != null) ? this.limit.validFrom() : this.from;
		LocalDate last = (this.limit != null) ? this.limit.validTo() : this.to;
		return (first == null || !day.isBefore(first)) && (last == null || !day.isAfter(last));
	}

}
