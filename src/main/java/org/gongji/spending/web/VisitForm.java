package org.gongji.spending.web;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;

import org.gongji.benefit.CostOrigin;
import org.gongji.benefit.VisitKind;
import org.gongji.provider.OneLine;
import org.gongji.site.TypedDay;
import org.gongji.spending.BasketVisit;
import org.gongji.spending.VisitRegistration;

import org.springframework.validation.BindingResult;

/** The registration of a visit as typed: everything is text until it was read. */
record VisitForm(String kind, String visitOn, String disease, String drug, String origin, String doctor) {

	private static final int LONGEST_DRUG = 80;

	private static final int LONGEST_DOCTOR = 60;

	VisitForm {
		kind = (kind != null) ? kind : "";
		visitOn = (visitOn != null) ? visitOn : "";
		disease = (disease != null) ? disease : "";
		drug = (drug != null) ? drug.strip() : "";
		origin = (origin != null) ? origin : "";
		doctor = (doctor != null) ? doctor.strip() : "";
	}

	static VisitForm of(BasketVisit visit) {
		VisitRegistration told = visit.registration();
		return new VisitForm(told.kind().word(), visit.on().toString(), told.disease(), told.drug(),
				told.origin().word(), told.doctor());
	}

	/** The registration, or what is wrong beside its fields. */
	Optional<BasketVisit> read(BindingResult errors) {
		Optional<VisitKind> read = Arrays.stream(VisitKind.values())
			.filter((one) -> one.word().equals(this.kind))
			.findFirst();
		Optional<CostOrigin> from = Arrays.stream(CostOrigin.values())
			.filter((one) -> one.word().equals(this.origin))
			.findFirst();
		Optional<LocalDate> day = TypedDay.read(this.visitOn);
		if (read.isEmpty()) {
			errors.rejectValue("kind", "spending.visit.kindWrong");
		}
		if (from.isEmpty()) {
			errors.rejectValue("origin", "spending.visit.originWrong");
		}
		if (day.isEmpty()) {
			errors.rejectValue("visitOn", "spending.visit.dayWrong");
		}
		if (!this.disease.matches("[a-z_]{0,40}")) {
			errors.rejectValue("disease", "spending.visit.diseaseWrong");
		}
		boolean negotiated = read.filter((one) -> one == VisitKind.NEGOTIATED_DRUG).isPresent();
		if (negotiated && !OneLine.fine(this.drug, LONGEST_DRUG)) {
			errors.rejectValue("drug", "spending.visit.drugWrong", new Object[] { LONGEST_DRUG }, null);
		}
		if (!this.doctor.isEmpty() && !OneLine.fine(this.doctor, LONGEST_DOCTOR)) {
			errors.rejectValue("doctor", "spending.visit.doctorWrong", new Object[] { LONGEST_DOCTOR }, null);
		}
		return errors.hasErrors() ? Optional.empty() : Optional.of(new BasketVisit(new VisitRegistration(read.get(),
				this.disease, negotiated ? this.drug : "", from.get(), this.doctor, false, false), day.get()));
	}

}
