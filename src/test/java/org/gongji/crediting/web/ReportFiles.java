package org.gongji.crediting.web;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;

import org.springframework.mock.web.MockHttpServletResponse;

/** Reads what a page handed out as a file. */
final class ReportFiles {

	private ReportFiles() {
	}

	/** Each sheet as text, a row a line, cells parted by bars. */
	static List<String> sheets(MockHttpServletResponse answer) throws IOException {
		List<String> sheets = new ArrayList<>();
		try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(answer.getContentAsByteArray()))) {
			for (Sheet sheet : book.getSheets().toList()) {
				sheets.add(String.join("\n", sheet.read().stream().map(ReportFiles::line).toList()));
			}
		}
		return sheets;
	}

	private static String line(Row row) {
		return String.join("|", row.stream().map(ReportFiles::text).toList());
	}

	private static String text(Cell cell) {
		return (cell != null) ? cell.getRawValue() : "";
	}

	static String paper(MockHttpServletResponse answer) throws IOException {
		try (PDDocument document = Loader.loadPDF(answer.getContentAsByteArray())) {
			return new PDFTextStripper().getText(document);
		}
	}

}
