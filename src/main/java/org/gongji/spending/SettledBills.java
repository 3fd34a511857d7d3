package org.gongji.spending;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.gongji.access.Region;
import org.gongji.money.Money;
import org.gongji.person.PersonId;
import org.gongji.person.Scheme;
import org.gongji.provider.ProviderId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The settlements and reversals of institutions as figures to be compared and added up,
 * by the business day on which they were booked. Amounts are fen, those of reversals
 * below zero; the last day counts. Where one institution is asked for, what accounts paid
 * is told as {@link RelativesTold} says of its region.
 */
@Component
@Transactional(readOnly = true)
public class SettledBills {

	/** More than a large institution books on a day. */
	private static final int SLICE = 120_000;

	private static final int NAMES = 1000;

	private static final String COLUMNS = """
			select s.id, s.reference, o.reference as of_reference, s.patient_id, s.settled_at, s.total_fen, s.fund_fen,
			       %s as account_fen, s.cash_fen
			  from settlement s left join settlement o on o.id = s.reverses_id""";

	private static final String SUMS = """
			 count(*) as n, coalesce(sum(s.total_fen), 0) as total_fen, coalesce(sum(s.fund_fen), 0) as fund_fen,
			 coalesce(sum(%s), 0) as account_fen, coalesce(sum(s.cash_fen), 0) as cash_fen
			""";

	private final JdbcClient jdbc;

	private final RelativesTold told;

	private final ZoneId zone;

	SettledBills(JdbcClient jdbc, RelativesTold told, Clock clock) {
		this.jdbc = jdbc;
		this.told = told;
		this.zone = clock.getZone();
	}

	/**
	 * What was settled and what was taken back, by one statement.
	 * @param at the region of the institution
	 */
	public Both sums(Asked asked, Region at) {
		Map<String, Sums> sums = new HashMap<>();
		String figures = SUMS.formatted(this.told.accounts(at, asked.from()));
		this.jdbc.sql("select s.act," + figures + from(asked) + " group by s.act")
			.params(params(asked))
			.query((row) -> {
				sums.put(row.getString("act"), sums(row));
			});
		return new Both(sums.getOrDefault("purchase", Sums.NONE), sums.getOrDefault("reversal", Sums.NONE));
	}

	/**
	 * Everything that was asked for, oldest first.
	 * @param at the region of the institution
	 */
	public List<SettledBill> all(Asked asked, Region at) {
		List<SettledBill> all = new ArrayList<>();
		Map<String, Object> params = params(asked);
		String sql = COLUMNS.formatted(this.told.accounts(at, asked.from())) + join(asked) + where(asked)
				+ " and (s.settled_at, s.id) > (:after, :id) order by s.settled_at, s.id fetch first " + SLICE
				+ " rows only";
		params.put("after", start(asked.from()));
		params.put("id", new UUID(0, 0));
		List<Dated> slice;
		do {
			slice = this.jdbc.sql(sql).params(params).query((row, number) -> dated(row)).list();
			slice.forEach((one) -> all.add(one.bill()));
			if (!slice.isEmpty()) {
				Dated last = slice.get(slice.size() - 1);
				params.put("after", last.at());
				params.put("id", last.bill().id().value());
			}
		}
		while (slice.size() == SLICE);
		return all;
	}

	/**
	 * Those of the institution with these numbers and the reversals of them, whenever
	 * they were booked; one statement for a thousand.
	 */
	public List<SettledBill> named(Asked asked, Region at, Collection<String> references) {
		String columns = COLUMNS.formatted(this.told.accounts(at, asked.from()));
		List<SettledBill> found = new ArrayList<>();
		List<String> names = List.copyOf(references);
		for (int from = 0; from < names.size(); from += NAMES) {
			found.addAll(this.jdbc
				.sql(columns + " where s.provider_id = :provider and s.reference in (:names) union all " + columns
						+ " where o.provider_id = :provider and o.reference in (:names)")
				.param("provider", asked.provider().value())
				.param("names", names.subList(from, Math.min(names.size(), from + NAMES)))
				.query((row, number) -> dated(row).bill())
				.list());
		}
		return found;
	}

