package org.gongji.exchange;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.gongji.catalogue.CatalogueLists;
import org.gongji.catalogue.ItemCategory;
import org.gongji.catalogue.ListQuestion;
import org.gongji.catalogue.Listed;

/**
 * A list of the national catalogue as its file: a ZIP with one text, a line for each
 * item, without a header. The columns are those that docs/import.md reads; the others
 * stay empty. No more than some items are ever in memory, and no connection is held while
 * the institution reads.
 */
final class ListFile implements Reply.Content {

	private static final int DRUG_COLUMNS = 92;

	private static final int CONSUMABLE_COLUMNS = 71;

	private static final int SLICE = 2000;

	private final CatalogueLists lists;

	private final ExchangeFile file;

	private final LocalDate today;

	ListFile(CatalogueLists lists, ExchangeFile file, LocalDate today) {
		this.lists = lists;
		this.file = file;
		this.today = today;
	}

	/** Which items stand in a file. */
	static ListQuestion question(ExchangeFile.Kind kind) {
		return (kind == ExchangeFile.Kind.DRUGS)
				? new ListQuestion().of(List.of(ItemCategory.DRUG)).national().notBeginning("T")
				: new ListQuestion().of(List.of(ItemCategory.CONSUMABLE, ItemCategory.DEVICE)).national();
	}

	@Override
	public void writeTo(OutputStream out) throws IOException {
		ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
		zip.putNextEntry(new ZipEntry(this.file.number() + ".txt"));
		String after = "";
		List<Listed> items;
		do {
			items = this.lists.after(after, question(this.file.kind()), SLICE);
			StringBuilder text = new StringBuilder();
			for (Listed item : items) {
				text.append(line(item)).append('\n');
				after = item.code().text();
			}
			zip.write(text.toString().getBytes(StandardCharsets.UTF_8));
		}
		while (items.size() == SLICE);
		zip.closeEntry();
		zip.finish();
	}

	private String line(Listed item) {
		String[] columns = (this.file.kind() == ExchangeFile.Kind.DRUGS) ? drug(item) : consumable(item);
		return String.join("\t", columns);
	}

	private String[] drug(Listed item) {
		String[] columns = columns(DRUG_COLUMNS);
		columns[0] = item.code().text();
		columns[3] = plain(item.name());
		columns[7] = plain(item.name());
		columns[13] = plain(item.specification());
		columns[16] = plain(item.specification());
		columns[28] = (item.overTheCounter() == null) ? "" : item.overTheCounter() ? "非处方药" : "处方药";
		columns[36] = day(item.from());
		columns[37] = day(item.to());
		columns[53] = plain(item.maker());
		columns[61] = plain(item.approvalNumber());
		columns[78] = flag(item);
		columns[91] = (item.itemClass() == null) ? "" : switch (item.itemClass()) {
			case A -> "甲";
			case B -> "乙";
			case C -> "丙";
		};
		return columns;
	}

	private String[] consumable(Listed item) {
		String[] columns = columns(CONSUMABLE_COLUMNS);
		columns[0] = item.code().text();
		columns[1] = plain(item.name());
		columns[9] = plain(item.specification());
		columns[46] = day(item.from());
		columns[47] = day(item.to());
		columns[50] = plain(item.approvalNumber());
		columns[59] = plain(item.maker());
		columns[67] = flag(item);
		return columns;
	}

	private String flag(Listed item) {
		return item.validOn(this.today) ? "1" : "0";
	}

	private static String[] columns(int count) {
		String[] columns = new String[count];
		Arrays.fill(columns, "");
		return columns;
	}

	private static String day(LocalDate day) {
		return (day != null) ? day.toString() : "";
	}

	private static String plain(String text) {
		return (text != null) ? text.replaceAll("[\\t\\r\\n]", " ") : "";
	}

}
