package org.gongji.family.web;

import java.util.Optional;

import org.gongji.person.Certificate;
import org.gongji.person.CertificateKind;
import org.gongji.person.TypedCertificate;

import org.springframework.validation.Errors;

/** A certificate and the code of a letter. */
record CodeForm(String kind, String number, String code) {

	CodeForm {
		kind = (kind != null) ? kind : "";
		number = (number != null) ? number : "";
		code = (code != null) ? code : "";
	}

	static CodeForm empty() {
		return new CodeForm(CertificateKind.RESIDENT_ID.name(), "", "");
	}

	/** The certificate; empty with a word beside the field that cannot be read. */
	Optional<Certificate> certificate(Errors faults) {
		return new TypedCertificate(this.kind, this.number).read(faults);
	}

	/** Without what was typed. */
	@Override
	public String toString() {
		return "CodeForm";
	}

}
