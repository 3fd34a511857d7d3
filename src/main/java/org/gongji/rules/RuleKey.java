package org.gongji.rules;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

import org.gongji.money.Money;

/**
 * The typed name of one rule value. The name, its type, unit and meaning stand in
 * {@code db/rules/keys.yaml}; whoever uses a value declares the key here in Java.
 */
public record RuleKey<T>(String name, Class<?> holds) {

	/** One code word out of those that keys.yaml lists. */
	public static RuleKey<String> word(String name) {
		return new RuleKey<>(name, String.class);
	}

	/** Several code words, in the order of the file. */
	public static RuleKey<List<String>> words(String name) {
		return new RuleKey<>(name, List.class);
	}

	public static RuleKey<Boolean> yesNo(String name) {
		return new RuleKey<>(name, Boolean.class);
	}

	public static RuleKey<LocalDate> day(String name) {
		return new RuleKey<>(name, LocalDate.class);
	}

	public static RuleKey<Money> money(String name) {
		return new RuleKey<>(name, Money.class);
	}

	/** A whole number: years of age, days, diseases. */
	public static RuleKey<Integer> count(String name) {
		return new RuleKey<>(name, Integer.class);
	}

	/** A value with rows, or rows and columns. */
	public static RuleKey<RuleTable> table(String name) {
		return new RuleKey<>(name, RuleTable.class);
	}

	/** An exact decimal share of one, such as 0.60. */
	public static RuleKey<BigDecimal> ratio(String name) {
		return new RuleKey<>(name, BigDecimal.class);
	}

}
