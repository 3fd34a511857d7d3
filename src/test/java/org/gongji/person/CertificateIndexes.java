package org.gongji.person;

import org.springframework.context.ApplicationContext;

/**
 * The index under which an identity number stands, for tests that write rows themselves.
 */
public final class CertificateIndexes {

	private CertificateIndexes() {
	}

	public static String of(ApplicationContext beans, String number) {
		return beans.getBean(SealedFields.class).index(Certificate.of((IdentityNumber) IdentityNumber.read(number)));
	}

	/** The so-manieth invented number; ten million of them differ. */
	public static String number(int which) {
		String first17 = "997777%04d%02d%02d%03d".formatted(1970 + which / 336_000 % 30, which / 28_000 % 12 + 1,
				which / 1000 % 28 + 1, which % 1000);
		return first17 + IdentityNumber.checkDigit(first17);
	}

}
