package org.gongji.clearing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.gongji.access.Region;
import org.gongji.money.Money;
import org.gongji.provider.ProviderId;
import org.gongji.spending.SettledMonth;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads sheets with the code and name of their institutions. */
@Repository
class SheetList {

	private static final int NAMED = 5;

	private static final String SHEETS = """
			select s.*, p.code, p.name from clearing_sheet s join provider p on p.id = s.provider_id""";

	private final JdbcClient jdbc;

	SheetList(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Those of a month of a region, by the institutions' codes. */
	List<Sheet> of(SheetRun run) {
		return some(" where s.run_id = ? order by p.code", run.id());
	}

	/** Those of a release, by the institutions' codes. */
	List<Sheet> of(ReleaseId release) {
		return some(" where s.release_id = ? order by p.code", release.value());
	}

	/** Those that were released to an institution, newest first. */
	List<Sheet> released(ProviderId provider) {
		return some(" where s.provider_id = ? and s.state = 'RELEASED' order by s.first_day desc", provider.value());
	}

	Optional<Sheet> find(SheetId id, Region region) {
		return some(" where s.id = ? and s.region = ?", id.value(), region.code()).stream().findFirst();
	}

	/** Reads one and holds it until the transaction ends. */
	Optional<Sheet> hold(SheetId id, Region region) {
		this.jdbc.sql("select id from clearing_sheet where id = ? for update")
			.param(id.value())
			.query(UUID.class)
			.optional();
		return find(id, region);
	}

	/** The codes of the first few of these institutions, for somebody to look into. */
	List<String> codes(Set<ProviderId> institutions) {
		return this.jdbc.sql("select code from provider where id in (:ids) order by code")
			.param("ids", institutions.stream().limit(NAMED).map(ProviderId::value).toList())
			.query(String.class)
			.list();
	}

	private List<Sheet> some(String where, Object... params) {
		return this.jdbc.sql(SHEETS + where).params(params).query((row, number) -> sheet(row)).list();
	}

	private static Sheet sheet(ResultSet row) throws SQLException {
		UUID release = row.getObject("release_id", UUID.class);
		String words = row.getString("words");
		SheetFigures figures = new SheetFigures(
				new SettledMonth.Parts(figures(row, "settled_"), figures(row, "back_"), figures(row, "late_")),
				money(row, "opening_fen"), money(row, "released_fen"), money(row, "earlier_fen"),
				money(row, "share_fen"), money(row, "share_before_fen"), money(row, "withheld_fen"),
				money(row, "payable_fen"));
		return new Sheet(new SheetId(row.getObject("id", UUID.class)), new Region(row.getString("region")),
				new ProviderId(row.getObject("provider_id", UUID.class)), row.getString("code"), row.getString("name"),
				YearMonth.from(row.getObject("first_day", LocalDate.class)), row.getInt("place"),
				row.getString("reference"), figures,
				(words != null) ? new Sheet.Words(words, row.getString("words_by"),
						row.getObject("words_at", OffsetDateTime.class)) : null,
				Sheet.State.valueOf(row.getString("state")), (release != null) ? new ReleaseId(release) : null);
	}

	private static SettledMonth.Figures figures(ResultSet row, String part) throws SQLException {
		return new SettledMonth.Figures(row.getLong(part + "count"), money(row, part + "total_fen"),
				money(row, part + "fund_fen"), money(row, part + "own_fen"), money(row, part + "relatives_fen"));
	}

	private static Money money(ResultSet row, String column) throws SQLException {
		return Money.ofFen(row.getLong(column));
	}

}
