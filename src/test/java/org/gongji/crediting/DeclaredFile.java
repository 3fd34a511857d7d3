package org.gongji.crediting;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.gongji.files.TableSource;

/** Makes the files that employers send, good and bad ones. */
public final class DeclaredFile {

	public static final String HEADER = "公民身份号码,姓名,月份,缴费基数,是否缴费";

	private static final String XML = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>";

	private static final String SPACE = "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" "
			+ "xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"";

	private DeclaredFile() {
	}

	public static TableSource source(byte[] bytes) {
		return new TableSource("申报.csv", bytes.length, () -> new ByteArrayInputStream(bytes));
	}

	public static TableSource csv(String... rows) {
		return csv(StandardCharsets.UTF_8, rows);
	}

	public static TableSource csv(Charset charset, String... rows) {
		return source((String.join("\r\n", rows) + "\r\n").getBytes(charset));
	}

	/** A workbook of one sheet with these rows, each as cells in XML. */
	public static TableSource workbook(String... rows) throws IOException {
		return sheets("<sheet name=\"a\" sheetId=\"1\" r:id=\"rId1\"/>", "", rows);
	}

	public static TableSource sheets(String sheets, String after, String... rows) throws IOException {
		StringBuilder sheet = new StringBuilder(XML + "<worksheet " + SPACE + "><sheetData>");
		for (int at = 0; at < rows.length; at++) {
			sheet.append("<row r=\"").append(at + 1).append("\">").append(rows[at]).append("</row>");
		}
		sheet.append("</sheetData>").append(after).append("</worksheet>");
		Map<String, String> parts = new LinkedHashMap<>();
		parts.put("xl/workbook.xml", XML + "<workbook " + SPACE + "><sheets>" + sheets + "</sheets></workbook>");
		parts.put("xl/_rels/workbook.xml.rels",
				XML + "<Relationships><Relationship Id=\"rId1\" Target=\"worksheets/sheet1.xml\"/></Relationships>");
		parts.put("xl/worksheets/sheet1.xml", sheet.toString());
		return source(zip(parts));
	}

	/** A row of cells that hold text. */
	public static String texts(String... cells) {
		StringBuilder row = new StringBuilder();
		for (String cell : cells) {
			row.append("<c t=\"inlineStr\"><is><t>").append(cell).append("</t></is></c>");
		}
		return row.toString();
	}

	public static String header() {
		return texts(HEADER.split(","));
	}

	public static byte[] zip(Map<String, String> parts) throws IOException {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		try (ZipOutputStream zip = new ZipOutputStream(out)) {
			for (Map.Entry<String, String> part : parts.entrySet()) {
				zip.putNextEntry(new ZipEntry(part.getKey()));
				zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
			}
		}
		return out.toByteArray();
	}

}
