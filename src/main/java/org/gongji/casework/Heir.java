package org.gongji.casework;

import java.time.LocalDate;

import org.gongji.person.CertificateKind;
import org.gongji.person.Masking;

/**
 * An heir (继承人) as a page shows it.
 *
 * @param place in the listed order, from 1: left fen go by it
 * @param share zero for who renounced
 * @param renouncedBy the number of the paper by which the heir renounced, or null
 * @param guardian through whom a minor is paid, or null
 * @param payee to whom the part is paid, or null where no account is known yet
 */
public record Heir(HeirId id, CaseId caseId, int place, String name, CertificateKind certificateKind,
		String maskedCertificate, LocalDate birthday, HeirRelation relation, Fraction share, String renouncedBy,
		Guardian guardian, PayeeId payee) {

	public String maskedName() {
		return Masking.name(this.name);
	}

	public boolean renounced() {
		return this.renouncedBy != null;
	}

	/** How the law and the papers of a case call this heir. */
	public String ref() {
		return this.place + " " + maskedName();
	}

	HeirShare asShare() {
		return new HeirShare(ref(), this.share.numerator().longValueExact(), this.share.denominator().longValueExact());
	}

	/** Without the name. */
	@Override
	public String toString() {
		return "Heir " + ref();
	}

	/** Who receives for a minor. */
	public record Guardian(String name, CertificateKind certificateKind, String maskedCertificate,
			HeirRelation relation) {

		public String maskedName() {
			return Masking.name(this.name);
		}

		/** Without the name. */
		@Override
		public String toString() {
			return "Guardian " + maskedName();
		}

	}

}
