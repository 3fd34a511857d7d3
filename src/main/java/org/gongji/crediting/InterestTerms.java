package org.gongji.crediting;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

import org.gongji.money.Money;
import org.gongji.rules.Citation;
import org.gongji.rules.Period;
import org.gongji.rules.RuleBook;
import org.gongji.rules.RuleKey;
import org.gongji.rules.Ruled;

/**
 * By what the interest of a year is reckoned (计息口径, OQ-06): the method and the day of
 * posting that the bureau has set, and the rate of each day. Days without a rate bear no
 * interest.
 *
 * @param from the first day whose balance counts
 * @param until the day behind the day of posting
 */
public record InterestTerms(int year, InterestMethod method, LocalDate from, LocalDate until, List<Stretch> stretches,
		List<Citation> citations) {

	/** What has to be set before interest can be reckoned. */
	private static final List<RuleKey<?>> NEEDED = List.of(CreditingKeys.INTEREST_RATE, CreditingKeys.INTEREST_METHOD,
			CreditingKeys.INTEREST_POSTING_DAY);

	/** Whose the interest is. */
	private static final RuleKey<String> OWNERS = RuleKey.word("balance.interest");

	public InterestTerms {
		stretches = List.copyOf(stretches);
		citations = List.copyOf(citations);
	}

	/**
	 * The terms of a year, what the bureau has yet to set for them, or that none apply.
	 */
	static Found of(int year, Function<LocalDate, RuleBook> books) {
		LocalDate last = LocalDate.of(year, 12, 31);
		Ruled<LocalDate> day = books.apply(last).find(CreditingKeys.INTEREST_POSTING_DAY).orElse(null);
		LocalDate posting = (day != null) ? day.value().withYear(year) : last;
		RuleBook book = books.apply(posting);
		if (book.period() != Period.WITHIN && book.period() != Period.AFTER) {
			return new Closed(book.period() == Period.START_NOT_SET);
		}
		List<String> missing = NEEDED.stream()
			.filter((key) -> (key == CreditingKeys.INTEREST_POSTING_DAY) ? day == null : book.find(key).isEmpty())
			.map(RuleKey::name)
			.toList();
		if (!missing.isEmpty()) {
			return new Open(missing);
		}
		Ruled<String> method = book.find(CreditingKeys.INTEREST_METHOD).orElseThrow();
		LocalDate from = day.value().withYear(year - 1).plusDays(1);
		Set<Citation> citations = new LinkedHashSet<>();
		List<Stretch> stretches = stretches(from, posting.plusDays(1), books, citations);
		book.find(OWNERS).ifPresent((owners) -> citations.add(owners.citation()));
		citations.add(method.citation());
		citations.add(day.citation());
		return new Ready(new InterestTerms(year, InterestMethod.ofWord(method.value()), from, posting.plusDays(1),
				stretches, List.copyOf(citations)));
	}

	private static List<Stretch> stretches(LocalDate from, LocalDate until, Function<LocalDate, RuleBook> books,
			Set<Citation> citations) {
		List<Stretch> stretches = new ArrayList<>();
		for (LocalDate day = from; day.isBefore(until); day = day.plusDays(1)) {
			Ruled<BigDecimal> rate = books.apply(day).find(CreditingKeys.INTEREST_RATE).orElse(null);
			if (rate == null) {
				continue;
			}
			citations.add(rate.citation());
			Stretch before = stretches.isEmpty() ? null : stretches.get(stretches.size() - 1);
			if (before != null && before.until().equals(day) && before.rate().compareTo(rate.value()) == 0) {
				stretches.set(stretches.size() - 1, new Stretch(before.from(), day.plusDays(1), before.rate()));
			}
			else {
				stretches.add(new Stretch(day, day.plusDays(1), rate.value()));
			}
		}
		return stretches;
	}

	/** What the terms say, so that two of them can be told apart. */
	String digest() {
		return Sealed.digest(this.method + "|" + this.from + "|" + this.until + "|" + this.stretches);
	}

	/** The same, but for days before this one, which have borne their interest. */
	InterestTerms notBefore(LocalDate day) {
		if (!day.isAfter(this.from)) {
			return this;
		}
		List<Stretch> left = this.stretches.stream()
			.filter((stretch) -> stretch.until().isAfter(day))
			.map((stretch) -> stretch.from().isBefore(day) ? new Stretch(day, stretch.until(), stretch.rate())
					: stretch)
			.toList();
		return new InterestTerms(this.year, this.method, day, this.until, left, this.citations);
	}

	/** The day on which the interest is posted. */
	public LocalDate postingDay() {
		return this.until.minusDays(1);
	}

	/** The one rate of the whole period; null where there are several. */
	BigDecimal onlyRate() {
		return (this.stretches.size() == 1) ? this.stretches.get(0).rate() : null;
	}

	/** What these balances of each stretch, added up, bear: rounded once. */
	Money interest(List<Long> sums) {
		BigDecimal product = BigDecimal.ZERO;
		for (int at = 0; at < this.stretches.size(); at++) {
			product = product.add(this.stretches.get(at).rate().multiply(BigDecimal.valueOf(sums.get(at))));
		}
		return this.method.interest(product);
	}

	/** A rate and the days on which it holds, the last not among them. */
	public record Stretch(LocalDate from, LocalDate until, BigDecimal rate) {

		/** The last day on which it holds. */
		public LocalDate last() {
			return this.until.minusDays(1);
		}

	}

	/** What is known of a year. */
	sealed interface Found {

	}

	/** Interest can be reckoned. */
	record Ready(InterestTerms terms) implements Found {

	}

	/** The bureau has not set these keys: no interest is posted. */
	record Open(List<String> keys) implements Found {

	}

	/**
	 * The document is not in force on the day of posting, or its first day is not set.
	 */
	record Closed(boolean startNotSet) implements Found {

	}

}
