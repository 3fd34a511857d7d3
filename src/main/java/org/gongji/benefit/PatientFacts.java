package org.gongji.benefit;

import java.time.LocalDate;
import java.time.Period;
import java.util.Objects;
import java.util.Optional;

import org.gongji.person.CareStanding;
import org.gongji.person.Person;
import org.gongji.person.PersonStatus;
import org.gongji.person.Recognition;
import org.gongji.person.Scheme;

/**
 * What the benefit needs to know of the patient on the day of service.
 *
 * @param status the kind of participation on that day (R-C4)
 * @param contributing whether contributions are paid as required; true for whoever owes
 * none
 * @param inHospital whether a stay in hospital goes on
 * @param age in full years; 0 where no rule asks
 * @param chronicDiseases how many chronic diseases are recognised
 * @param ownUse whether the insured person is the patient
 */
public record PatientFacts(PersonStatus status, boolean contributing, boolean inHospital, int age, int chronicDiseases,
		boolean ownUse) {

	public PatientFacts {
		Objects.requireNonNull(status, "status");
		if (age < 0 || chronicDiseases < 0) {
			throw new IllegalArgumentException("Neither age nor diseases are negative");
		}
	}

	/** Somebody who pays contributions and treats nothing but this visit. */
	public static PatientFacts of(PersonStatus status) {
		return new PatientFacts(status, true, false, 0, 0, true);
	}

	/**
	 * What is known of a patient on a day; empty without employee insurance then.
	 */
	public static Optional<PatientFacts> of(Person patient, CareStanding standing, LocalDate day) {
		return standing.enrolment()
			.filter((enrolment) -> enrolment.scheme() == Scheme.EMPLOYEE)
			.map((enrolment) -> new PatientFacts(enrolment.status(), enrolment.contributing(), standing.inHospital(),
					Math.max(0, Period.between(patient.birthday(), day).getYears()),
					standing.diseases(Recognition.Kind.CHRONIC).size(), true));
	}

	public PatientFacts aged(int age) {
		return new PatientFacts(this.status, this.contributing, this.inHospital, age, this.chronicDiseases,
				this.ownUse);
	}

	public PatientFacts withChronicDiseases(int diseases) {
		return new PatientFacts(this.status, this.contributing, this.inHospital, this.age, diseases, this.ownUse);
	}

	public PatientFacts inArrears() {
		return new PatientFacts(this.status, false, this.inHospital, this.age, this.chronicDiseases, this.ownUse);
	}

	public PatientFacts inHospitalNow() {
		return new PatientFacts(this.status, this.contributing, true, this.age, this.chronicDiseases, this.ownUse);
	}

	/** Somebody else would use this person's benefit. */
	public PatientFacts usedByAnother() {
		return new PatientFacts(this.status, this.contributing, this.inHospital, this.age, this.chronicDiseases, false);
	}

}
