package org.gongji.catalogue;

import java.time.LocalDate;
import java.util.List;

/**
 * Reads a line of a file of one kind into an {@link ItemDraft}, or says what is wrong
 * with it. The numbers of the columns are those of docs/import.md.
 */
final class RowReader {

	private static final String NATIONAL_HEADER = "医疗目录编码";

	private final ImportKind kind;

	private final LocalDate today;

	RowReader(ImportKind kind, LocalDate today) {
		this.kind = kind;
		this.today = today;
	}

	Outcome read(int row, String line) {
		if (line.indexOf('\0') >= 0) {
			return new Bad(List.of(RowError.of(row, "catalogue.import.NUL")));
		}
		if (line.indexOf('\r') >= 0) {
			return new Bad(List.of(RowError.of(row, "catalogue.import.LONE_CR")));
		}
		if (line.isBlank()) {
			return new Bad(List.of(RowError.of(row, "catalogue.import.EMPTY_ROW")));
		}
		if (tabs(line) + 1 > this.kind.most()) {
			return new Bad(List.of(RowError.of(row, "catalogue.import.TOO_MANY_COLUMNS")));
		}
		Fields fields = new Fields(row, line);
		if (fields.count() < this.kind.fewest()) {
			return new Bad(List.of(RowError.of(row, tooFew(line))));
		}
		if (fields.text(1).equals(NATIONAL_HEADER) || fields.text(1).equals("code")) {
			return new Bad(List.of(RowError.of(row, "catalogue.import.HEADER")));
		}
		ItemDraft draft = switch (this.kind) {
			case DRUGS -> drug(fields);
			case CONSUMABLES -> consumable(fields);
			case HOUSE -> house(fields);
		};
		return fields.errors().isEmpty() ? new Good(draft) : new Bad(fields.errors());
	}

	private ItemDraft drug(Fields f) {
		ItemCode code = f.code(1);
		if (code != null && !code.text().startsWith("X") && !code.text().startsWith("Z")) {
			f.refuse(1, "code", "catalogue.import.CODE_OF_OTHER_FILE");
		}
		String name = name(f, 8, 4, 2);
		String specification = f.text(17).isEmpty() ? f.text(14, "specification", Fields.SPECIFICATION_LENGTH)
				: f.text(17, "specification", Fields.SPECIFICATION_LENGTH);
		Days days = days(f, 37, 38, f.flag(79, "valid"));
		return new ItemDraft(f.row(), code, name, specification, ItemCategory.DRUG, f.itemClass(92), true,
				overTheCounter(f.text(29)), days.from(), days.to(), f.optional(54, "maker", Fields.NAME_LENGTH),
				f.optional(62, "approval", Fields.NAME_LENGTH), ItemDraft.Extras.NONE);
	}

	private ItemDraft consumable(Fields f) {
		ItemCode code = f.code(1);
		if (code != null && !code.text().startsWith("C")) {
			f.refuse(1, "code", "catalogue.import.CODE_OF_OTHER_FILE");
		}
		String name = name(f, 2, 5, 52);
		String specification = f.text(10).isEmpty() ? f.text(8, "specification", Fields.SPECIFICATION_LENGTH)
				: f.text(10, "specification", Fields.SPECIFICATION_LENGTH);
		Days days = days(f, 47, 48, f.flag(68, "valid"));
		return new ItemDraft(f.row(), code, name, specification, ItemCategory.CONSUMABLE, null, true, null, days.from(),
				days.to(), f.optional(60, "maker", Fields.NAME_LENGTH), f.optional(51, "approval", Fields.NAME_LENGTH),
				ItemDraft.Extras.NONE);
	}

