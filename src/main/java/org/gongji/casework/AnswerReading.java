package org.gongji.casework;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

import org.gongji.casework.AnswerProblem.Kind;
import org.gongji.files.TableCell;
import org.gongji.files.TableFile;
import org.gongji.files.TableRow;
import org.gongji.files.TableSource;
import org.gongji.files.TableVisitor;
import org.gongji.files.UnreadableTable;
import org.gongji.money.AmountText;
import org.gongji.money.Money;
import org.gongji.site.TypedDay;

/**
 * Reads what the bank sends back, as docs/payouts.md has it: the columns by their names,
 * in any order, others left alone. One instance reads one file.
 */
final class AnswerReading implements TableVisitor {

	static final String RESULT = "结果";

	static final String REASON = "原因";

	static final String DAY = "日期";

	static final List<String> NEEDED = List.of(PaymentTable.REFERENCE, PaymentTable.AMOUNT, RESULT, REASON, DAY);

	private static final Set<String> PAID = Set.of("成功", "已付", "付款成功", "交易成功");

	private static final Set<String> RETURNED = Set.of("失败", "退回", "退票", "付款失败", "交易失败");

	/** As many digits as a workbook shows of a number. */
	private static final MathContext SHOWN = new MathContext(15);

	/** The day that workbooks number 0, as far as the calendar agrees with theirs. */
	private static final LocalDate DAY_ZERO = LocalDate.of(1899, 12, 30);

	/** The sum of many payments may be larger than any one amount. */
	private static final Pattern SUM = Pattern.compile("[0-9]{1,13}(\\.[0-9]{1,2})?");

	private static final int MOST_PROBLEMS = 1000;

	private final List<AnswerRow> rows = new ArrayList<>();

	private final List<AnswerProblem> problems = new ArrayList<>();

	private Map<String, Integer> columns;

	void read(TableSource source) throws IOException {
		try {
			TableFile.read(source, this);
		}
		catch (UnreadableTable ex) {
			this.problems.add(AnswerProblem.of(ex.problem(), ex.row()));
		}
		if (this.rows.isEmpty() && this.problems.isEmpty()) {
			refuse(0, "", Kind.NO_ROWS, "");
		}
	}

	List<AnswerRow> rows() {
		return List.copyOf(this.rows);
	}

	List<AnswerProblem> problems() {
		return List.copyOf(this.problems);
	}

	@Override
	public boolean row(TableRow row) {
		if (this.columns == null) {
			return header(row);
		}
		if (text(row, PaymentTable.NUMBER).equals(PaymentTable.TOTAL)) {
			totals(row);
			return true;
		}
		if (this.rows.size() == PaymentFileRows.MOST) {
			refuse(row.number(), "", Kind.TOO_MANY_ROWS, "");
			return false;
		}
		if (plain(row)) {
			this.rows.add(read(row));
		}
		return this.problems.size() < MOST_PROBLEMS;
	}

	@Override
	public void merged(int row, int column) {
		refuse(row, "", Kind.NOT_PLAIN, "");
	}

	private boolean header(TableRow row) {
		this.columns = new HashMap<>();
		for (int at = 1; at <= row.width(); at++) {
			this.columns.putIfAbsent(clean(row.cell(at).text()), at);
		}
		for (String needed : NEEDED) {
			if (!this.columns.containsKey(needed)) {
				refuse(row.number(), needed, Kind.COLUMN_MISSING, "");
			}
		}
		return this.problems.isEmpty();
	}

	private boolean plain(TableRow row) {
		int before = this.problems.size();
		for (String column : NEEDED) {
			TableCell.Sort sort = cell(row, column).sort();
			if (sort == TableCell.Sort.FORMULA || sort == TableCell.Sort.FAULT) {
				refuse(row.number(), column, Kind.NOT_PLAIN, "");
			}
		}
		return this.problems.size() == before;
	}

	private AnswerRow read(TableRow row) {
		String amount = number(cell(row, PaymentTable.AMOUNT));
		String result = text(row, RESULT);
		TableCell day = cell(row, DAY);
		LocalDate on = (day.sort() == TableCell.Sort.NUMBER && day.text().matches("[0-9]{5}(\\.[0-9]+)?"))
				? DAY_ZERO.plusDays(Long.parseLong(day.text().substring(0, 5)))
				: TypedDay.read(clean(day.text())).orElse(null);
		String reason = cell(row, REASON).text().strip();
		return new AnswerRow(row.number(), text(row, PaymentTable.REFERENCE), amount,
				AmountText.read(amount).orElse(null), result,
				PAID.contains(result) ? Boolean.TRUE : (RETURNED.contains(result) ? Boolean.FALSE : null),
				reason.startsWith("'") ? reason.substring(1) : reason, day.text(), on);
	}

	/** The number of payments may stand where a payment file has it. */
	private void totals(TableRow row) {
		Money sum = Money.sum(this.rows.stream().map(AnswerRow::amount).filter((amount) -> amount != null).toList());
		String count = number(cell(row, PaymentTable.REFERENCE));
		String said = number(cell(row, PaymentTable.AMOUNT));
		if (!count.equals("" + this.rows.size()) || !SUM.matcher(said).matches() || !Money.ofYuan(said).equals(sum)) {
			refuse(row.number(), PaymentTable.AMOUNT, Kind.TOTALS_DIFFER, count + " / " + said);
		}
	}

	private void refuse(int row, String column, Kind kind, String found) {
		this.problems.add(AnswerProblem.of(row, column, kind, found));
	}

	private TableCell cell(TableRow row, String column) {
		Integer at = this.columns.get(column);
		return (at != null) ? row.cell(at) : TableCell.EMPTY;
	}

	private String text(TableRow row, String column) {
		return clean(cell(row, column).text());
	}

	/** 1.1000000000000001, as workbooks write it, is shown as 1.1. */
	private static String number(TableCell cell) {
		if (cell.sort() != TableCell.Sort.NUMBER) {
			return clean(cell.text());
		}
		try {
			BigDecimal exact = new BigDecimal(cell.text());
			boolean sane = exact.precision() <= 40 && Math.abs(exact.scale()) <= 40;
			return sane ? exact.round(SHOWN).stripTrailingZeros().toPlainString() : cell.text();
		}
		catch (NumberFormatException ex) {
			return cell.text();
		}
	}

	/** Without outer spaces, tabs and the apostrophe that keeps a text from a formula. */
	private static String clean(String cell) {
		String text = Normalizer.normalize(cell, Normalizer.Form.NFKC).strip();
		return text.startsWith("'") ? text.substring(1) : text;
	}

}
