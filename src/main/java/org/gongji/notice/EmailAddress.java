package org.gongji.notice;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A mail address, read as people type it: full-width letters and spaces around are
 * mended.
 */
public record EmailAddress(String text) {

	private static final int LONGEST = 254;

	private static final Pattern FORM = Pattern
		.compile("[A-Za-z0-9_+-]+(\\.[A-Za-z0-9_+-]+)*@([a-z0-9]([a-z0-9-]*[a-z0-9])?\\.)+[a-z]{2,24}");

	public EmailAddress {
		if (text.length() > LONGEST || !FORM.matcher(text).matches()) {
			throw new IllegalArgumentException("Not a mail address");
		}
	}

	/** Empty when it cannot be one. */
	public static Optional<EmailAddress> read(String typed) {
		String narrow = Normalizer.normalize((typed != null) ? typed : "", Normalizer.Form.NFKC).strip();
		int at = narrow.lastIndexOf('@');
		String text = (at < 0) ? narrow : narrow.substring(0, at) + narrow.substring(at).toLowerCase(Locale.ROOT);
		return (text.length() <= LONGEST && FORM.matcher(text).matches()) ? Optional.of(new EmailAddress(text))
				: Optional.empty();
	}

	/** The first letter and the domain, as it may be shown. */
	public String masked() {
		return this.text.charAt(0) + "***" + this.text.substring(this.text.indexOf('@'));
	}

	/** Masked, so that no log can show an address. */
	@Override
	public String toString() {
		return masked();
	}

}
