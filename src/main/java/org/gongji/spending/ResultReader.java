package org.gongji.spending;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.gongji.money.AmountText;
import org.gongji.money.Money;

/**
 * Reads the file that the collecting system sends back, as docs/premium-files.md has it:
 * CSV in UTF-8, or in GB 18030 as spreadsheets save it, columns by their names.
 */
final class ResultReader {

	/** With its header and totals; a file that is sent has as many payments. */
	static final int MOST_ROWS = PremiumFileRows.MOST + 2;

	private static final String REFERENCE = "流水号";

	private static final String AMOUNT = "个人账户缴";

	private static final String RESULT = "结果";

	private static final String REASON = "原因";

	private static final String FIRST = "序号";

	private static final Set<String> ACCEPTED = Set.of("受理", "已受理", "成功");

	private static final Set<String> REJECTED = Set.of("不受理", "未受理", "失败");

	private final List<ResultProblem> problems = new ArrayList<>();

	private final List<ResultRow> rows = new ArrayList<>();

	private Map<String, Integer> columns = Map.of();

	private ResultReader() {
	}

	static Read read(byte[] content) {
		ResultReader reader = new ResultReader();
		reader.decode(content).ifPresent(reader::parse);
		return new Read(List.copyOf(reader.rows), List.copyOf(reader.problems));
	}

	private Optional<String> decode(byte[] content) {
		if (content.length == 0) {
			return refuse(ResultProblem.Kind.EMPTY);
		}
		for (byte one : content) {
			if (one == 0) {
				return refuse(ResultProblem.Kind.NOT_TEXT);
			}
		}
		for (Charset charset : List.of(StandardCharsets.UTF_8, Charset.forName("GB18030"))) {
			try {
				String text = charset.newDecoder().decode(ByteBuffer.wrap(content)).toString();
				return Optional.of(text.startsWith("\uFEFF") ? text.substring(1) : text);
			}
			catch (CharacterCodingException ex) {
				// the next one, then none
			}
		}
		return refuse(ResultProblem.Kind.NOT_TEXT);
	}

	private Optional<String> refuse(ResultProblem.Kind kind) {
		this.problems.add(new ResultProblem(0, kind, ""));
		return Optional.empty();
	}

	private void parse(String text) {
		CSVFormat format = CSVFormat.RFC4180.builder().setIgnoreEmptyLines(false).get();
		try (CSVParser parser = CSVParser.parse(text, format)) {
			for (CSVRecord record : parser) {
				int row = (int) record.getRecordNumber();
				if (row > MOST_ROWS) {
					refuse(ResultProblem.Kind.TOO_LARGE);
					return;
				}
				if (row > 1) {
					row(row, record);
				}
				else if (!header(record)) {
					return;
				}
			}
		}
		catch (UncheckedIOException | IOException ex) {
			refuse(ResultProblem.Kind.UNREADABLE);
			return;
		}
		if (this.rows.isEmpty() && this.problems.isEmpty()) {
			refuse(ResultProblem.Kind.NO_ROWS);
		}
	}

	private boolean header(CSVRecord record) {
		this.columns = new HashMap<>();
		for (int at = 0; at < record.size(); at++) {
			this.columns.putIfAbsent(clean(record.get(at)), at);
		}
		for (String needed : List.of(REFERENCE, AMOUNT, RESULT, REASON)) {
			if (!this.columns.containsKey(needed)) {
				this.problems.add(new ResultProblem(1, ResultProblem.Kind.COLUMN_MISSING, needed));
			}
		}
		return this.problems.isEmpty();
	}

	private void row(int number, CSVRecord record) {
		boolean blank = record.stream().allMatch(String::isBlank);
		if (blank) {
			return;
		}
		if (cell(record, FIRST).equals(PremiumTable.TOTAL)) {
			totals(number, record);
			return;
		}
		String amount = cell(record, AMOUNT);
		String result = cell(record, RESULT);
		this.rows.add(new ResultRow(number, cell(record, REFERENCE), amount, AmountText.read(amount).orElse(null),
				result, ACCEPTED.contains(result) ? Boolean.TRUE : (REJECTED.contains(result) ? Boolean.FALSE : null),
				reason(record)));
	}

	/** As it was written, marks included. */
	private String reason(CSVRecord record) {
		int at = this.columns.get(REASON);
		String text = (at < record.size()) ? record.get(at).strip() : "";
		return text.startsWith("'") ? text.substring(1) : text;
	}

	private void totals(int number, CSVRecord record) {
		Money sum = Money.sum(this.rows.stream().map(ResultRow::amount).filter((amount) -> amount != null).toList());
		boolean count = cell(record, REFERENCE).equals("" + this.rows.size());
		if (!count || !AmountText.read(cell(record, AMOUNT)).map(sum::equals).orElse(false)) {
			this.problems.add(new ResultProblem(number, ResultProblem.Kind.TOTALS_DIFFER,
					cell(record, REFERENCE) + " / " + cell(record, AMOUNT)));
		}
	}

	private String cell(CSVRecord record, String column) {
		Integer at = this.columns.get(column);
		return (at != null && at < record.size()) ? clean(record.get(at)) : "";
	}

	/** Without outer spaces, tabs and the apostrophe that keeps a text from a formula. */
	private static String clean(String cell) {
		String text = Normalizer.normalize(cell, Normalizer.Form.NFKC).strip();
		return text.startsWith("'") ? text.substring(1) : text;
	}

	/** The rows of a file, and what is wrong with it; both may stand together. */
	record Read(List<ResultRow> rows, List<ResultProblem> problems) {

	}

}
