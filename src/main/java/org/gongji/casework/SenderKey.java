package org.gongji.casework;

import org.gongji.vault.Signatures;

/**
 * The public key of another installation (转出地密钥), and whose it is.
 *
 * @param senderRegion code of the area that sends, 6 digits
 * @param agency the agency there
 * @param publicKey Base64 of its X.509 form
 */
public record SenderKey(String senderRegion, String agency, String publicKey) {

	public String fingerprint() {
		return Signatures.fingerprint(this.publicKey);
	}

}
