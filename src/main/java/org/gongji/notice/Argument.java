package org.gongji.notice;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

import org.gongji.money.Money;

/**
 * What stands in a place of a message's text. Kept with its type, so that each reader
 * gets it in the own language.
 */
public sealed interface Argument {

	/** One letter for the type, then the value. */
	String written();

	static Argument read(String written) {
		String text = written.substring(1);
		return switch (written.charAt(0)) {
			case 'a' -> new Amount(Money.ofFen(Long.parseLong(text)));
			case 'd' -> new Day(LocalDate.parse(text));
			case 'm' -> new Moment(Instant.parse(text));
			case 'w' -> new Word(text);
			case 'r' -> new Reference(text);
			default -> throw new IllegalArgumentException("No such type of argument: " + written.charAt(0));
		};
	}

	/** Money in fen. */
	record Amount(Money money) implements Argument {

		@Override
		public String written() {
			return "a" + this.money.fen();
		}

	}

	/** A day. */
	record Day(LocalDate day) implements Argument {

		@Override
		public String written() {
			return "d" + this.day;
		}

	}

	/** A moment, to be told to the minute. */
	record Moment(Instant at) implements Argument {

		@Override
		public String written() {
			return "m" + this.at.truncatedTo(ChronoUnit.SECONDS);
		}

	}

	/** A word of a bundle, by its key. */
	record Word(String key) implements Argument {

		@Override
		public String written() {
			return "w" + this.key;
		}

	}

	/** A number or code to quote when asking; nothing that names a person. */
	record Reference(String text) implements Argument {

		@Override
		public String written() {
			return "r" + this.text;
		}

	}

}