	private ItemDraft house(Fields f) {
		ItemCode code = f.code(1);
		String name = name(f, 2, 2, 2);
		String specification = f.text(3, "specification", Fields.SPECIFICATION_LENGTH);
		ItemCategory category = ItemCategory.find(f.text(4)).orElse(null);
		if (category == null) {
			f.refuse(4, "category", "catalogue.import.BAD_CATEGORY");
		}
		Boolean national = f.flag(6, "in_national_system");
		Days days = days(f, 8, 9, Boolean.TRUE);
		ItemDraft.Extras extras = new ItemDraft.Extras(barCode(f), tracePrefix(f), limit(f));
		return new ItemDraft(f.row(), code, name, specification, category, f.itemClass(5),
				Boolean.TRUE.equals(national), f.flag(7, "over_the_counter"), days.from(), days.to(),
				f.optional(10, "maker", Fields.NAME_LENGTH), f.optional(11, "approval", Fields.NAME_LENGTH), extras);
	}

	/** The first of the columns that states one. */
	private static String name(Fields f, int... columns) {
		for (int column : columns) {
			String name = f.text(column, "name", Fields.NAME_LENGTH);
			if (!name.isEmpty()) {
				return name;
			}
		}
		f.refuse(columns[0], "name", "catalogue.import.NO_NAME");
		return "";
	}

	private Days days(Fields f, int fromColumn, int toColumn, Boolean valid) {
		LocalDate from = f.day(fromColumn, "first_day");
		LocalDate to = f.day(toColumn, "last_day");
		if (from != null && to != null && to.isBefore(from)) {
			f.refuse(toColumn, "last_day", "catalogue.import.DAYS_REVERSED");
			return new Days(from, null);
		}
		if (Boolean.FALSE.equals(valid)) {
			LocalDate yesterday = this.today.minusDays(1);
			LocalDate last = (to != null && to.isBefore(yesterday)) ? to : yesterday;
			return new Days((from != null && from.isAfter(last)) ? last : from, last);
		}
		return new Days(from, to);
	}

	private static BarCode barCode(Fields f) {
		String text = f.text(12);
		if (text.isEmpty()) {
			return null;
		}
		CodeProblem problem = BarCode.problem(text);
		if (problem != null) {
			f.refuse(12, "bar_code", problem.key());
			return null;
		}
		return new BarCode(text);
	}

	private static String tracePrefix(Fields f) {
		String text = f.text(13);
		if (text.isEmpty()) {
			return null;
		}
		if (text.length() != TraceCode.PREFIX || !CodeText.digits(text)) {
			f.refuse(13, "trace_prefix", "catalogue.import.BAD_PREFIX");
			return null;
		}
		return text;
	}

	private static PriceLimit limit(Fields f) {
		String region = f.text(14);
		if (!region.isEmpty() && (region.length() != 6 || !CodeText.digits(region))) {
			f.refuse(14, "limit_region", "catalogue.import.BAD_REGION");
		}
		var amount = f.yuan(15, "limit");
		LocalDate from = f.day(16, "limit_from");
		if (amount != null && from == null) {
			f.refuse(16, "limit_from", "catalogue.import.LIMIT_WITHOUT_DAY");
		}
		return (amount != null && from != null)
				? new PriceLimit(region.isEmpty() ? PriceLimit.NATIONAL : region, from, null, amount) : null;
	}

	/** The file says it in words: 处方药, 非处方药, 甲类非处方药 and the like. */
	private static Boolean overTheCounter(String words) {
		if (words.contains("非处方")) {
			return Boolean.TRUE;
		}
		return words.contains("处方") ? Boolean.FALSE : null;
	}

	private static String tooFew(String line) {
		return (line.indexOf('\t') < 0) ? "catalogue.import.NO_TABS" : "catalogue.import.TOO_FEW_COLUMNS";
	}

	private static int tabs(String line) {
		int count = 0;
		for (int i = line.indexOf('\t'); i >= 0; i = line.indexOf('\t', i + 1)) {
			count++;
		}
		return count;
	}

	private record Days(LocalDate from, LocalDate to) {

	}

	/** What came of reading a line. */
	sealed interface Outcome {

	}

	record Good(ItemDraft draft) implements Outcome {

	}

	record Bad(List<RowError> errors) implements Outcome {

	}

}
