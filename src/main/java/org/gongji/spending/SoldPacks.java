package org.gongji.spending;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

import org.gongji.access.Region;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Packs that are sold by their trace codes (药品追溯码), whether a settlement tells of them or
 * not: each is sold once until it comes back.
 */
@Component
public class SoldPacks {

	private final JdbcClient jdbc;

	private final JdbcTemplate batches;

	SoldPacks(JdbcClient jdbc, JdbcTemplate batches) {
		this.jdbc = jdbc;
		this.batches = batches;
	}

	/** Where a pack was sold: the line of a settlement; null and 0 for cash alone. */
	public record Where(SettlementId settlement, int line) {

	}

	/** Those of the codes that are sold. */
	@Transactional(readOnly = true)
	public Map<String, Where> among(Collection<String> codes) {
		Map<String, Where> sold = new TreeMap<>();
		if (!codes.isEmpty()) {
			this.jdbc.sql("select trace_code, settlement_id, line_no from trace_code_sale where trace_code in (:codes)")
				.param("codes", codes)
				.query((row) -> {
					UUID settlement = row.getObject("settlement_id", UUID.class);
					sold.put(row.getString("trace_code"), new Where(
							(settlement != null) ? new SettlementId(settlement) : null, row.getInt("line_no")));
				});
		}
		return sold;
	}

	/**
	 * Marks the codes as sold. The database refuses one that is sold already. Taking the
	 * line of the settlement back frees them.
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public void sell(Region region, Collection<String> codes, Where where) {
		List<Object[]> rows = codes.stream()
			.sorted()
			.map((code) -> new Object[] { code, region.code(),
					(where.settlement() != null) ? where.settlement().value() : null,
					(where.settlement() != null) ? where.line() : null })
			.toList();
		this.batches.batchUpdate("insert into trace_code_sale (trace_code, region, settlement_id, line_no) "
				+ "values (?, ?, cast(? as uuid), cast(? as integer))", rows);
	}

	/** Frees codes that were sold for cash alone: they may be sold again. */
	@Transactional(propagation = Propagation.MANDATORY)
	public void free(Collection<String> codes) {
		if (!codes.isEmpty()) {
			this.jdbc.sql("delete from trace_code_sale where trace_code in (:codes) and settlement_id is null")
				.param("codes", codes)
				.update();
		}
	}

}
