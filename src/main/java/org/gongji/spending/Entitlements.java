package org.gongji.spending;

import java.time.LocalDate;
import java.util.Optional;

import org.gongji.benefit.Explained;
import org.gongji.person.CareFacts;
import org.gongji.person.Person;
import org.gongji.provider.Provider;

import org.springframework.stereotype.Component;

/** Tells what the pooled benefit would pay for, before there is a bill (待遇享受检查). */
@Component
public class Entitlements {

	private final Clinic clinic;

	private final CareFacts facts;

	Entitlements(Clinic clinic, CareFacts facts) {
		this.clinic = clinic;
		this.facts = facts;
	}

	/**
	 * What the benefit says of such a visit on that day: the terms with their articles
	 * and what is left of the year, or why it does not pay. Empty where the person has
	 * none: without employee insurance that day, or for a disease that is not recognised.
	 */
	public Optional<Explained> of(Person patient, Provider provider, VisitRegistration visit, LocalDate day) {
		return visit.recognisedBy(this.facts.on(patient.id(), day)) ? this.clinic.before(patient, provider, visit, day)
				: Optional.empty();
	}

}
