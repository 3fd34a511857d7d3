package org.gongji.person;

import java.util.concurrent.ThreadLocalRandom;

/**
 * Invented identity numbers of an area that does not exist, of people of working age.
 */
public final class SomeNumber {

	private SomeNumber() {
	}

	public static IdentityNumber fresh() {
		return born(ThreadLocalRandom.current().nextInt(1970, 2005));
	}

	/** Of somebody who was born in that year. */
	public static IdentityNumber born(int year) {
		ThreadLocalRandom random = ThreadLocalRandom.current();
		String first17 = "99%04d%04d%02d%02d%03d".formatted(random.nextInt(10_000), year, random.nextInt(1, 13),
				random.nextInt(1, 29), random.nextInt(1000));
		return new IdentityNumber(first17 + IdentityNumber.checkDigit(first17));
	}

}
