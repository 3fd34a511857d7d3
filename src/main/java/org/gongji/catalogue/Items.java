package org.gongji.catalogue;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.gongji.access.Region;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The items of the catalogue (医保目录). They are national; the region asks for its price
 * limit.
 */
@Repository
public class Items {

	private final JdbcClient jdbc;

	Items(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * The known ones among the codes, with the price limits of that region and day, by
	 * one SQL statement.
	 */
	public Map<ItemCode, Item> byCodes(Collection<ItemCode> codes, Region region, LocalDate day) {
		if (codes.isEmpty()) {
			return Map.of();
		}
		return this.jdbc.sql(ItemRow.COLUMNS + "from item i where i.code in (:codes)")
			.param("codes", codes.stream().map(ItemCode::text).distinct().toList())
			.param("region", region.code())
			.param("day", day)
			.query(ItemRow::read)
			.list()
			.stream()
			.collect(Collectors.toMap(Item::code, Function.identity()));
	}

	public Optional<Item> byCode(ItemCode code, Region region, LocalDate day) {
		return Optional.ofNullable(byCodes(List.of(code), region, day).get(code));
	}

	public Optional<Item> byId(ItemId id, Region region, LocalDate day) {
		return one("from item i where i.id = :key", id.value(), region, day);
	}

	public Optional<Item> byBarcode(BarCode barCode, Region region, LocalDate day) {
		return one("from item_barcode b join item i on i.id = b.item_id where b.barcode = :key", barCode.text(), region,
				day);
	}

	/**
	 * The item whose known trace prefix the code begins with. The prefixes are data: a
	 * code without a known one is simply not found.
	 */
	public Optional<Item> byTrace(TraceCode trace, Region region, LocalDate day) {
		return one("from item_trace_prefix t join item i on i.id = t.item_id where t.prefix = :key", trace.prefix(),
				region, day);
	}

	/** The item of whatever was scanned; empty when nothing is known by it. */
	public Optional<Item> find(Scanned scanned, Region region, LocalDate day) {
		if (scanned instanceof Scanned.OfItem item) {
			return byCode(item.code(), region, day);
		}
		if (scanned instanceof Scanned.OfTrace trace) {
			return byTrace(trace.code(), region, day);
		}
		if (scanned instanceof Scanned.OfBar bar) {
			return byBarcode(bar.code(), region, day);
		}
		return Optional.empty();
	}

	/** One page of what the question finds, by code. The region may be null. */
	public Found search(ItemQuestion question, Region region, LocalDate day, int page, int size) {
		String where = question.where();
		Map<String, Object> params = question.params();
		long total = this.jdbc.sql("select count(*) from item i " + where).params(params).query(Long.class).single();
		List<Item> items = this.jdbc
			.sql(ItemRow.COLUMNS + "from item i " + where
					+ " order by i.code offset :skip rows fetch next :size rows only")
			.params(params)
			.param("region", (region != null) ? region.code() : PriceLimit.NATIONAL)
			.param("day", day)
			.param("skip", (long) page * size)
			.param("size", size)
			.query(ItemRow::read)
			.list();
		return new Found(items, total, page, size);
	}

	public List<String> barCodes(ItemId id) {
		return this.jdbc.sql("select barcode from item_barcode where item_id = ? order by barcode")
			.param(id.value())
			.query(String.class)
			.list();
	}

	public List<PriceLimit> limits(ItemId id) {
		return this.jdbc.sql("""
				select region, valid_from, valid_to, limit_fen from item_price_limit
				where item_id = ? order by region, valid_from""").param(id.value()).query(PriceLimit::read).list();
	}

	private Optional<Item> one(String from, Object key, Region region, LocalDate day) {
		return this.jdbc.sql(ItemRow.COLUMNS + from)
			.param("key", key)
			.param("region", region.code())
			.param("day", day)
			.query(ItemRow::read)
			.optional();
	}

	/** One page of items. */
	public record Found(List<Item> items, long total, int page, int size) {

		public int pages() {
			return (int) Math.max(1, (this.total + this.size - 1) / this.size);
		}

	}

}
