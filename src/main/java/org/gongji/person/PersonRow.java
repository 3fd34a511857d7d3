package org.gongji.person;

import java.time.LocalDate;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.gongji.access.Region;

/** One row of a person; certificate and phone stand sealed and bound to this row. */
@Entity
@Table(name = "person")
class PersonRow {

	@Id
	private UUID id;

	private String region;

	private String name;

	@Enumerated(EnumType.STRING)
	private CertificateKind certificateKind;

	private String certificateSealed;

	private String certificateIndex;

	private String certificateTail;

	private String phoneSealed;

	private String phoneIndex;

	private LocalDate birthday;

	@Enumerated(EnumType.STRING)
	private Sex sex;

	private boolean insured;

	private String insuredProvince;

	@Enumerated(EnumType.STRING)
	private Scheme scheme;

	@Enumerated(EnumType.STRING)
	private AccountType accountType;

	@Enumerated(EnumType.STRING)
	@Column(nullable = false)
	private PersonStatus status;

	private boolean contributing;

	private LocalDate diedOn;

	/** Set by {@link RecordMerging} alone. */
	@Column(insertable = false, updatable = false)
	private UUID mergedIntoId;

	@Version
	private long version;

	protected PersonRow() {
	}

	PersonRow(PersonId id, NewPerson person, SealedFields sealed) {
		this.id = id.value();
		this.region = person.region().code();
		this.name = person.name().text();
		this.certificateKind = person.certificate().kind();
		this.certificateSealed = sealed.certificate(id, person.certificate());
		this.certificateIndex = sealed.index(person.certificate());
		this.certificateTail = sealed.tail(person.region(), person.certificate().number());
		if (person.phone() != null) {
			this.phoneSealed = sealed.phone(id, person.phone());
			this.phoneIndex = sealed.phoneIndex(person.phone());
		}
		this.birthday = person.birthday();
		this.sex = person.sex();
		take(person.enrolment(), person.insuredProvince());
	}

	void take(Enrolment enrolment, Province province) {
		this.insured = enrolment.insured();
		this.insuredProvince = (province != null) ? province.code() : null;
		this.scheme = enrolment.scheme();
		this.accountType = enrolment.accountType();
		this.status = enrolment.status();
		this.contributing = enrolment.contributing();
	}

	/** Who is insured is so in the province of the region. */
	void moveTo(Region to) {
		this.region = to.code();
		this.insuredProvince = this.insured ? Province.of(to).code() : null;
	}

	void died(LocalDate on) {
		if (this.diedOn != null) {
			throw new IllegalStateException("A death is recorded once");
		}
		this.diedOn = on;
	}

	void lives() {
		if (this.diedOn == null) {
			throw new IllegalStateException("Nobody recorded a death");
		}
		this.diedOn = null;
	}

	PersonId id() {
		return new PersonId(this.id);
	}

	Region region() {
		return new Region(this.region);
	}

	CertificateKind certificateKind() {
		return this.certificateKind;
	}

	String certificateSealed() {
		return this.certificateSealed;
	}

	String certificateIndex() {
		return this.certificateIndex;
	}

	String phoneSealed() {
		return this.phoneSealed;
	}

	Enrolment enrolment() {
		return new Enrolment(this.scheme, this.accountType, this.status, this.contributing);
	}

	Person shown() {
		return new Person(id(), region(), this.name, this.birthday, this.sex, enrolment(),
				(this.insuredProvince != null) ? Province.of(this.insuredProvince) : null, this.diedOn,
				(this.mergedIntoId != null) ? new PersonId(this.mergedIntoId) : null);
	}

}
