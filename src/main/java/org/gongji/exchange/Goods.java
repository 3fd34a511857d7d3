package org.gongji.exchange;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import com.github.f4b6a3.uuid.UuidCreator;

import org.gongji.spending.SettlementId;
import org.gongji.vault.FieldCipher;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The goods that institutions told of as sold and returned. */
@Repository
class Goods {

	private final JdbcClient jdbc;

	private final JdbcTemplate batches;

	private final FieldCipher cipher;

	Goods(JdbcClient jdbc, JdbcTemplate batches, FieldCipher cipher) {
		this.jdbc = jdbc;
		this.batches = batches;
		this.cipher = cipher;
	}

	/** One sale or return of one item. */
	record Told(UUID id, boolean sale, BigDecimal count, SettlementId settlement) {

	}

	/** The content of the sale or return that this message told of. */
	Optional<String> digest(Call call) {
		return this.jdbc.sql("select content_digest from exchange_sale where request_id = ?")
			.param(Messages.request(call).text())
			.query(String.class)
			.optional();
	}

	/** Writes the sale or return; gives its id. */
	UUID add(Call call, boolean sale, Block sent, String item, SettlementId settlement) {
		UUID id = UuidCreator.getTimeOrderedEpoch();
		this.jdbc
			.sql("""
					insert into exchange_sale (id, region, provider_id, request_id, content_digest, act, item_code, mdtrt_sn,
					  item_count, settlement_id, told_sealed, told_at)
					values (?, ?, ?, ?, ?, ?, ?, ?, ?, cast(? as uuid), ?, ?)""")
			.params(id, call.provider().region().code(), call.provider().id().value(), Messages.request(call).text(),
					Messages.digest(call), sale ? "sale" : "return", item, sent.text("mdtrt_sn"),
					sent.number("sel_retn_cnt"), (settlement != null) ? settlement.value() : null,
					this.cipher.seal(sent.json().toString(), "exchange_sale.told:" + id), call.at())
			.update();
		return id;
	}

	void addCodes(Call call, UUID sale, Collection<String> codes) {
		this.batches.batchUpdate("insert into exchange_sale_code (sale_id, trace_code, region) values (?, ?, ?)",
				codes.stream().map((code) -> new Object[] { sale, code, call.provider().region().code() }).toList());
	}

	/** What was told of this item under that number, held until the transaction ends. */
	List<Told> hold(Call call, String mdtrtSn, String item) {
		return this.jdbc.sql("""
				select id, act, item_count, settlement_id from exchange_sale
				 where provider_id = ? and mdtrt_sn = ? and item_code = ? order by id for update""")
			.params(call.provider().id().value(), mdtrtSn, item)
			.query((row, number) -> {
				UUID settlement = row.getObject("settlement_id", UUID.class);
				return new Told(row.getObject("id", UUID.class), "sale".equals(row.getString("act")),
						row.getBigDecimal("item_count"), (settlement != null) ? new SettlementId(settlement) : null);
			})
			.list();
	}

	/** The codes of these sales whose packs are out. */
	Set<String> out(Collection<UUID> sales) {
		return sales.isEmpty() ? Set.of()
				: new HashSet<>(this.jdbc
					.sql("select trace_code from exchange_sale_code where sale_id in (:sales) and returned_by is null")
					.param("sales", sales)
					.query(String.class)
					.list());
	}

	void returned(UUID by, Collection<UUID> sales, Collection<String> codes) {
		if (!codes.isEmpty()) {
			this.jdbc
				.sql("update exchange_sale_code set returned_by = :by where sale_id in (:sales) "
						+ "and trace_code in (:codes) and returned_by is null")
				.param("by", by)
				.param("sales", sales)
				.param("codes", codes)
				.update();
		}
	}

}
