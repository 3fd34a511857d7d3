package org.gongji.rules;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.gongji.access.Region;
import org.gongji.access.RequestId;
import org.gongji.approval.ApprovalId;
import org.gongji.approval.ApprovalState;
import org.gongji.files.FileId;

/** One row of a value that an officer entered; what was entered is never changed. */
@Entity
@Table(name = "bureau_parameter")
class ParameterRow {

	@Id
	private UUID id;

	private String region;

	private String paramKey;

	private String written;

	private LocalDate holdsFrom;

	private String documentTitle;

	private String documentNumber;

	private String article;

	private String note;

	@Enumerated(EnumType.STRING)
	private ApprovalState state;

	private OffsetDateTime decidedAt;

	private UUID approvalId;

	private UUID scanId;

	private boolean invented;

	private String requestId;

	@Version
	private long version;

	protected ParameterRow() {
	}

	ParameterRow(ParameterId id, Region region, ParameterEntry entry, ApprovalId approval, FileId scan,
			RequestId request) {
		this.id = id.value();
		this.region = region.code();
		this.paramKey = entry.key();
		this.written = entry.value();
		this.holdsFrom = entry.holdsFrom();
		this.documentTitle = entry.documentTitle();
		this.documentNumber = entry.documentNumber();
		this.article = entry.article();
		this.note = entry.note();
		this.state = ApprovalState.PREPARED;
		this.approvalId = approval.value();
		this.scanId = (scan != null) ? scan.value() : null;
		this.invented = scan == null;
		this.requestId = request.text();
	}

	ParameterId id() {
		return new ParameterId(this.id);
	}

	ApprovalId approval() {
		return new ApprovalId(this.approvalId);
	}

	Region region() {
		return new Region(this.region);
	}

	/** Null for an invented value of the demonstration. */
	FileId scan() {
		return (this.scanId != null) ? new FileId(this.scanId) : null;
	}

	boolean invented() {
		return this.invented;
	}

	ApprovalState state() {
		return this.state;
	}

	OffsetDateTime decidedAt() {
		return this.decidedAt;
	}

	ParameterEntry entry() {
		return new ParameterEntry(this.paramKey, this.written, this.holdsFrom, this.documentTitle, this.documentNumber,
				this.article, this.note);
	}

	/** Follows the decision on its approval. */
	void decided(ApprovalState next, OffsetDateTime at) {
		if (this.state != ApprovalState.PREPARED) {
			throw new IllegalStateException("Decided already");
		}
		this.state = next;
		this.decidedAt = at;
	}

}
