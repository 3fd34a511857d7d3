package org.gongji.catalogue;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;

import org.gongji.money.Money;

/**
 * The highest price of one unit of an item (限价) in a region, 000000 for the whole
 * country. The last day counts; null is open.
 */
public record PriceLimit(String region, LocalDate validFrom, LocalDate validTo, Money limit) {

	/** The region code that stands for the whole country. */
	public static final String NATIONAL = "000000";

	static PriceLimit read(ResultSet row, int number) throws SQLException {
		return new PriceLimit(row.getString("region"), row.getObject("valid_from", LocalDate.class),
				row.getObject("valid_to", LocalDate.class), Money.ofFen(row.getLong("limit_fen")));
	}

	public boolean national() {
		return NATIONAL.equals(this.region);
	}

}
