package org.gongji.rules;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;

import org.gongji.access.Region;

/** SHA-256 of rule values in one canonical order. */
final class Digests {

	private Digests() {
	}

	static String of(Region region, Period period, Citation standing, Map<String, Ruled<?>> values) {
		StringBuilder text = new StringBuilder();
		text.append(region).append('\n').append(period).append('\n').append(standing).append('\n');
		new TreeMap<>(values).forEach((key, ruled) -> text.append(key)
			.append('=')
			.append(ruled.value())
			.append(' ')
			.append(ruled.citation())
			.append('\n'));
		return of(text.toString());
	}

	static String of(String text) {
		try {
			MessageDigest digest = MessageDigest.getInstance("SHA-256");
			return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
