package org.gongji.approval;

import java.time.OffsetDateTime;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.gongji.access.Region;

/** One row of a request for approval; it is decided once. */
@Entity
@Table(name = "approval_request")
class ApprovalRow {

	@Id
	private UUID id;

	private String region;

	private String kind;

	private UUID subjectId;

	private String contentDigest;

	@Enumerated(EnumType.STRING)
	private ApprovalState state;

	private String preparedBy;

	private OffsetDateTime preparedAt;

	private String decidedBy;

	private OffsetDateTime decidedAt;

	private String reason;

	private String remark;

	@Version
	private long version;

	protected ApprovalRow() {
	}

	ApprovalRow(ApprovalId id, Region region, String kind, UUID subjectId, String contentDigest) {
		this.id = id.value();
		this.region = region.code();
		this.kind = kind;
		this.subjectId = subjectId;
		this.contentDigest = contentDigest;
		this.state = ApprovalState.PREPARED;
	}

	void preparedBy(String name, OffsetDateTime at) {
		this.preparedBy = name;
		this.preparedAt = at;
	}

	boolean open() {
		return this.state == ApprovalState.PREPARED;
	}

	boolean isFor(String digest) {
		return this.contentDigest.equals(digest);
	}

	boolean isPreparedBy(String name) {
		return this.preparedBy.equals(name);
	}

	void approve(String name, OffsetDateTime at, String why) {
		decide(ApprovalState.APPROVED, name, at);
		this.remark = why;
	}

	void giveBack(String name, OffsetDateTime at, String why) {
		decide(ApprovalState.RETURNED, name, at);
		this.reason = why;
	}

	private void decide(ApprovalState next, String name, OffsetDateTime at) {
		if (!open()) {
			throw new IllegalStateException("Decided already");
		}
		this.state = next;
		this.decidedBy = name;
		this.decidedAt = at;
	}

	Approval shown() {
		return new Approval(new ApprovalId(this.id), new Region(this.region), this.kind, this.subjectId, this.state,
				this.preparedBy, this.preparedAt, this.decidedBy, this.decidedAt, this.reason, this.remark);
	}

}
