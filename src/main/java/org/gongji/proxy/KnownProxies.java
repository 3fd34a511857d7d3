package org.gongji.proxy;

import java.util.Optional;

import org.gongji.access.ActedFor;
import org.gongji.access.Behalf;
import org.gongji.access.Proxies;
import org.gongji.access.SignedIn;

import org.springframework.stereotype.Component;

/** Tells those who let people in who may act for whom. */
@Component
class KnownProxies implements Proxies {

	private final Slips slips;

	private final Mandates mandates;

	KnownProxies(Slips slips, Mandates mandates) {
		this.slips = slips;
		this.mandates = mandates;
	}

	@Override
	public Optional<ActedFor> actedFor(Behalf behalf, SignedIn by) {
		return switch (behalf.kind()) {
			case WINDOW -> this.slips.actedFor(behalf, by);
			case HELPER -> this.mandates.actedFor(behalf, by);
		};
	}

	@Override
	public String end(Behalf behalf, SignedIn by) {
		return switch (behalf.kind()) {
			case WINDOW -> {
				this.slips.end(new SlipId(behalf.proxyId()), by.region(), by.actor());
				yield "/window/services/" + behalf.proxyId();
			}
			case HELPER -> "/my/helpers";
		};
	}

}
