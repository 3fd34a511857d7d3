package org.gongji.family;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.gongji.access.Behalf;
import org.gongji.access.Region;
import org.gongji.access.RequestId;
import org.gongji.person.Certificate;
import org.gongji.person.CertificateKind;
import org.gongji.person.Person;
import org.gongji.person.PersonId;
import org.gongji.person.PersonName;
import org.gongji.person.Province;

/** One row of a proposal; name and certificate stand sealed and bound to this row. */
@Entity
@Table(name = "binding_proposal")
class ProposalRow {

	@Id
	private UUID id;

	private String region;

	private UUID ownerId;

	private String requestId;

	@Enumerated(EnumType.STRING)
	private ProposalState state;

	@Enumerated(EnumType.STRING)
	private Relation relation;

	private String nameSealed;

	@Enumerated(EnumType.STRING)
	private CertificateKind certificateKind;

	private String certificateSealed;

	private String certificateWord;

	private LocalDate birthday;

	private boolean insured;

	private String insuredProvince;

	private String enrolledBy;

	private boolean guardian;

	private Instant startedAt;

	private String startedBy;

	private UUID startedProxyId;

	@Enumerated(EnumType.STRING)
	private Behalf.Kind startedBehalfKind;

	private Instant sentAt;

	private LocalDate expiresOn;

	private Instant closedAt;

	private String closedBy;

	private String closeReason;

	private String openPair;

	private UUID bindingId;

	@Version
	private long version;

	protected ProposalRow() {
	}

	ProposalRow(ProposalId id, Person owner, RequestId request, Instant at, DoneBy by) {
		this.id = id.value();
		this.region = owner.region().code();
		this.ownerId = owner.id().value();
		this.requestId = request.text();
		this.state = ProposalState.DRAFT;
		this.startedAt = at;
		this.startedBy = by.actor();
		this.startedProxyId = by.proxy();
		this.startedBehalfKind = by.kind();
	}

	/** The sealed name and number belong to this row; the word finds the certificate. */
	void state(Statement stated, String name, String number, String word) {
		from(ProposalState.DRAFT);
		this.relation = stated.relation();
		this.nameSealed = name;
		this.certificateKind = stated.certificate().kind();
		this.certificateSealed = number;
		this.certificateWord = word;
		this.birthday = stated.birthday();
		this.insured = stated.insured();
		this.insuredProvince = stated.insured() ? stated.province().code() : null;
		this.enrolledBy = stated.enrolledBy();
	}

	void send(Instant at, LocalDate expires, boolean asGuardian) {
		from(ProposalState.DRAFT);
		this.state = ProposalState.WAITING;
		this.sentAt = at;
		this.expiresOn = expires;
		this.guardian = asGuardian;
		this.openPair = this.ownerId + "=" + this.certificateWord;
	}

	void confirmed(BindingId binding, Instant at, String by) {
		from(ProposalState.WAITING);
		close(ProposalState.CONFIRMED, at, by, null);
		this.bindingId = binding.value();
	}

	void close(ProposalState as, Instant at, String by, String reason) {
		if (this.state.closed()) {
			throw new IllegalStateException("A proposal closes once");
		}
		this.state = as;
		this.closedAt = at;
		this.closedBy = by;
		this.closeReason = reason;
		this.openPair = null;
	}

	private void from(ProposalState expected) {
		if (this.state != expected) {
			throw new IllegalStateException("The proposal is " + this.state + ", not " + expected);
		}
	}

	ProposalId id() {
		return new ProposalId(this.id);
	}

	PersonId owner() {
		return new PersonId(this.ownerId);
	}

	ProposalState state() {
		return this.state;
	}

	String nameSealed() {
		return this.nameSealed;
	}

	String certificateSealed() {
		return this.certificateSealed;
	}

	String certificateWord() {
		return this.certificateWord;
	}

	DoneBy startedBy() {
		return new DoneBy(this.startedBy, this.startedProxyId, this.startedBehalfKind);
	}

	Instant startedAt() {
		return this.startedAt;
	}

	/** With name and number opened. */
	Proposal shown(String name, String number) {
		Statement stated = new Statement(new PersonName(name), new Certificate(this.certificateKind, number),
				this.birthday, this.relation, this.insured,
				(this.insuredProvince != null) ? Province.of(this.insuredProvince) : null, this.enrolledBy);
		return new Proposal(id(), owner(), new Region(this.region), stated, this.state, this.guardian, this.startedAt,
				this.sentAt, this.expiresOn, this.closedAt, this.closeReason,
				(this.bindingId != null) ? new BindingId(this.bindingId) : null);
	}

}
