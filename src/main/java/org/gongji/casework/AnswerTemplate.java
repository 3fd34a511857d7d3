package org.gongji.casework;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** An empty answer for a bank that has no file of its own (回盘模板). */
public final class AnswerTemplate {

	private static final int WIDTH = 24;

	private static final int TEXT_ROWS = 2000;

	private AnswerTemplate() {
	}

	/** The header as a text with commas, marked as UTF-8 for spreadsheets. */
	public static byte[] csv() {
		return ("\ufeff" + String.join(",", AnswerReading.NEEDED) + "\r\n").getBytes(StandardCharsets.UTF_8);
	}

	/** An empty workbook with the header; every column is text, so no digit is lost. */
	public static byte[] xlsx() {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (Workbook book = new Workbook(bytes, "Gongji", "1.0")) {
			Worksheet sheet = book.newWorksheet("回盘");
			int last = AnswerReading.NEEDED.size() - 1;
			for (int at = 0; at <= last; at++) {
				sheet.width(at, WIDTH);
				sheet.value(0, at, AnswerReading.NEEDED.get(at));
			}
			sheet.range(0, 0, 0, last).style().bold().set();
			sheet.range(1, 0, TEXT_ROWS, last).style().format("@").set();
			sheet.freezePane(0, 1);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return bytes.toByteArray();
	}

}
