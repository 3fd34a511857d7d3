package org.gongji.notice;

import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The phones of recipients, told by the room that keeps people, which stands above. */
public interface Phones {

	/** Those of them whose phone is known, in one statement. */
	Set<UUID> known(Collection<UUID> recipients);

	Optional<Phone> of(UUID recipient);

	/** A number in clear and as it may be shown. */
	record Phone(String number, String masked) {

		/** Masked, so that no log can show a number. */
		@Override
		public String toString() {
			return this.masked;
		}

	}

}
