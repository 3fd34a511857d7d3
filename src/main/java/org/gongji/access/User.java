package org.gongji.access;

import java.time.Instant;
import java.util.UUID;

/** An account of this system (用户), without its secrets. */
public record User(UserId id, String name, String displayName, Role role, Region region, UUID holder,
		boolean hasPassword, boolean factorConfirmed, boolean disabled, Instant lockedUntil, Instant lastSignInAt,
		String lastSignInFrom, long version) {

	public SignedIn signedIn() {
		return new SignedIn(this.id.value(), this.name, this.displayName, this.role,
				(this.region != null) ? this.region.code() : null, this.holder);
	}

	public boolean lockedAt(Instant now) {
		return this.lockedUntil != null && now.isBefore(this.lockedUntil);
	}

	/** Everyone but members shows a second factor. */
	public boolean needsFactor() {
		return this.role != Role.MEMBER;
	}

}
