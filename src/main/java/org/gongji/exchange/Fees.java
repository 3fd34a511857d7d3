package org.gongji.exchange;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.gongji.money.Money;
import org.gongji.provider.ProviderId;
import org.gongji.spending.Receipts;
import org.gongji.spending.Settlement;
import org.gongji.spending.SettlementId;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The fee lines of visits, kept until they are settled. A line whose settlement was taken
 * back, here or at the counter, is open again.
 */
@Repository
class Fees {

	private final JdbcClient jdbc;

	private final JdbcTemplate batches;

	private final Receipts receipts;

	Fees(JdbcClient jdbc, JdbcTemplate batches, Receipts receipts) {
		this.jdbc = jdbc;
		this.batches = batches;
		this.receipts = receipts;
	}

	/** All lines of the visit in the order in which they came. */
	List<Fee> of(String mdtrtId) {
		return this.jdbc.sql("""
				select feedetl_sn, batch, item_code, item_count, price, amount_fen, trace_codes, settlement_id, line_no
				  from exchange_fee where mdtrt_id = ? order by place""")
			.param(mdtrtId)
			.query((row, number) -> fee(row))
			.list();
	}

	/** Those of the lines that no settlement pays that stands. */
	List<Fee> open(List<Fee> fees, ProviderId provider) {
		Map<SettlementId, Set<Integer>> standing = new HashMap<>();
		List<Fee> open = new ArrayList<>();
		for (Fee fee : fees) {
			if (fee.settlement() == null
					|| !standing.computeIfAbsent(fee.settlement(), (settlement) -> standing(settlement, provider))
						.contains(fee.line())) {
				open.add(fee);
			}
		}
		return open;
	}

	private Set<Integer> standing(SettlementId settlement, ProviderId provider) {
		return this.receipts.show(settlement, provider)
			.standing()
			.stream()
			.map(Settlement.Line::number)
			.collect(Collectors.toSet());
	}

	/** Adds lines behind those there are. */
	void add(Call call, String mdtrtId, List<Fee> fees) {
		long last = this.jdbc.sql("select coalesce(max(place), 0) from exchange_fee where mdtrt_id = ?")
			.param(mdtrtId)
			.query(Long.class)
			.single();
		List<Object[]> rows = new ArrayList<>();
		for (Fee fee : fees) {
			rows.add(new Object[] { mdtrtId, fee.number(), call.provider().region().code(), fee.batch(), ++last,
					fee.code(), fee.count(), fee.price(), fee.amount().fen(), String.join(" ", fee.traces()) });
		}
		this.batches.batchUpdate("""
				insert into exchange_fee (mdtrt_id, feedetl_sn, region, batch, place, item_code, item_count, price,
				  amount_fen, trace_codes)
				values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""", rows);
	}

	void remove(String mdtrtId, List<Fee> fees) {
		this.batches.batchUpdate("delete from exchange_fee where mdtrt_id = ? and feedetl_sn = ?",
				fees.stream().map((fee) -> new Object[] { mdtrtId, fee.number() }).toList());
	}

	/**
	 * Notes what paid the lines, in their order, and of which visit the settlement is.
	 */
	void settled(String mdtrtId, String batch, List<Fee> fees, Settlement booked) {
		List<Object[]> rows = new ArrayList<>();
		List<Map<String, Object>> lines = new ArrayList<>();
		for (Fee fee : fees) {
			rows.add(new Object[] { booked.id().value(), rows.size() + 1, mdtrtId, fee.number() });
			lines.add(Map.of("feedetl_sn", fee.number(), "cnt", fee.count(), "pric", fee.price()));
		}
		this.batches.batchUpdate(
				"update exchange_fee set settlement_id = ?, line_no = ? where mdtrt_id = ? and feedetl_sn = ?", rows);
		this.jdbc
			.sql("insert into exchange_visit_settlement (settlement_id, region, mdtrt_id, batch, lines) "
					+ "values (?, ?, ?, ?, ?)")
			.params(booked.id().value(), booked.region().code(), mdtrtId, batch, ReplyWriting.json(lines))
			.update();
	}

	/** Notes a withdrawal with the message that asked for it. */
	void withdrawn(Call call, String mdtrtId, String batch, int lines) {
		this.jdbc
			.sql("insert into exchange_withdrawal (request_id, region, mdtrt_id, batch, withdrawn, withdrawn_at) "
					+ "values (?, ?, ?, ?, ?, ?)")
			.params(Messages.request(call).text(), call.provider().region().code(), mdtrtId, batch, lines, call.at())
			.update();
	}

	private static Fee fee(ResultSet row) throws SQLException {
		UUID settlement = row.getObject("settlement_id", UUID.class);
		String traces = row.getString("trace_codes");
		return new Fee(row.getString("feedetl_sn"), row.getString("batch"), row.getString("item_code"),
				row.getBigDecimal("item_count"), row.getBigDecimal("price"), Money.ofFen(row.getLong("amount_fen")),
				traces.isEmpty() ? List.of() : List.of(traces.split(" ")),
				(settlement != null) ? new SettlementId(settlement) : null, row.getInt("line_no"));
	}

}
