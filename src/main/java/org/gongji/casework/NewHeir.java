package org.gongji.casework;

import java.time.LocalDate;

import org.gongji.person.Certificate;

/**
 * An heir whose every part was read.
 *
 * @param share zero for who renounces
 * @param renouncedBy the number of the paper, or null
 * @param guardian null where none is named
 * @param account where the part is paid, held by the guardian where there is one; null
 * where it is not known yet
 */
public record NewHeir(String name, Certificate certificate, LocalDate birthday, HeirRelation relation, Fraction share,
		String renouncedBy, NewGuardian guardian, PayeeAccount account) {

	boolean renounces() {
		return this.renouncedBy != null;
	}

	/** The payee that the account makes of the heir or the guardian. */
	NewPayee payee() {
		return (this.guardian != null) ? new NewPayee(PayeeKind.GUARDIAN, this.guardian.name(), this.name,
				this.guardian.certificate(), this.account)
				: new NewPayee(PayeeKind.HEIR, this.name, null, this.certificate, this.account);
	}

	/** Without names and numbers. */
	@Override
	public String toString() {
		return "NewHeir";
	}

	/** Who receives for a minor. */
	public record NewGuardian(String name, Certificate certificate, HeirRelation relation) {

		/** Without name and number. */
		@Override
		public String toString() {
			return "NewGuardian";
		}

	}

}
