package org.gongji.spending;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which trace codes (药品追溯码) are sold: each at most once, until its line is reversed. */
@Repository
class TraceCodeSales {

	private final JdbcClient jdbc;

	private final JdbcTemplate batches;

	TraceCodeSales(JdbcClient jdbc, JdbcTemplate batches) {
		this.jdbc = jdbc;
		this.batches = batches;
	}

	/**
	 * Marks the codes of a settlement as sold, in one statement or, without codes, in
	 * none.
	 */
	void sell(Settlement settlement) {
		List<Object[]> rows = new ArrayList<>();
		for (Settlement.Line line : settlement.lines()) {
			for (String code : line.traceCodes()) {
				rows.add(new Object[] { code, settlement.region().code(), settlement.id().value(), line.number() });
			}
		}
		if (!rows.isEmpty()) {
			rows.sort((one, other) -> one[0].toString().compareTo(other[0].toString()));
			this.batches.batchUpdate(
					"insert into trace_code_sale (trace_code, region, settlement_id, line_no) values (?, ?, ?, ?)",
					rows);
		}
	}

	/** The lines whose codes are sold already. */
	List<Problem> sold(List<Bought> lines) {
		Set<String> asked = lines.stream().flatMap((line) -> line.traceCodes().stream()).collect(Collectors.toSet());
		if (asked.isEmpty()) {
			return List.of();
		}
		Set<String> sold = Set
			.copyOf(this.jdbc.sql("select trace_code from trace_code_sale where trace_code in (:codes)")
				.param("codes", asked)
				.query(String.class)
				.list());
		List<Problem> problems = new ArrayList<>();
		for (Bought line : lines) {
			line.traceCodes()
				.stream()
				.filter(sold::contains)
				.forEach((code) -> problems.add(Problem.of(line.number(), Problem.Kind.TRACE_CODE_SOLD, code)));
		}
		return problems;
	}

	/** Frees the codes of reversed lines: they may be sold again. */
	void free(SettlementId settlement, List<Integer> lines) {
		this.jdbc.sql("delete from trace_code_sale where settlement_id = :settlement and line_no in (:lines)")
			.param("settlement", settlement.value())
			.param("lines", lines)
			.update();
	}

}
