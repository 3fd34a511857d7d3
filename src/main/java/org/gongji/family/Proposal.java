package org.gongji.family;

import java.time.Instant;
import java.time.LocalDate;

import org.gongji.access.Region;
import org.gongji.person.CertificateKind;
import org.gongji.person.Masking;
import org.gongji.person.PersonId;

/**
 * One relative whom an owner wants to bind: what the owner stated, and how far it got. Of
 * the relative it holds nothing but what the owner typed. The days and the binding are
 * null before they exist.
 */
public record Proposal(ProposalId id, PersonId owner, Region region, Statement statement, ProposalState state,
		boolean guardian, Instant startedAt, Instant sentAt, LocalDate expiresOn, Instant closedAt, String closeReason,
		BindingId binding) {

	public Relation relation() {
		return this.statement.relation();
	}

	public String maskedName() {
		return Masking.name(this.statement.name().text());
	}

	public CertificateKind certificateKind() {
		return this.statement.certificate().kind();
	}

	public String maskedNumber() {
		return Masking.certificate(this.statement.certificate().number());
	}

	/** Without what was typed. */
	@Override
	public String toString() {
		return "Proposal " + this.id;
	}

}
