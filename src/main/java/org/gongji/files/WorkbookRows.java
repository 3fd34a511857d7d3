package org.gongji.files;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

import javax.xml.stream.XMLStreamConstants;

/**
 * Finds the one sheet of a workbook and its shared words, then reads the sheet. The file
 * is put aside as long as it is read, since its directory stands at its end.
 */
final class WorkbookRows {

	private static final String WORKBOOK = "xl/workbook.xml";

	private static final int MOST_ENTRIES = 1000;

	private final TableSource source;

	private final TableVisitor visitor;

	private final SharedWords words = new SharedWords();

	private final Map<String, String> targets = new HashMap<>();

	private String sheet;

	private int sheets;

	private long unpacked;

	WorkbookRows(TableSource source, TableVisitor visitor) {
		this.source = source;
		this.visitor = visitor;
	}

	/** Writers of workbooks differ in what stands before a part, so its end is asked. */
	void read() throws IOException {
		Path copy = Files.createTempFile("table", ".zip");
		try {
			try (InputStream bytes = this.source.bytes().open()) {
				Files.copy(bytes, copy, StandardCopyOption.REPLACE_EXISTING);
			}
			try (ZipFile zip = new ZipFile(copy.toFile(), StandardCharsets.UTF_8)) {
				read(zip);
			}
		}
		catch (ZipException | EOFException ex) {
			throw new UnreadableTable(TableProblem.BROKEN, 0);
		}
		finally {
			Files.deleteIfExists(copy);
		}
	}

	private void read(ZipFile zip) throws IOException {
		if (zip.size() > MOST_ENTRIES) {
			throw new UnreadableTable(TableProblem.ZIP_BOMB, 0);
		}
		part(zip, WORKBOOK, (part) -> workbook(new SafeXml(part)));
		part(zip, "xl/_rels/workbook.xml.rels", (part) -> relations(new SafeXml(part)));
		if (this.sheets == 0) {
			throw new UnreadableTable(TableProblem.NOT_A_TABLE, 0);
		}
		if (this.sheets > 1) {
			throw new UnreadableTable(TableProblem.SEVERAL_SHEETS, 0);
		}
		String target = this.targets.getOrDefault(this.sheet, "worksheets/sheet1.xml");
		String path = target.startsWith("/") ? target.substring(1) : "xl/" + target;
		part(zip, "xl/sharedStrings.xml", this.words::read);
		if (!part(zip, path, (part) -> new SheetRows(new SafeXml(part), this.words, this.visitor).read())) {
			throw new UnreadableTable(TableProblem.BROKEN, 0);
		}
	}

	private void workbook(SafeXml xml) throws IOException {
		for (int event = xml.next(); event >= 0; event = xml.next()) {
			if (event != XMLStreamConstants.START_ELEMENT) {
				continue;
			}
			if (xml.name().equals("workbookPr") && isTrue(xml.attribute("date1904"))) {
				throw new UnreadableTable(TableProblem.DAYS_FROM_1904, 0);
			}
			if (xml.name().equals("sheet")) {
				String state = xml.attribute("state");
				if (state != null && !state.equals("visible")) {
					throw new UnreadableTable(TableProblem.HIDDEN_SHEET, 0);
				}
				this.sheets++;
				this.sheet = String.valueOf(xml.attribute("id"));
			}
		}
	}

	private void relations(SafeXml xml) throws IOException {
		for (int event = xml.next(); event >= 0; event = xml.next()) {
			if (event == XMLStreamConstants.START_ELEMENT && xml.name().equals("Relationship")) {
				this.targets.put(String.valueOf(xml.attribute("Id")), String.valueOf(xml.attribute("Target")));
			}
		}
	}

	private static boolean isTrue(String word) {
		return "1".equals(word) || "true".equals(word);
	}

	/** False where the file has no such part. */
	private boolean part(ZipFile zip, String name, Part part) throws IOException {
		ZipEntry entry = zip.getEntry(name);
		if (entry == null) {
			return false;
		}
		try (InputStream bytes = new Counted(zip.getInputStream(entry))) {
			part.read(bytes);
		}
		return true;
	}

	/** What is done with a part of the file. */
	@FunctionalInterface
	private interface Part {

		void read(InputStream part) throws IOException;

	}

	/** Counts what comes out of all parts together. */
	private final class Counted extends FilterInputStream {

		Counted(InputStream in) {
			super(in);
		}

		@Override
		public int read(byte[] buffer, int offset, int length) throws IOException {
			int read = super.read(buffer, offset, length);
			WorkbookRows.this.unpacked += Math.max(read, 0);
			long all = WorkbookRows.this.unpacked;
			if (all > TableFile.SMALL && all / TableFile.MOST_RATIO > WorkbookRows.this.source.size()) {
				throw new UnreadableTable(TableProblem.ZIP_BOMB, 0);
			}
			if (all > TableFile.MOST_BYTES) {
				throw new UnreadableTable(TableProblem.TOO_LARGE, 0);
			}
			return read;
		}

	}

}
