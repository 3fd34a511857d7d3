package org.gongji.vault;

import java.util.HexFormat;

import org.springframework.stereotype.Component;

/**
 * Finds a sealed value without opening it (盲索引): the same normalised text in the same
 * context always gives the same 64 hexadecimal digits, which tell nothing without the
 * key.
 */
@Component
public class BlindIndex {

	private final Keys keys;

	public BlindIndex(Keys keys) {
		this.keys = keys;
	}

	public String of(String normalised, String context) {
		if (context.indexOf('\0') >= 0) {
			throw new IllegalArgumentException("A context holds no NUL");
		}
		return HexFormat.of().formatHex(Hmac.sha256(this.keys.index(), context + '\0' + normalised));
	}

}
