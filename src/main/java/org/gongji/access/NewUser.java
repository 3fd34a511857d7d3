package org.gongji.access;

import java.text.Normalizer;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * An account to be opened. Administrators have no region; members and tills act for a
 * holder, a person or an institution.
 */
public record NewUser(String name, String displayName, Role role, Region region, UUID holder) {

	private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}._-]{1,63}");

	public NewUser {
		if (!wellFormed(name)) {
			throw new IllegalArgumentException("A sign-in name has 2 to 64 letters, digits, dots or hyphens");
		}
		if ((role == Role.ADMIN) != (region == null)) {
			throw new IllegalArgumentException("Only administrators have no region");
		}
		if (role.actsForHolder() != (holder != null)) {
			throw new IllegalArgumentException("Members and tills have a holder, others none");
		}
		name = normal(name);
	}

	/** One spelling for one name: full-width becomes plain, capitals become small. */
	public static String normal(String typed) {
		return Normalizer.normalize(typed, Normalizer.Form.NFKC).strip().toLowerCase(Locale.ROOT);
	}

	public static boolean wellFormed(String typed) {
		return typed != null && NAME.matcher(normal(typed)).matches();
	}

}
