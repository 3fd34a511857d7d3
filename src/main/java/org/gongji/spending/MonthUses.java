package org.gongji.spending;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

import org.gongji.access.Region;
import org.gongji.benefit.VisitKind;
import org.gongji.money.Money;
import org.gongji.provider.HospitalLevel;
import org.gongji.provider.ProviderKind;

import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * For what the accounts and the fund of a region were used (用途), by the month of the
 * business day; reversals are below zero. Amounts are fen; each question is one statement
 * over the entries of these months, both counted.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class MonthUses {

	private static final String MONTH = "extract(year from e.business_day) as in_year, "
			+ "extract(month from e.business_day) as in_month";

	private static final String OF_MONTHS = " from ledger_entry e join settlement s on s.entry_id = e.id";

	private static final String WITHIN = " where e.business_day >= :from and e.business_day < :before";

	private static final String BY_MONTH = " group by extract(year from e.business_day), extract(month from e.business_day)";

	/** A settlement is counted with the first of its shares that paid. */
	private static final String ACCOUNTS = "with paid as (select " + MONTH
			+ ", s.act, sh.payer_kind, pr.kind, sh.owner_id, sum(sh.amount_fen) as fen, count(*) as n,"
			+ " sum(case when sh.share_no = 1 then 1 when exists (select 1 from settlement_share o"
			+ " where o.settlement_id = sh.settlement_id and o.share_no < sh.share_no and o.region = :region"
			+ " and o.amount_fen <> 0) then 0 else 1 end) as settlements" + OF_MONTHS
			+ " join settlement_share sh on sh.settlement_id = s.id join provider pr on pr.id = s.provider_id" + WITHIN
			+ " and sh.region = :region and sh.amount_fen <> 0" + BY_MONTH
			+ ", s.act, sh.payer_kind, pr.kind, sh.owner_id)"
			+ " select in_year, in_month, payer_kind, kind, sum(fen) as fen, sum(n) as n, 0 as people from paid"
			+ " group by in_year, in_month, payer_kind, kind"
			+ " union all select in_year, in_month, '', '', 0, sum(settlements), count(distinct owner_id) from paid"
			+ " where act = 'purchase' group by in_year, in_month";

	private final JdbcClient jdbc;

	MonthUses(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * What accounts paid, by whose money it was and where; and whose accounts were used,
	 * in how many settlements.
	 */
	public Used accounts(Region region, YearMonth first, YearMonth last) {
		List<OfPayer> payers = new ArrayList<>();
		List<People> owners = new ArrayList<>();
		ask(ACCOUNTS, region, first, last).query((row) -> {
			if (row.getString("payer_kind").isEmpty()) {
				owners.add(people(row, 0));
			}
			else {
				payers.add(new OfPayer(month(row), "user".equals(row.getString("payer_kind")),
						ProviderKind.valueOf(row.getString("kind")), fen(row), row.getLong("n")));
			}
		});
		return new Used(payers, owners);
	}

	/**
	 * What accounts paid by what was bought, where nobody of another region paid with
	 * them: a line does not say which account paid it.
	 */
	public List<OfCategory> categories(Region region, YearMonth first, YearMonth last) {
		return rows(
				"select " + MONTH + ", l.category, sum(l.account_fen) as fen, count(*) as n" + OF_MONTHS
						+ " join settlement_line l on l.settlement_id = s.id" + WITHIN + " and l.account_fen <> 0"
						+ " and exists (select 1 from settlement_share sh where sh.settlement_id = s.id"
						+ " and sh.region = :region and sh.amount_fen <> 0)"
						+ " and not exists (select 1 from settlement_share o where o.settlement_id = s.id"
						+ " and o.region <> :region and o.amount_fen <> 0)" + BY_MONTH + ", l.category",
				region, first, last,
				(row, number) -> new OfCategory(month(row), row.getString("category"), fen(row), row.getLong("n")));
	}

	/** What the fund paid, by kind of visit and level of the institution. */
	public List<OfVisit> visits(Region region, YearMonth first, YearMonth last) {
		return rows(
				"select " + MONTH + ", v.kind, pr.hospital_level, sum(s.fund_fen) as fen, count(*) as n" + OF_MONTHS
						+ " join settlement_visit v on v.settlement_id = s.id join provider pr on pr.id = s.provider_id"
						+ WITHIN + " and v.patient_region = :region and s.fund_fen <> 0" + BY_MONTH
						+ ", v.kind, pr.hospital_level",
				region, first, last, (row, number) -> new OfVisit(month(row), VisitKind.ofWord(row.getString("kind")),
						level(row), fen(row), row.getLong("n")));
	}

	/** For whom the fund paid, and in how many settlements. */
	public List<People> patients(Region region, YearMonth first, YearMonth last) {
		return rows(
				"select " + MONTH + ", count(distinct s.patient_id) as people, count(*) as n" + OF_MONTHS
						+ " join settlement_visit v on v.settlement_id = s.id" + WITHIN
						+ " and s.act = 'purchase' and v.patient_region = :region and s.fund_fen <> 0" + BY_MONTH,
				region, first, last, MonthUses::people);
	}

	private <T> List<T> rows(String sql, Region region, YearMonth first, YearMonth last, RowMapper<T> mapper) {
		return ask(sql, region, first, last).query(mapper).list();
	}

	private JdbcClient.StatementSpec ask(String sql, Region region, YearMonth first, YearMonth last) {
		return this.jdbc.sql(sql)
			.param("from", first.atDay(1))
			.param("before", last.plusMonths(1).atDay(1))
			.param("region", region.code());
	}

	private static People people(ResultSet row, int number) throws SQLException {
		return new People(month(row), row.getLong("people"), row.getLong("n"));
	}

	private static HospitalLevel level(ResultSet row) throws SQLException {
		String level = row.getString("hospital_level");
		return (level != null) ? HospitalLevel.valueOf(level) : null;
	}

	private static YearMonth month(ResultSet row) throws SQLException {
		return YearMonth.of(row.getInt("in_year"), row.getInt("in_month"));
	}

	private static Money fen(ResultSet row) throws SQLException {
		return Money.ofFen(row.getLong("fen"));
	}

	/** What accounts paid, and of how many people. */
	public record Used(List<OfPayer> payers, List<People> owners) {

		public Used {
			payers = List.copyOf(payers);
			owners = List.copyOf(owners);
		}

	}

	/**
	 * One kind of payer at one kind of institution.
	 *
	 * @param own the patient's own account, not that of a relative
	 */
	public record OfPayer(YearMonth month, boolean own, ProviderKind place, Money amount, long count) {

	}

	/** One category of the catalogue. */
	public record OfCategory(YearMonth month, String category, Money amount, long count) {

	}

	/** One kind of visit at one level; the level is null for a pharmacy. */
	public record OfVisit(YearMonth month, VisitKind kind, HospitalLevel level, Money amount, long count) {

	}

	/** How many people and settlements. */
	public record People(YearMonth month, long people, long settlements) {

	}

}
