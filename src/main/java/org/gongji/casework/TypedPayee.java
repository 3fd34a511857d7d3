package org.gongji.casework;

import java.util.Optional;

import org.gongji.person.Certificate;
import org.gongji.person.CertificateFault;
import org.gongji.person.CertificateKind;
import org.gongji.person.CertificateReading;
import org.gongji.person.Certificates;
import org.gongji.site.Choices;

import org.springframework.validation.Errors;

/**
 * The fields "payee", "name", "forName", "certificate" and "number" of a form, and those
 * of the account, as typed. The owner's name and certificate are in the register and are
 * not typed again.
 */
public record TypedPayee(String payee, String name, String forName, String certificate, String number,
		TypedAccount account) {

	/** Empty with words beside each field that does not fit. */
	Optional<NewPayee> read(CaseKind kind, Certificates.Named owner, Errors faults) {
		Optional<PayeeKind> chosen = Choices.chosen(PayeeKind.class, this.payee).filter(PayeeKind.of(kind)::contains);
		if (chosen.isEmpty()) {
			faults.rejectValue("payee", "casework.payee.kind.unknown");
			return Optional.empty();
		}
		boolean own = chosen.get() == PayeeKind.OWNER;
		String called = own ? owner.name()
				: PayeeName.read(chosen.get(), this.name, (key) -> faults.rejectValue("name", key)).orElse(null);
		Certificate proof = own ? owner.certificate() : proof(chosen.get(), faults);
		String receivesFor = (chosen.get() == PayeeKind.GUARDIAN)
				? PayeeName.read(PayeeKind.HEIR, this.forName, (key) -> faults.rejectValue("forName", key)).orElse(null)
				: null;
		Optional<PayeeAccount> read = this.account.read(chosen.get(), called, faults);
		return faults.hasErrors() ? Optional.empty()
				: Optional.of(new NewPayee(chosen.get(), called, receivesFor, proof, read.orElseThrow()));
	}

	private Certificate proof(PayeeKind kind, Errors faults) {
		if (kind == PayeeKind.AGENCY) {
			return null;
		}
		Optional<CertificateKind> known = Choices.chosen(CertificateKind.class, this.certificate);
		if (known.isEmpty()) {
			faults.rejectValue("certificate", "person.people.kind.unknown");
			return null;
		}
		CertificateReading reading = Certificate.read(known.get(), this.number);
		if (reading instanceof CertificateFault fault) {
			faults.rejectValue("number", fault.messageKey(), new Object[] { fault.detail() }, null);
			return null;
		}
		return (Certificate) reading;
	}

	/** Without what was typed. */
	@Override
	public String toString() {
		return "TypedPayee";
	}

}
