package org.gongji.person;

import java.util.Optional;

import org.gongji.site.Choices;

import org.springframework.validation.Errors;

/** The fields "kind" and "number" of a form, as typed. */
public record TypedCertificate(String kind, String number) {

	/** What was typed, read; empty with a word beside the field that cannot be read. */
	public Optional<Certificate> read(Errors faults) {
		Optional<CertificateKind> known = Choices.chosen(CertificateKind.class, this.kind);
		if (known.isEmpty()) {
			faults.rejectValue("kind", "person.people.kind.unknown");
			return Optional.empty();
		}
		CertificateReading reading = Certificate.read(known.get(), this.number);
		if (reading instanceof CertificateFault fault) {
			faults.rejectValue("number", fault.messageKey(), new Object[] { fault.detail() }, null);
			return Optional.empty();
		}
		return Optional.of((Certificate) reading);
	}

	/** Without what was typed. */
	@Override
	public String toString() {
		return "TypedCertificate";
	}

}
