package org.gongji.catalogue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.concurrent.ThreadLocalRandom;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Makes rows and files of the shapes that the import reads. */
public final class ImportFiles {

	private ImportFiles() {
	}

	/** A row of 1301 with 92 columns. */
	static String drug(String code, String name) {
		String[] row = empty(92);
		row[0] = code;
		row[7] = name;
		row[16] = "0.1g/片";
		row[28] = "处方药";
		row[36] = "2022-01-01 00:00:00";
		row[37] = "2099-12-31";
		row[53] = "测试制药";
		row[61] = "国药准字H00000001";
		row[78] = "1";
		row[91] = "甲";
		return String.join("\t", row);
	}

	/** A row of 1306 with 71 columns. */
	static String consumable(String code, String name) {
		String[] row = empty(71);
		row[0] = code;
		row[1] = name;
		row[9] = "5ml";
		row[67] = "1";
		return String.join("\t", row);
	}

	/** A row of the house table. */
	static String house(String code, String name, String category) {
		String[] row = empty(16);
		row[0] = code;
		row[1] = name;
		row[3] = category;
		row[5] = "0";
		return String.join("\t", row);
	}

	/** The row with another value in a column that counts from 1. */
	static String with(String row, int column, String text) {
		String[] fields = row.split("\t", -1);
		fields[column - 1] = text;
		return String.join("\t", fields);
	}

	static String freshDrugCode() {
		return "X" + digits(22);
	}

	static String freshHouseCode() {
		return "G" + digits(15);
	}

	static String freshBarCode() {
		String twelve = "69" + digits(10);
		int sum = 0;
		for (int i = 0; i < twelve.length(); i++) {
			sum += (twelve.charAt(i) - '0') * ((i % 2 == 1) ? 3 : 1);
		}
		return twelve + (10 - sum % 10) % 10;
	}

	public static String digits(int count) {
		StringBuilder digits = new StringBuilder();
		for (int i = 0; i < count; i++) {
			digits.append(ThreadLocalRandom.current().nextInt(10));
		}
		return digits.toString();
	}

	public static byte[] text(String... rows) {
		return (String.join("\n", rows) + "\n").getBytes(StandardCharsets.UTF_8);
	}

	public static byte[] zip(String entryName, byte[] content) {
		return zip(new String[] { entryName }, content);
	}

	public static byte[] zip(String[] entryNames, byte[] content) {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
			for (String name : entryNames) {
				zip.putNextEntry(new ZipEntry(name));
				zip.write(content);
				zip.closeEntry();
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return bytes.toByteArray();
	}

	static Catalogue.Upload upload(byte[] content) {
		return new Catalogue.Upload("test.txt", content.length, () -> new ByteArrayInputStream(content));
	}

	private static String[] empty(int columns) {
		String[] row = new String[columns];
		Arrays.fill(row, "");
		return row;
	}

}
