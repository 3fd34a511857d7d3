package org.gongji.provider;

import java.util.List;

/**
 * What is known of an institution's calls: the secrets that are good now, and the terms.
 */
public record InterfaceCalls(ProviderId provider, String paasid, List<String> secrets, InterfaceTerms terms) {

	public InterfaceCalls {
		secrets = List.copyOf(secrets);
	}

	/** Without the secrets. */
	@Override
	public String toString() {
		return "InterfaceCalls of " + this.paasid;
	}

}
