package org.gongji.rules;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

import org.gongji.money.Money;

/**
 * The types of rule values, and how each is read from written words. A table is written
 * as one word a cell, such as {@code 1.employee=0.60}.
 */
public enum ValueType {

	WORD, WORDS, SEQUENCE, YES_NO, DAY, MONEY, RATIO, COUNT, TABLE;

	private static final Pattern YUAN = Pattern.compile("[0-9]{1,12}\\.[0-9]{2}");

	private static final Pattern SHARE = Pattern.compile("0(\\.[0-9]{1,6})?|1(\\.0{1,6})?");

	private static final Pattern WHOLE = Pattern.compile("[0-9]{1,9}");

	private static final Set<ValueType> CELLS = EnumSet.of(WORD, YES_NO, MONEY, RATIO, COUNT);

	/** Either the value or what is wrong with it. */
	record Outcome(Object value, Misfit misfit) {

		static Outcome of(Object value) {
			return new Outcome(value, null);
		}

		static Outcome wrong(Misfit misfit) {
			return new Outcome(null, misfit);
		}

	}

	Outcome read(List<String> words, KeyLine key) {
		if (this == WORDS) {
			return several(words, key.words());
		}
		if (this == SEQUENCE) {
			return key.sequences().contains(words) ? Outcome.of(List.copyOf(words))
					: Outcome.wrong(Misfit.NOT_A_SEQUENCE);
		}
		if (this == TABLE) {
			return TableReader.read(words, key);
		}
		return (words.size() == 1) ? single(words.get(0), key) : Outcome.wrong(Misfit.NOT_ONE_WORD);
	}

	private static Outcome several(List<String> words, List<String> known) {
		if (!known.containsAll(words)) {
			return Outcome.wrong(Misfit.NOT_A_WORD);
		}
		if (new HashSet<>(words).size() < words.size()) {
			return Outcome.wrong(Misfit.TWICE);
		}
		return Outcome.of(List.copyOf(words));
	}

	/** Whether a table may hold values of this type. */
	boolean fitsCell() {
		return CELLS.contains(this);
	}

	/** One value out of one word. */
	Outcome single(String word, KeyLine key) {
		return switch (this) {
			case WORD -> key.words().contains(word) ? Outcome.of(word) : Outcome.wrong(Misfit.NOT_A_WORD);
			case YES_NO -> switch (word) {
				case "yes" -> Outcome.of(Boolean.TRUE);
				case "no" -> Outcome.of(Boolean.FALSE);
				default -> Outcome.wrong(Misfit.NOT_YES_NO);
			};
			case DAY -> day(word);
			case MONEY ->
				YUAN.matcher(word).matches() ? Outcome.of(Money.ofYuan(word)) : Outcome.wrong(Misfit.NOT_MONEY);
			case RATIO ->
				SHARE.matcher(word).matches() ? Outcome.of(new BigDecimal(word)) : Outcome.wrong(Misfit.NOT_A_RATIO);
			case COUNT ->
				WHOLE.matcher(word).matches() ? Outcome.of(Integer.valueOf(word)) : Outcome.wrong(Misfit.NOT_A_COUNT);
			case WORDS, SEQUENCE, TABLE -> throw new IllegalStateException("Lists and tables are read whole");
		};
	}

	private static Outcome day(String word) {
		try {
			return Outcome.of(LocalDate.parse(word));
		}
		catch (DateTimeParseException ex) {
			return Outcome.wrong(Misfit.NOT_A_DAY);
		}
	}

}
