package org.gongji.casework;

import org.gongji.person.Certificate;

/**
 * A payee whose every part was read and fits: the account is held in the payee's own
 * name.
 *
 * @param forName for whom a guardian receives, null for all others
 * @param certificate null for an agency
 */
public record NewPayee(PayeeKind kind, String name, String forName, Certificate certificate, PayeeAccount account) {

	public NewPayee {
		if ((kind == PayeeKind.GUARDIAN) == (forName == null) || (kind == PayeeKind.AGENCY) == (certificate != null)) {
			throw new IllegalArgumentException(
					"A guardian receives for somebody, and only an agency has no certificate");
		}
	}

	/** Masked, so that no log can show a name. */
	@Override
	public String toString() {
		return "NewPayee " + this.kind + " " + this.account;
	}

}
