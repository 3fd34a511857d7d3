package org.gongji.proxy.web;

import java.time.LocalDate;
import java.util.Optional;

import org.gongji.person.Certificate;
import org.gongji.person.CertificateKind;
import org.gongji.person.NameFault;
import org.gongji.person.NameReading;
import org.gongji.person.PersonName;
import org.gongji.person.TypedCertificate;
import org.gongji.proxy.NamedHelp;
import org.gongji.proxy.Scope;
import org.gongji.site.Choices;
import org.gongji.site.TypedDay;

import org.springframework.validation.BindingResult;

/** Whom a person names to act for them, as typed. */
record HelpForm(String name, String kind, String number, String scope, String lastDay) {

	HelpForm {
		name = (name != null) ? name : "";
		kind = (kind != null) ? kind : CertificateKind.RESIDENT_ID.name();
		number = (number != null) ? number : "";
		scope = (scope != null) ? scope : "";
		lastDay = (lastDay != null) ? lastDay : "";
	}

	/** What was typed, read; empty with a word beside each field that cannot be read. */
	Optional<NamedHelp> read(BindingResult faults) {
		NameReading who = PersonName.read(this.name);
		if (who instanceof NameFault fault) {
			faults.rejectValue("name", fault.messageKey());
		}
		Optional<Certificate> certificate = new TypedCertificate(this.kind, this.number).read(faults);
		Optional<Scope> what = Choices.chosen(Scope.class, this.scope);
		if (what.isEmpty()) {
			faults.rejectValue("scope", "proxy.new.scope.fault");
		}
		Optional<LocalDate> until = TypedDay.read(this.lastDay);
		if (until.isEmpty() && !this.lastDay.isBlank()) {
			faults.rejectValue("lastDay", "proxy.new.lastDay.fault");
		}
		return faults.hasErrors() ? Optional.empty()
				: Optional.of(new NamedHelp(certificate.get(), (PersonName) who, what.get(), until.orElse(null)));
	}

	/** Without what was typed. */
	@Override
	public String toString() {
		return "HelpForm";
	}

}
