package org.gongji.closing;

import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import org.gongji.access.Region;
import org.gongji.files.Uploads;
import org.gongji.money.Money;

/**
 * The income and expenditure of a region in a month and in the year so far (收支统计), in
 * fen.
 *
 * @param entries how many entries of all regions the books had for the month when it was
 * worked out
 * @param at when a closed month was written down; null while it is provisional
 * @param digest of region, month and figures, SHA-256 in hex
 */
public record MonthStatement(Region region, YearMonth month, Figures figures, Figures year, YearMonth yearFrom,
		long entries, OffsetDateTime at, String digest) {

	static String digest(Region region, YearMonth month, Figures figures) {
		return Uploads.digest(region + "\n" + month + "\n" + figures.content());
	}

	public boolean provisional() {
		return this.at == null;
	}

	/**
	 * The lines of a group, or the parts of one figure, this month and the year beside
	 * each other.
	 * @param word the group's or the figure's name
	 */
	public Section section(String word) {
		Set<FigureKey> keys = new TreeSet<>(this.figures.all().keySet());
		keys.addAll(this.year.all().keySet());
		List<Row> rows = keys.stream()
			.filter((key) -> key.name().name().equals(word) || key.name().group().name().equals(word))
			.map((key) -> new Row(key, this.figures.all().getOrDefault(key, Figure.NONE),
					this.year.all().getOrDefault(key, Figure.NONE)))
			.toList();
		return new Section(rows, Money.sum(rows.stream().map((row) -> row.now().amount()).toList()),
				Money.sum(rows.stream().map((row) -> row.year().amount()).toList()));
	}

	public Money before() {
		return this.figures.of(FigureName.BEFORE).amount();
	}

	public Money after() {
		return this.figures.of(FigureName.AFTER).amount();
	}

	/** How many of what is counted, such as people. */
	public long count(String name, String part) {
		return this.figures.all().getOrDefault(new FigureKey(FigureName.valueOf(name), part), Figure.NONE).count();
	}

	/** Lines that belong together, and their sums. */
	public record Section(List<Row> rows, Money now, Money year) {

	}

	/** One line: this month, and the year so far. */
	public record Row(FigureKey key, Figure now, Figure year) {

		/**
		 * Key of its words; a part that is made of two has a word for each, after it.
		 */
		public String messageKey() {
			return "closing.figure." + this.key.name();
		}

		/** Its parts, none where the name says everything. */
		public List<String> parts() {
			return this.key.part().isEmpty() ? List.of() : List.of(this.key.part().split("\\."));
		}

	}

}
