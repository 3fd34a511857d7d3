package org.gongji.casework;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A part of a whole as an exact fraction in lowest terms; zero or more. */
public record Fraction(BigInteger numerator, BigInteger denominator) implements Comparable<Fraction> {

	public static final Fraction ZERO = of(0, 1);

	public static final Fraction ONE = of(1, 1);

	/** More digits than any deed has. */
	private static final String FEW = "[0-9]{1,9}";

	private static final Pattern RATIO = Pattern.compile("(" + FEW + ")/(" + FEW + ")");

	private static final Pattern DECIMAL = Pattern.compile("([0-9]{1,3}(?:\\.[0-9]{1,6})?)(%?)");

	/** Two decimals of a percentage are read easily; beyond that a fraction is. */
	private static final int DECIMALS = 2;

	public Fraction {
		if (numerator.signum() < 0 || denominator.signum() <= 0) {
			throw new IllegalArgumentException("A fraction is zero or more, of one or more parts");
		}
		BigInteger common = numerator.gcd(denominator);
		numerator = numerator.divide(common);
		denominator = denominator.divide(common);
	}

	public static Fraction of(long numerator, long denominator) {
		return new Fraction(BigInteger.valueOf(numerator), BigInteger.valueOf(denominator));
	}

	/**
	 * Reads 1/3, 50%, 0.5 or 1 exactly as typed, in digits of either width. Empty for
	 * everything else, also for more than one whole and for a sum or a remark.
	 */
	public static Optional<Fraction> read(String typed) {
		String text = Normalizer.normalize((typed != null) ? typed : "", Normalizer.Form.NFKC)
			.replace('\u2044', '/')
			.replace('\u2215', '/')
			.replaceAll("\\s", "");
		Matcher ratio = RATIO.matcher(text);
		if (ratio.matches()) {
			BigInteger parts = new BigInteger(ratio.group(2));
			return (parts.signum() == 0) ? Optional.empty()
					: whole(new Fraction(new BigInteger(ratio.group(1)), parts));
		}
		Matcher decimal = DECIMAL.matcher(text);
		if (!decimal.matches()) {
			return Optional.empty();
		}
		BigDecimal number = new BigDecimal(decimal.group(1)).movePointLeft(decimal.group(2).isEmpty() ? 0 : DECIMALS);
		return whole(new Fraction(number.unscaledValue(), BigInteger.TEN.pow(Math.max(number.scale(), 0))));
	}

	private static Optional<Fraction> whole(Fraction read) {
		return (read.compareTo(ONE) > 0) ? Optional.empty() : Optional.of(read);
	}

	public Fraction plus(Fraction other) {
		return new Fraction(this.numerator.multiply(other.denominator).add(other.numerator.multiply(this.denominator)),
				this.denominator.multiply(other.denominator));
	}

	public boolean isZero() {
		return this.numerator.signum() == 0;
	}

	/** As one says it: 1/3, 50%, 99.5%. */
	public String text() {
		BigDecimal hundred = BigDecimal.valueOf(100L);
		try {
			BigDecimal percent = new BigDecimal(this.numerator).multiply(hundred)
				.divide(new BigDecimal(this.denominator))
				.stripTrailingZeros();
			if (percent.scale() <= DECIMALS) {
				return percent.toPlainString() + "%";
			}
		}
		catch (ArithmeticException ex) {
			// it has no end: said as a fraction
		}
		return this.numerator + "/" + this.denominator;
	}

	@Override
	public int compareTo(Fraction other) {
		return this.numerator.multiply(other.denominator).compareTo(other.numerator.multiply(this.denominator));
	}

}
