package org.gongji.catalogue;

import java.util.List;
import java.util.Map;

import org.gongji.access.Region;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The lists that software of institutions copies: by pages with two statements each,
 * wherever the page stands, or from a code on.
 */
@Repository
public class CatalogueLists {

	private static final String PAGE = " offset :skip rows fetch next :size rows only";

	private final JdbcClient jdbc;

	CatalogueLists(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** One page of items by code; pages count from 1. */
	public Page items(ListQuestion question, int page, int size) {
		String from = " from item i " + question.where("i");
		return new Page(this.jdbc.sql("select " + Listed.COLUMNS + from + " order by i.code" + PAGE)
			.params(question.params())
			.param("skip", (page - 1L) * size)
			.param("size", size)
			.query(Listed::readItem)
			.list(), count(from, question.params()), page, size);
	}

	/**
	 * One page of the price limits that stand for a region, its own and the national
	 * ones; pages count from 1.
	 */
	public Page limits(ListQuestion question, Region region, int page, int size) {
		String from = " from item_price_limit l join item i on i.id = l.item_id " + question.where("l")
				+ " and l.region in (:region, '" + PriceLimit.NATIONAL + "')";
		Map<String, Object> params = question.params();
		params.put("region", region.code());
		return new Page(this.jdbc
			.sql("select " + Listed.COLUMNS + ", l.region as limit_region, l.valid_from as limit_from, "
					+ "l.valid_to as limit_to, l.limit_fen, l.changed_on as limit_changed" + from
					+ " order by i.code, l.region, l.valid_from" + PAGE)
			.params(params)
			.param("skip", (page - 1L) * size)
			.param("size", size)
			.query(Listed::readLimit)
			.list(), count(from, params), page, size);
	}

	/** How many items the question finds. */
	public long count(ListQuestion question) {
		return count(" from item i " + question.where("i"), question.params());
	}

	/** The next items behind a code, by code; the first ones behind an empty one. */
	public List<Listed> after(String code, ListQuestion question, int most) {
		return this.jdbc
			.sql("select " + Listed.COLUMNS + " from item i " + question.where("i")
					+ " and i.code > :after order by i.code fetch first :most rows only")
			.params(question.params())
			.param("after", code)
			.param("most", most)
			.query(Listed::readItem)
			.list();
	}

	private long count(String from, Map<String, Object> params) {
		return this.jdbc.sql("select count(*)" + from).params(params).query(Long.class).single();
	}

	/** One page of a list. */
	public record Page(List<Listed> rows, long total, int page, int size) {

		public long pages() {
			return (this.total + this.size - 1) / this.size;
		}

	}

}
