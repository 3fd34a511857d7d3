package org.gongji.access;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import com.nulabinc.zxcvbn.Zxcvbn;

/**
 * What a chosen password must not be: short, common, soon guessed, or made of the words
 * of this place. No classes of characters are asked for and no change by the calendar.
 */
public final class PasswordRules {

	static final int SHORTEST = 8;

	static final int LONGEST = 128;

	private static final int NAME_COUNTS_FROM = 4;

	/** Of zxcvbn's five scores, 0 and 1 fall to less than a million guesses. */
	private static final int SOON_GUESSED = 1;

	/** What lies behind does not make a password easier to guess, but slow to judge. */
	private static final int JUDGED = 40;

	private static final List<String> CONTEXT = List.of("gongji", "共济", "yibao", "医保", "社保", "shebao", "ylbz",
			"password");

	/** Habits of this country that the dictionaries of zxcvbn lack. */
	private static final Set<String> COMMON = read();

	private static final Zxcvbn GUESSES = new Zxcvbn();

	private PasswordRules() {
	}

	public static Optional<PasswordFault> check(String password, String name) {
		int length = password.codePointCount(0, password.length());
		if (length < SHORTEST) {
			return Optional.of(PasswordFault.TOO_SHORT);
		}
		if (length > LONGEST) {
			return Optional.of(PasswordFault.TOO_LONG);
		}
		String small = password.toLowerCase(Locale.ROOT);
		if (COMMON.contains(small) || small.codePoints().distinct().count() <= 2 || soonGuessed(small, name)) {
			return Optional.of(PasswordFault.COMMON);
		}
		if (CONTEXT.stream().anyMatch(small::contains)
				|| (name.length() >= NAME_COUNTS_FROM && small.contains(NewUser.normal(name)))) {
			return Optional.of(PasswordFault.CONTEXT);
		}
		return Optional.empty();
	}

	private static boolean soonGuessed(String small, String name) {
		String judged = small.substring(0, Math.min(JUDGED, small.length()));
		return GUESSES.measure(judged, List.of(NewUser.normal(name))).getScore() <= SOON_GUESSED;
	}

	private static Set<String> read() {
		try (BufferedReader reader = new BufferedReader(new InputStreamReader(
				PasswordRules.class.getResourceAsStream("common-passwords.txt"), StandardCharsets.UTF_8))) {
			return reader.lines().collect(Collectors.toUnmodifiableSet());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
