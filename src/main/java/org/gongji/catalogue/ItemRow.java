package org.gongji.catalogue;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;

import org.gongji.money.Money;

/** Turns a row of {@link #COLUMNS} into an {@link Item}. */
final class ItemRow {

	/**
	 * One item with its limit for :region on :day; the region's own limit goes before the
	 * national one (000000).
	 */
	static final String COLUMNS = """
			select i.id, i.code, i.name, i.specification, i.category, i.item_class, i.national_code,
			    i.in_national_system, i.valid_from, i.valid_to, i.maker, i.approval_number, i.over_the_counter,
			    (select l.limit_fen from item_price_limit l
			     where l.item_id = i.id and l.region in (:region, '000000') and l.valid_from <= :day
			         and (l.valid_to is null or l.valid_to >= :day)
			     order by l.region desc, l.valid_from desc fetch first 1 row only) as limit_fen
			""";

	private ItemRow() {
	}

	static Item read(ResultSet row, int number) throws SQLException {
		String itemClass = row.getString("item_class");
		String nationalCode = row.getString("national_code");
		return new Item(new ItemId(row.getObject("id", UUID.class)), new ItemCode(row.getString("code")),
				row.getString("name"), row.getString("specification"), ItemCategory.valueOf(row.getString("category")),
				(itemClass != null) ? ItemClass.valueOf(itemClass) : null, money(row),
				(nationalCode != null) ? new NationalCode(nationalCode) : null, row.getBoolean("in_national_system"),
				row.getObject("valid_from", LocalDate.class), row.getObject("valid_to", LocalDate.class),
				row.getString("maker"), row.getString("approval_number"),
				row.getObject("over_the_counter", Boolean.class));
	}

	private static Money money(ResultSet row) throws SQLException {
		long fen = row.getLong("limit_fen");
		return row.wasNull() ? null : Money.ofFen(fen);
	}

}
