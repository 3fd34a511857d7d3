package org.gongji.casework;

import java.util.Objects;

import org.gongji.rules.Told;

/**
 * A paper that somebody may have to bring (材料): its code, what it is called, who issues
 * it, what of it is wanted, whether an application made on line already is it, and what
 * else is good to know (null: nothing).
 */
public record Material(String code, Told name, Told issuer, Wanted wanted, boolean online, Told note) {

	/** What of a material is wanted at the window. */
	public enum Wanted {

		/** 复印件或照片即可. */
		COPY,
		/** 核对原件，原件退还. */
		ORIGINAL_SEEN,
		/** 交原件. */
		ORIGINAL_KEPT

	}

	public Material {
		Objects.requireNonNull(code, "code");
		Objects.requireNonNull(name, "name");
		Objects.requireNonNull(issuer, "issuer");
		Objects.requireNonNull(wanted, "wanted");
	}

}
