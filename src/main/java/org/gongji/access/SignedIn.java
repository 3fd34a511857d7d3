package org.gongji.access;

import java.io.Serializable;
import java.util.UUID;

import org.springframework.security.core.AuthenticatedPrincipal;

/**
 * The account that is signed in: what a controller is handed. The holder is the person
 * (for a member) or the institution (for a till) that the account acts for; region is
 * null for an administrator.
 */
public record SignedIn(UUID id, String name, String displayName, Role role, String regionCode,
		UUID holder) implements AuthenticatedPrincipal, Serializable {

	private static final long serialVersionUID = 1L;

	@Override
	public String getName() {
		return this.name;
	}

	public Region region() {
		return (this.regionCode != null) ? new Region(this.regionCode) : null;
	}

	public Actor actor() {
		return new Actor(this.name, this.role, region());
	}

}