	/**
	 * What each institution of a region settled and took back, by code, by one statement.
	 */
	public List<OfProvider> byProvider(Region region, LocalDate from, LocalDate last) {
		Map<ProviderId, OfProvider> sums = new LinkedHashMap<>();
		this.jdbc
			.sql("select s.provider_id, p.code, p.name, s.act," + SUMS.formatted("s.account_fen")
					+ " from settlement s join provider p on p.id = s.provider_id where s.region = ? "
					+ "and s.settled_at >= ? and s.settled_at < ? group by s.provider_id, p.code, p.name, s.act "
					+ "order by p.code, s.act")
			.params(region.code(), start(from), start(last.plusDays(1)))
			.query((row) -> {
				boolean reversal = "reversal".equals(row.getString("act"));
				Both one = new Both(reversal ? Sums.NONE : sums(row), reversal ? sums(row) : Sums.NONE);
				ProviderId id = new ProviderId(row.getObject("provider_id", UUID.class));
				sums.merge(id, new OfProvider(id, row.getString("code"), row.getString("name"), one), (first,
						second) -> new OfProvider(id, first.code(), first.name(), first.sums().plus(second.sums())));
			});
		return List.copyOf(sums.values());
	}

	private static String from(Asked asked) {
		return " from settlement s" + join(asked) + where(asked);
	}

	private static String join(Asked asked) {
		return (asked.insuredIn() != null || asked.scheme() != null) ? " join person p on p.id = s.patient_id" : "";
	}

	private static String where(Asked asked) {
		return " where s.provider_id = :provider and s.settled_at >= :from and s.settled_at < :before"
				+ ((asked.insuredIn() != null) ? " and p.region = :region" : "")
				+ ((asked.scheme() != null) ? " and p.scheme = :scheme" : "")
				+ (asked.reversals() ? "" : " and s.act = 'purchase'");
	}

	private Map<String, Object> params(Asked asked) {
		Map<String, Object> params = new HashMap<>();
		params.put("provider", asked.provider().value());
		params.put("from", start(asked.from()));
		params.put("before", start(asked.last().plusDays(1)));
		if (asked.insuredIn() != null) {
			params.put("region", asked.insuredIn().code());
		}
		if (asked.scheme() != null) {
			params.put("scheme", asked.scheme().name());
		}
		return params;
	}

	private OffsetDateTime start(LocalDate day) {
		return day.atStartOfDay(this.zone).toOffsetDateTime();
	}

	private Dated dated(ResultSet row) throws SQLException {
		OffsetDateTime at = row.getObject("settled_at", OffsetDateTime.class);
		return new Dated(at,
				new SettledBill(new SettlementId(row.getObject("id", UUID.class)), row.getString("reference"),
						row.getString("of_reference"), new PersonId(row.getObject("patient_id", UUID.class)),
						at.atZoneSameInstant(this.zone).toLocalDate(), money(row, "total_fen"), money(row, "fund_fen"),
						money(row, "account_fen")));
	}

	private static Sums sums(ResultSet row) throws SQLException {
		return new Sums(row.getLong("n"), money(row, "total_fen"), money(row, "fund_fen"), money(row, "account_fen"),
				money(row, "cash_fen"));
	}

	private static Money money(ResultSet row, String column) throws SQLException {
		return Money.ofFen(row.getLong(column));
	}

	/**
	 * Which ones are asked for: of an institution, from one day to another, with or
	 * without reversals; only patients of a region or a scheme, where these are not null.
	 */
	public record Asked(ProviderId provider, LocalDate from, LocalDate last, Region insuredIn, Scheme scheme,
			boolean reversals) {

	}

	/** How many, and what they come to in fen. */
	public record Sums(long count, Money total, Money fund, Money account, Money cash) {

		public static final Sums NONE = new Sums(0, Money.ZERO, Money.ZERO, Money.ZERO, Money.ZERO);

		public Sums plus(Sums other) {
			return new Sums(this.count + other.count, this.total.plus(other.total), this.fund.plus(other.fund),
					this.account.plus(other.account), this.cash.plus(other.cash));
		}

	}

	/** Settlements and, below zero, reversals. */
	public record Both(Sums purchases, Sums reversals) {

		public static final Both NONE = new Both(Sums.NONE, Sums.NONE);

		public Both plus(Both other) {
			return new Both(this.purchases.plus(other.purchases), this.reversals.plus(other.reversals));
		}

		/** Both together. */
		public Sums net() {
			return this.purchases.plus(this.reversals);
		}

	}

	/** The sums of one institution. */
	public record OfProvider(ProviderId id, String code, String name, Both sums) {

	}

	private record Dated(OffsetDateTime at, SettledBill bill) {

	}

}
