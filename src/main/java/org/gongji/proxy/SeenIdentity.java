package org.gongji.proxy;

import org.gongji.person.CertificateKind;

/**
 * What a clerk states to have seen before serving somebody: the certificate, its number
 * (whole, or the last six), that face and photo are alike, and once the own identity
 * number.
 */
public record SeenIdentity(CertificateKind certificate, String number, boolean photo, String own) {

	/** Without the numbers. */
	@Override
	public String toString() {
		return "SeenIdentity[" + this.certificate + "]";
	}

}
