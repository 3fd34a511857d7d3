package org.gongji.access;

import java.io.Serializable;
import java.util.UUID;

import org.springframework.security.core.AuthenticatedPrincipal;

/**
 * The account that is signed in: what a controller is handed. The holder is the person
 * (for a member) or the institution (for a till) that the account acts for; region is
 * null for an administrator. Who acts for somebody comes as a member whose holder and
 * region are that person's; only then behalf is not null.
 */
public record SignedIn(UUID id, String name, String displayName, Role role, String regionCode, UUID holder,
		Behalf behalf) implements AuthenticatedPrincipal, Serializable {

	private static final long serialVersionUID = 1L;

	public SignedIn(UUID id, String name, String displayName, Role role, String regionCode, UUID holder) {
		this(id, name, displayName, role, regionCode, holder, null);
	}

	@Override
	public String getName() {
		return this.name;
	}

	public Region region() {
		return (this.regionCode != null) ? new Region(this.regionCode) : null;
	}

	public Actor actor() {
		boolean clerk = this.behalf != null && this.behalf.kind() == Behalf.Kind.WINDOW;
		return new Actor(this.name, clerk ? Role.CLERK : this.role, region(), this.behalf);
	}

	/** The same account where it acts for a person of that region. */
	SignedIn actingFor(Behalf behalf, Region region) {
		return new SignedIn(this.id, this.name, this.displayName, Role.MEMBER, region.code(), behalf.person(), behalf);
	}

}
