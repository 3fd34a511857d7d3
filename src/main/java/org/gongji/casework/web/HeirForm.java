package org.gongji.casework.web;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;

import org.gongji.casework.DeathProofs;
import org.gongji.casework.Fraction;
import org.gongji.casework.HeirRelation;
import org.gongji.casework.NewHeir;
import org.gongji.casework.PayeeAccount;
import org.gongji.casework.PayeeKind;
import org.gongji.casework.TypedAccount;
import org.gongji.person.Certificate;
import org.gongji.person.CertificateFault;
import org.gongji.person.CertificateKind;
import org.gongji.person.CertificateReading;
import org.gongji.person.IdentityNumber;
import org.gongji.person.NameFault;
import org.gongji.person.NameReading;
import org.gongji.person.PersonName;
import org.gongji.site.Choices;
import org.gongji.site.TypedDay;

import org.springframework.validation.Errors;

/**
 * An heir, a guardian and the bank account, as typed. The account may be left out as a
 * whole and brought later.
 *
 * @param version the version of the case that was seen
 */
record HeirForm(String name, String kind, String number, String birthday, String relation, String share, String account,
		String holder, String bank, String bankCode, String renounced, String renouncedBy, String guardianName,
		String guardianKind, String guardianNumber, String guardianRelation, Long version) {

	HeirForm {
		version = (version != null) ? version : -1;
	}

	static HeirForm empty() {
		return new HeirForm("", "RESIDENT_ID", "", "", "", "", "", "", "", "", null, "", "", "RESIDENT_ID", "", "",
				null);
	}

	/** Whether something was typed that few heirs need. */
	public boolean rare() {
		return "true".equals(this.renounced) || !(blank(this.bankCode) && blank(this.birthday)
				&& blank(this.guardianName) && blank(this.guardianNumber) && blank(this.renouncedBy));
	}

	/** Null with words beside each field that does not fit. */
	NewHeir read(Errors faults) {
		String named = name(this.name, "name", faults);
		Certificate certificate = certificate(this.kind, this.number, "kind", "number", faults);
		LocalDate born = born(certificate, faults);
		HeirRelation is = relation(this.relation, "relation", faults);
		boolean renounces = "true".equals(this.renounced);
		Fraction part = renounces ? Fraction.ZERO : share(faults);
		String paper = renounces ? paper(faults) : null;
		NewHeir.NewGuardian guardian = blank(this.guardianName) && blank(this.guardianNumber) ? null : guardian(faults);
		PayeeAccount paid = renounces ? null : account(guardian, named, faults);
		return faults.hasErrors() ? null : new NewHeir(named, certificate, born, is, part, paper, guardian, paid);
	}

	private NewHeir.NewGuardian guardian(Errors faults) {
		return new NewHeir.NewGuardian(name(this.guardianName, "guardianName", faults),
				certificate(this.guardianKind, this.guardianNumber, "guardianKind", "guardianNumber", faults),
				relation(this.guardianRelation, "guardianRelation", faults));
	}

	private PayeeAccount account(NewHeir.NewGuardian guardian, String named, Errors faults) {
		if (blank(this.account) && blank(this.holder) && blank(this.bank) && blank(this.bankCode)) {
			return null;
		}
		TypedAccount typed = new TypedAccount(this.account, this.holder, this.bank, this.bankCode);
		if (guardian != null) {
			return typed.read(PayeeKind.GUARDIAN, guardian.name(), faults).orElse(null);
		}
		Optional<PayeeAccount> read = typed.read(PayeeKind.HEIR, named, faults);
		if (faults.hasFieldErrors("holder") && !blank(this.holder)) {
			faults.rejectValue("guardianName", "casework.heir.guardian.orOwn");
		}
		return read.orElse(null);
	}

	/** On an identity card it is in the number. */
	private LocalDate born(Certificate certificate, Errors faults) {
		if (certificate != null && IdentityNumber.read(certificate.number()) instanceof IdentityNumber number
				&& certificate.kind() == CertificateKind.RESIDENT_ID) {
			return number.birthday();
		}
		Optional<LocalDate> typed = TypedDay.read((this.birthday != null) ? this.birthday : "");
		if (typed.isEmpty() && certificate != null) {
			faults.rejectValue("birthday", "casework.heir.birthday.missing");
		}
		return typed.orElse(null);
	}

	private Fraction share(Errors faults) {
		Optional<Fraction> read = Fraction.read(this.share).filter((part) -> !part.isZero());
		if (read.isEmpty()) {
			faults.rejectValue("share", "casework.heir.share.unreadable");
		}
		return read.orElse(Fraction.ZERO);
	}

	private String paper(Errors faults) {
		if (blank(this.renouncedBy) || this.renouncedBy.strip().length() > DeathProofs.LONGEST_NUMBER) {
			faults.rejectValue("renouncedBy", "casework.heir.renouncedBy.missing");
			return null;
		}
		return this.renouncedBy.strip();
	}

	private static String name(String typed, String field, Errors faults) {
		NameReading reading = PersonName.read(typed);
		if (reading instanceof NameFault fault) {
			faults.rejectValue(field, fault.messageKey());
			return null;
		}
		return ((PersonName) reading).text();
	}

	private static Certificate certificate(String kind, String number, String kindField, String field, Errors faults) {
		Optional<CertificateKind> known = Choices.chosen(CertificateKind.class, kind);
		if (known.isEmpty()) {
			faults.rejectValue(kindField, "person.people.kind.unknown");
			return null;
		}
		CertificateReading reading = Certificate.read(known.get(), number);
		if (reading instanceof CertificateFault fault) {
			faults.rejectValue(field, fault.messageKey(), new Object[] { fault.detail() }, null);
			return null;
		}
		return (Certificate) reading;
	}

	private static HeirRelation relation(String typed, String field, Errors faults) {
		Optional<HeirRelation> chosen = Choices.chosen(HeirRelation.class, typed);
		if (chosen.isEmpty()) {
			faults.rejectValue(field, "casework.heir.relation.missing");
		}
		return chosen.orElse(null);
	}

	static Map<String, String> relations() {
		return Choices.of(Arrays.stream(HeirRelation.values()), "casework.heir.relation.");
	}

	private static boolean blank(String typed) {
		return typed == null || typed.isBlank();
	}

	/** Without what was typed. */
	@Override
	public String toString() {
		return "HeirForm";
	}

}
