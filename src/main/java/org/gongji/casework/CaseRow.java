package org.gongji.casework;

import java.time.Instant;
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
import org.gongji.access.RequestId;
import org.gongji.account.AccountId;
import org.gongji.approval.ApprovalId;
import org.gongji.ledger.EntryId;
import org.gongji.money.Money;
import org.gongji.person.PersonId;

/** One row of a case; it moves only as {@link CaseMove} allows. */
@Entity
@Table(name = "casework_case")
class CaseRow {

	@Id
	private UUID id;

	private String region;

	private String number;

	@Enumerated(EnumType.STRING)
	private CaseKind kind;

	private String ground;

	@Enumerated(EnumType.STRING)
	private CaseState state;

	private UUID personId;

	private UUID accountId;

	private String facts;

	private String requestId;

	private String openedBy;

	private Instant openedAt;

	private boolean byMember;

	private String openKey;

	private int stepCount;

	private Long amountFen;

	private UUID entryId;

	private UUID approvalId;

	private LocalDate heldUntil;

	private LocalDate dueOn;

	/** Goes from hand to hand beside this row: see Handings. */
	@Column(updatable = false)
	private String assignedTo;

	@Column(updatable = false)
	private Instant assignedAt;

	private Instant closedAt;

	@Version
	private long version;

	protected CaseRow() {
	}

	CaseRow(Case fresh, RequestId request, String openKey) {
		this.id = fresh.id().value();
		this.region = fresh.region().code();
		this.number = fresh.number();
		this.kind = fresh.kind();
		this.ground = fresh.ground();
		this.state = fresh.state();
		this.personId = fresh.person().value();
		this.accountId = (fresh.account() != null) ? fresh.account().value() : null;
		this.facts = CaseFactsText.write(fresh.facts());
		this.requestId = request.text();
		this.openedBy = fresh.openedBy();
		this.openedAt = fresh.openedAt();
		this.byMember = fresh.byMember();
		this.openKey = openKey;
		this.dueOn = fresh.dueOn();
		this.assignedTo = fresh.assignedTo();
		this.assignedAt = (fresh.assignedTo() != null) ? fresh.openedAt() : null;
	}

	/** Moves on; the number of the step. */
	int move(CaseMove move, Instant at) {
		if (!move.from(this.state)) {
			throw new IllegalStateException("A case that is " + this.state + " takes no " + move);
		}
		return come(move.to(), at);
	}

	int opened() {
		return ++this.stepCount;
	}

	private int come(CaseState to, Instant at) {
		this.state = to;
		this.closedAt = to.closed() ? at : null;
		this.openKey = to.closed() ? null : this.openKey;
		return ++this.stepCount;
	}

	/** What was stated when it was opened is put right from its papers. */
	void state(CaseFacts now) {
		this.facts = CaseFactsText.write(now);
	}

	void holdUntil(LocalDate day) {
		this.heldUntil = day;
	}

	void wait(ApprovalId approval) {
		this.approvalId = approval.value();
		this.heldUntil = null;
	}

	/** Nobody waits for an approval of it any more. */
	void decided(Money amount, EntryId entry) {
		this.amountFen = amount.fen();
		this.entryId = (entry != null) ? entry.value() : null;
	}

	long version() {
		return this.version;
	}

	CaseState state() {
		return this.state;
	}

	Case shown() {
		return new Case(new CaseId(this.id), new Region(this.region), this.number, this.state,
				new PersonId(this.personId), (this.accountId != null) ? new AccountId(this.accountId) : null,
				CaseFactsText.read(this.kind, this.facts), this.openedBy, this.openedAt, this.byMember,
				(this.amountFen != null) ? Money.ofFen(this.amountFen) : null,
				(this.entryId != null) ? new EntryId(this.entryId) : null,
				(this.approvalId != null) ? new ApprovalId(this.approvalId) : null, this.heldUntil, this.dueOn,
				this.assignedTo, this.closedAt, this.version);
	}

}
