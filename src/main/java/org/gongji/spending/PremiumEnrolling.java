package org.gongji.spending;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.gongji.access.Actor;
import org.gongji.audit.Audit;
import org.gongji.family.Proofs;
import org.gongji.family.ProvinceLimit;
import org.gongji.person.Enrolment;
import org.gongji.person.EnrolmentPeriod;
import org.gongji.person.People;
import org.gongji.person.PersonId;
import org.gongji.person.Province;
import org.gongji.rules.RuleBooks;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Whoever had no basic insurance is enrolled in the resident scheme once the collecting
 * body accepts a premium that enrols (R-LC19).
 */
@Component
class PremiumEnrolling {

	private final JdbcClient jdbc;

	private final People people;

	private final RuleBooks books;

	private final Proofs proofs;

	private final Audit audit;

	PremiumEnrolling(JdbcClient jdbc, People people, RuleBooks books, Proofs proofs, Audit audit) {
		this.jdbc = jdbc;
		this.people = people;
		this.books = books;
		this.proofs = proofs;
		this.audit = audit;
	}

	/** In the transaction that writes the acceptance down; accepted on that day. */
	void accepted(List<PremiumPayment> payments, LocalDate on, Actor by) {
		List<PremiumPayment> enrolling = payments.stream()
			.filter((one) -> ProvinceLimit.of(this.books.on(one.region(), one.paidOn()))
				.enrolledBy(one.programme().word()))
			.toList();
		if (enrolling.isEmpty()) {
			return;
		}
		Set<UUID> without = this.jdbc
			.sql("select id from person where id in (:ids) and not insured and died_on is null "
					+ "and merged_into_id is null")
			.param("ids", enrolling.stream().map((one) -> one.insured().value()).distinct().toList())
			.query(UUID.class)
			.set();
		for (PremiumPayment payment : enrolling) {
			if (without.remove(payment.insured().value())) {
				enrol(payment, on, by);
			}
		}
	}

	/** A period begun on that very day lasts for it. */
	private void enrol(PremiumPayment payment, LocalDate on, Actor by) {
		PersonId person = payment.insured();
		LocalDate begun = this.people.history(person)
			.stream()
			.map(EnrolmentPeriod::from)
			.max(LocalDate::compareTo)
			.orElseThrow();
		LocalDate from = begun.isBefore(on) ? on : begun.plusDays(1);
		this.people.change(person, Enrolment.residentScheme(), Province.of(payment.region()), from);
		this.proofs.registered(person, by);
		this.audit.write(by, "person.enrolled-by-premium", payment.region(), "person", person.value(),
				Map.of("reference", payment.reference()));
	}

}
