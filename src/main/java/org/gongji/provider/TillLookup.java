package org.gongji.provider;

import java.util.Optional;

import org.gongji.access.HolderLookup;
import org.gongji.access.Role;

import org.springframework.stereotype.Component;

/** Finds the institution that a till's account acts for by its code. */
@Component
class TillLookup implements HolderLookup {

	private final Providers providers;

	TillLookup(Providers providers) {
		this.providers = providers;
	}

	@Override
	public boolean knows(Role role) {
		return role == Role.PHARMACY || role == Role.HOSPITAL;
	}

	/** A pharmacy's account acts for a pharmacy, a hospital's for a hospital. */
	@Override
	public Optional<Holder> find(Role role, String typed) {
		if (!(ProviderCode.read(typed) instanceof ProviderCode code)
				|| (code.kind() == ProviderKind.RETAIL_PHARMACY) != (role == Role.PHARMACY)) {
			return Optional.empty();
		}
		return this.providers.byCode(code)
			.map((provider) -> new Holder(provider.id().value(), provider.region(), provider.name()));
	}

}
