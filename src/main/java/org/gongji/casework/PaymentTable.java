package org.gongji.casework;

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
 * The lines of a payment file as CSV and as a workbook, in the one layout of
 * docs/payouts.md: a header, a row for each payment, a row with the control totals. The
 * workbook has one sheet, so that it may come back filled in.
 */
final class PaymentTable {

	static final String NUMBER = "序号";

	static final String REFERENCE = "付款流水号";

	static final String AMOUNT = "金额";

	static final String TOTAL = "合计";

	static final List<String> HEADER = List.of(NUMBER, REFERENCE, "收款人", "收款账号", "开户银行", "联行号", AMOUNT, "用途");

	private static final int AMOUNT_AT = HEADER.indexOf(AMOUNT);

	private static final String MARK = "\uFEFF";

	private static final int WIDTH = 24;

	private final List<List<String>> rows = new ArrayList<>();

	PaymentTable(List<PaymentLine> lines) {
		this.rows.add(HEADER);
		for (PaymentLine line : lines) {
			PayeeAccount to = line.account();
			this.rows.add(List.of("" + line.number(), line.reference(), line.payee(), to.account().number(), to.bank(),
					(to.bankCode() != null) ? to.bankCode() : "", line.amount().yuan(), line.purpose()));
		}
		this.rows.add(List.of(TOTAL, "" + lines.size(), "", "", "", "",
				Money.sum(lines.stream().map(PaymentLine::amount).toList()).yuan(), ""));
	}

	/**
	 * The bank is in China, whatever language a clerk reads; no person is named. Null is
	 * no case: an institution's month.
	 */
	static String purpose(CaseKind kind) {
		if (kind == null) {
			return "定点医药机构结算款";
		}
		return switch (kind) {
			case DEATH -> "职工医保个人账户余额继承";
			case TRANSFER_OUT, TRANSFER_IN -> "职工医保个人账户余额转移";
			case MANUAL_REIMBURSEMENT -> "医疗费用报销";
			case REFUND, ACCOUNT_CORRECTION, RECORD_MERGE, CLAIM -> "职工医保个人账户余额清退";
		};
	}

	/** UTF-8 with a mark at the start, commas, lines that end with CR LF. */
	byte[] csv() {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (Writer writer = new OutputStreamWriter(bytes, StandardCharsets.UTF_8);
				CSVPrinter printer = new CSVPrinter(writer, CSVFormat.RFC4180)) {
			writer.write(MARK);
			for (List<String> row : this.rows) {
				printer.printRecord(row.stream().map(PaymentTable::text).toList());
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return bytes.toByteArray();
	}

	/** Account numbers are text, or a spreadsheet would round them. */
	byte[] xlsx() {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (Workbook book = new Workbook(bytes, "Gongji", "1.0")) {
			Worksheet sheet = book.newWorksheet("付款");
			for (int row = 0; row < this.rows.size(); row++) {
				for (int column = 0; column < HEADER.size(); column++) {
					cell(sheet, row, column, this.rows.get(row).get(column));
				}
			}
			sheet.range(0, 0, 0, HEADER.size() - 1).style().bold().set();
			sheet.freezePane(0, 1);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return bytes.toByteArray();
	}

	private static void cell(Worksheet sheet, int row, int column, String text) {
		if (row == 0) {
			sheet.width(column, WIDTH);
		}
		if (row > 0 && column == AMOUNT_AT) {
			sheet.value(row, column, new BigDecimal(text));
			sheet.style(row, column).format("0.00").set();
		}
		else {
			sheet.value(row, column, SpreadsheetText.plain(text));
			sheet.style(row, column).format("@").set();
		}
	}

	/**
	 * A long number ends with a tab in the CSV, or a spreadsheet would round it; what it
	 * would take for a formula begins with an apostrophe.
	 */
	private static String text(String cell) {
		return cell.matches("[0-9]{8,}") ? cell + "\t" : SpreadsheetText.plain(cell);
	}

}
