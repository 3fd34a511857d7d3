package org.gongji.person;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** One period of the enrolment history. */
@Entity
@Table(name = "person_status")
class StatusRow {

	@Id
	private UUID id;

	private String region;

	private UUID personId;

	private LocalDate fromDay;

	private LocalDate toDay;

	@Enumerated(EnumType.STRING)
	private Scheme scheme;

	@Enumerated(EnumType.STRING)
	private AccountType accountType;

	@Enumerated(EnumType.STRING)
	private PersonStatus status;

	private boolean contributing;

	private Instant recordedAt;

	protected StatusRow() {
	}

	StatusRow(PersonRow person, LocalDate from, Enrolment enrolment, Instant recordedAt) {
		this.id = UuidCreator.getTimeOrderedEpoch();
		this.region = person.region().code();
		this.personId = person.id().value();
		this.fromDay = from;
		this.scheme = enrolment.scheme();
		this.accountType = enrolment.accountType();
		this.status = enrolment.status();
		this.contributing = enrolment.contributing();
		this.recordedAt = recordedAt;
	}

	void endBefore(LocalDate day) {
		if (this.toDay != null || !day.isAfter(this.fromDay)) {
			throw new IllegalStateException("A period ends once, after it began");
		}
		this.toDay = day;
	}

	EnrolmentPeriod shown() {
		return new EnrolmentPeriod(this.fromDay, this.toDay,
				new Enrolment(this.scheme, this.accountType, this.status, this.contributing));
	}

}
