package org.gongji.provider;

/**
 * With what an institution signs its calls of the national interface: x-tif-paasid and
 * the shared secret.
 */
public record InterfaceAccess(String paasid, String secret) {

	/** Without the secret. */
	@Override
	public String toString() {
		return "InterfaceAccess " + this.paasid;
	}

}
