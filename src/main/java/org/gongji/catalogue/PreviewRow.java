package org.gongji.catalogue;

import java.sql.ResultSet;
import java.sql.SQLException;

import org.gongji.money.Money;

/**
 * A row of a file that is not booked yet, as the preview shows it; class and limit may be
 * null.
 */
public record PreviewRow(int row, String code, String name, String specification, ItemCategory category,
		ItemClass itemClass, Money limit) {

	static PreviewRow read(ResultSet row, int number) throws SQLException {
		String itemClass = row.getString("item_class");
		long fen = row.getLong("limit_fen");
		Money limit = row.wasNull() ? null : Money.ofFen(fen);
		return new PreviewRow(row.getInt("row_number"), row.getString("code"), row.getString("name"),
				row.getString("specification"), ItemCategory.valueOf(row.getString("category")),
				(itemClass != null) ? ItemClass.valueOf(itemClass) : null, limit);
	}

}
