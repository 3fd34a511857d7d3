package org.gongji.person;

import java.time.LocalDate;
import java.util.Objects;

import org.gongji.access.Region;

/**
 * Someone to be recorded, every part already read. The phone is 11 digits or null, the
 * province of insurance null for who is not insured; the enrolment counts from the given
 * day.
 */
public record NewPerson(Region region, PersonName name, Certificate certificate, String phone, LocalDate birthday,
		Sex sex, Enrolment enrolment, Province insuredProvince, LocalDate from) {

	public NewPerson {
		Objects.requireNonNull(region, "region");
		Objects.requireNonNull(name, "name");
		Objects.requireNonNull(certificate, "certificate");
		Objects.requireNonNull(birthday, "birthday");
		Objects.requireNonNull(sex, "sex");
		Objects.requireNonNull(from, "from");
		if (enrolment.insured() == (insuredProvince == null)) {
			throw new IllegalArgumentException("Exactly the insured have a province of insurance");
		}
		if (phone != null && !phone.matches("1[0-9]{10}")) {
			throw new IllegalArgumentException("A phone number has 11 digits");
		}
	}

	/**
	 * Someone with an identity number, insured (if at all) in the province of the region.
	 */
	public static NewPerson of(Region region, PersonName name, IdentityNumber number, String phone, Enrolment enrolment,
			LocalDate from) {
		return new NewPerson(region, name, Certificate.of(number), phone, number.birthday(), number.sex(), enrolment,
				enrolment.insured() ? Province.of(region) : null, from);
	}

	/** Masked, so that no log can show a number. */
	@Override
	public String toString() {
		return "NewPerson " + this.name;
	}

}
