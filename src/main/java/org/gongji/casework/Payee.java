package org.gongji.casework;

import org.gongji.access.Region;
import org.gongji.person.CertificateKind;
import org.gongji.person.Masking;

/**
 * Who gets money out of a case (收款人), as others see it: without the numbers in clear.
 *
 * @param caseId null for an institution, which is a payee of every month
 * @param place where it stands in the list, from 1
 * @param forName for whom a guardian receives, or null
 * @param certificateKind null for an agency
 * @param maskedCertificate empty for an agency
 * @param bankCode 12 digits, or null where it was not given
 */
public record Payee(PayeeId id, Region region, CaseId caseId, int place, PayeeKind kind, String name, String forName,
		CertificateKind certificateKind, String maskedCertificate, PayeeAccountId account, String bank, String bankCode,
		String maskedAccount) {

	/** Agencies and institutions are named in full: they are no persons. */
	public String maskedName() {
		return this.kind.body() ? this.name : Masking.name(this.name);
	}

	/** Masked, so that no log can show a name. */
	@Override
	public String toString() {
		return "Payee " + this.place + " " + maskedName();
	}

}
