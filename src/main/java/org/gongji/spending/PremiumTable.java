package org.gongji.spending;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.gongji.files.SpreadsheetText;
import org.gongji.money.Money;

/**
 * The rows of a file for the collecting system, written as CSV and as a workbook. The
 * layout is that of docs/premium-files.md: a header, a row for each payment, a row with
 * the control totals.
 */
final class PremiumTable {

	static final List<String> HEADER = List.of("序号", "流水号", "缴费日期", "险种代码", "险种", "保险年度", "参保人姓名", "证件类型", "证件号码",
			"与缴费人关系", "缴费标准", "保单号", "整笔保险费", "个人账户缴", "另外要缴");

	static final String TOTAL = "合计";

	private static final String MARK = "\uFEFF";

	private static final int FIRST_AMOUNT = 12;

	private static final int WIDTH = 18;

	private final List<List<String>> rows;

	private final List<Money> sums;

	/** The last three texts of each row are its amounts, of which these are the sums. */
	PremiumTable(List<List<String>> rows, List<Money> sums) {
		this.rows = List.copyOf(rows);
		this.sums = List.copyOf(sums);
	}

	private List<String> totals() {
		List<String> totals = new ArrayList<>(List.of(TOTAL, "" + this.rows.size()));
		while (totals.size() < FIRST_AMOUNT) {
			totals.add("");
		}
		this.sums.forEach((sum) -> totals.add(sum.yuan()));
		return totals;
	}

	/** UTF-8 with a mark at the start, commas, lines that end with CR LF. */
	byte[] csv() {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (Writer writer = new OutputStreamWriter(bytes, StandardCharsets.UTF_8);
				CSVPrinter printer = new CSVPrinter(writer, CSVFormat.RFC4180)) {
			writer.write(MARK);
			printer.printRecord(HEADER);
			for (List<String> row : this.rows) {
				printer.printRecord(row.stream().map(PremiumTable::text).toList());
			}
			printer.printRecord(totals());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return bytes.toByteArray();
	}

	/** A cover sheet with these lines, and a sheet with the rows. */
	byte[] xlsx(List<List<String>> cover) {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (Workbook book = new Workbook(bytes, "Gongji", "1.0")) {
			Worksheet first = book.newWorksheet("封面");
			first.width(0, WIDTH);
			first.width(1, WIDTH * 2);
			for (int row = 0; row < cover.size(); row++) {
				for (int column = 0; column < cover.get(row).size(); column++) {
					first.value(row, column, SpreadsheetText.plain(cover.get(row).get(column)));
				}
			}
			Worksheet sheet = book.newWorksheet("明细");
			write(sheet);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return bytes.toByteArray();
	}

	private void write(Worksheet sheet) {
		for (int column = 0; column < HEADER.size(); column++) {
			sheet.width(column, WIDTH);
			sheet.value(0, column, HEADER.get(column));
		}
		sheet.range(0, 0, 0, HEADER.size() - 1).style().bold().set();
		sheet.freezePane(0, 1);
		int at = 1;
		for (List<String> row : this.rows) {
			row(sheet, at++, row);
		}
		row(sheet, at, totals());
	}

	private static void row(Worksheet sheet, int at, List<String> row) {
		for (int column = 0; column < FIRST_AMOUNT; column++) {
			sheet.value(at, column, SpreadsheetText.plain(row.get(column)));
		}
		for (int column = FIRST_AMOUNT; column < row.size(); column++) {
			sheet.value(at, column, new BigDecimal(row.get(column)));
			sheet.style(at, column).format("#,##0.00").set();
		}
	}

	/**
	 * A long number ends with a tab in the CSV, or a spreadsheet would round it; what it
	 * would take for a formula begins with an apostrophe.
	 */
	private static String text(String cell) {
		return cell.matches("[0-9]{12,}[0-9X]?") ? cell + "\t" : SpreadsheetText.plain(cell);
	}

}
