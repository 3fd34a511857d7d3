package org.gongji.closing;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.gongji.closing.FigureName.Group;
import org.gongji.money.Money;

/** The figures of a time, each under its key; what nothing stands under is nought. */
public record Figures(SortedMap<FigureKey, Figure> all) {

	static final Figures NONE = new Figures(new TreeMap<>());

	public Figures {
		all = Collections.unmodifiableSortedMap(new TreeMap<>(all));
	}

	public Figure of(FigureName name) {
		return this.all.getOrDefault(FigureKey.of(name), Figure.NONE);
	}

	/** The figures of a group, in the order of the statement. */
	public List<Line> of(Group group) {
		List<Line> lines = new ArrayList<>();
		this.all.forEach((key, figure) -> {
			if (key.name().group() == group) {
				lines.add(new Line(key, figure));
			}
		});
		return lines;
	}

	public Money sum(Group group) {
		return Money.sum(of(group).stream().map((line) -> line.figure().amount()).toList());
	}

	public Money sum(FigureName name) {
		return Money.sum(this.all.entrySet()
			.stream()
			.filter((one) -> one.getKey().name() == name)
			.map((one) -> one.getValue().amount())
			.toList());
	}

	/** Whether what the accounts held, got and gave comes to what they hold. */
	public boolean balanced() {
		return of(FigureName.BEFORE).amount()
			.plus(sum(Group.IN))
			.minus(sum(Group.OUT))
			.equals(of(FigureName.AFTER).amount());
	}

	/** These and further months together; without what cannot be added. */
	Figures plus(Figures more) {
		Map<FigureKey, Figure> both = new TreeMap<>(this.all);
		more.all.forEach((key, figure) -> both.merge(key, figure, Figure::plus));
		both.keySet().removeIf((key) -> !key.name().adds());
		return new Figures(new TreeMap<>(both));
	}

	/** One line for each figure, in a fixed order. */
	String content() {
		return this.all.entrySet()
			.stream()
			.map((one) -> one.getKey().name() + ";" + one.getKey().part() + ";" + one.getValue().amount().fen() + ";"
					+ one.getValue().count())
			.collect(Collectors.joining("\n"));
	}

	/** What follows from the postings alone, whatever became of institutions since. */
	Figures ofPostings() {
		SortedMap<FigureKey, Figure> some = new TreeMap<>(this.all);
		some.keySet()
			.removeIf((key) -> key.name().group() == Group.USE || key.name().group() == Group.FUND_USE
					|| key.name().group() == Group.PEOPLE);
		return new Figures(some);
	}

	/** One figure as it is shown. */
	public record Line(FigureKey key, Figure figure) {

	}

}
