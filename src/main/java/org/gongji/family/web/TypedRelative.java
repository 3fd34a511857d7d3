package org.gongji.family.web;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Predicate;

import org.gongji.family.BindingDecision;
import org.gongji.family.BindingReason;
import org.gongji.family.Relation;
import org.gongji.family.Statement;
import org.gongji.family.StatementFault;
import org.gongji.person.Certificate;
import org.gongji.person.CertificateKind;
import org.gongji.person.IdentityNumber;
import org.gongji.person.NameFault;
import org.gongji.person.NameReading;
import org.gongji.person.PersonName;
import org.gongji.person.Province;
import org.gongji.person.TypedCertificate;
import org.gongji.site.TypedDay;

import org.springframework.validation.BindingResult;

/** Reads a relative as typed, and puts each problem beside its field. */
final class TypedRelative {

	private final RelativeForm form;

	private final BindingResult faults;

	private final String enrolling;

	/** The premium that may enrol a relative here; null for none. */
	TypedRelative(RelativeForm form, BindingResult faults, String enrolling) {
		this.form = form;
		this.faults = faults;
		this.enrolling = enrolling;
	}

	/** Empty when a field is wrong; the messages stand beside the fields then. */
	Optional<Statement> statement() {
		NameReading name = PersonName.read(this.form.name());
		if (name instanceof NameFault fault) {
			this.faults.rejectValue("name", fault.messageKey());
		}
		Certificate certificate = new TypedCertificate(this.form.kind(), this.form.number()).read(this.faults)
			.orElse(null);
		LocalDate birthday = birthday(certificate);
		Relation relation = one(Relation.values(),
				(each) -> each != Relation.SELF && each.name().equals(this.form.relation()));
		if (relation == null) {
			this.faults.rejectValue("relation", "family.new.relation.missing");
		}
		boolean insured = this.form.insured().equals("yes");
		boolean enrolled = this.enrolling != null && this.form.insured().equals("enrol");
		if (!insured && !enrolled && !this.form.insured().equals("no")) {
			this.faults.rejectValue("insured", "family.new.insured.missing");
		}
		Province province = insured ? one(Province.values(), (each) -> each.code().equals(this.form.province())) : null;
		if (insured && province == null) {
			this.faults.rejectValue("province", "family.new.province.missing");
		}
		return this.faults.hasErrors() ? Optional.empty() : Optional.of(new Statement((PersonName) name, certificate,
				birthday, relation, insured, province, enrolled ? this.enrolling : null));
	}

	/**
	 * An identity number carries the birthday; with any other certificate it is typed.
	 */
	private LocalDate birthday(Certificate certificate) {
		if (certificate == null) {
			return null;
		}
		if (certificate.kind() == CertificateKind.RESIDENT_ID) {
			return new IdentityNumber(certificate.number()).birthday();
		}
		Optional<LocalDate> typed = TypedDay.read(this.form.birthday());
		if (typed.isEmpty()) {
			this.faults.rejectValue("birthday", "family.new.birthday.missing");
		}
		return typed.orElse(null);
	}

	void tell(StatementFault fault) {
		boolean carried = CertificateKind.RESIDENT_ID.name().equals(this.form.kind());
		String field = (fault == StatementFault.NOT_BORN && carried) ? "number" : fault.field();
		this.faults.rejectValue(field, fault.messageKey());
	}

	/** Tells a refusal beside the field it is about; false for one about no field. */
	boolean tell(BindingDecision decision) {
		if (!(decision instanceof BindingDecision.Refused refused)) {
			return false;
		}
		BindingReason reason = refused.reasons().get(0);
		String field = switch (reason.code()) {
			case RELATION_NOT_ALLOWED -> "relation";
			case FAMILY_NOT_INSURED -> "insured";
			case FAMILY_OUTSIDE_PROVINCE -> "province";
			case NOT_IN_FORCE, OWNER_MUST_INITIATE, DOCUMENT_MISSING, COMMITMENT_REQUIRED -> null;
		};
		if (field == null) {
			return false;
		}
		this.faults.rejectValue(field, reason.messageKey(), new Object[] { reason.citation().spoken() }, null);
		return true;
	}

	private static <E> E one(E[] all, Predicate<E> wanted) {
		return Arrays.stream(all).filter(wanted).findFirst().orElse(null);
	}

}
