package org.gongji.approval;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.EntityManager;
import org.gongji.access.Actor;
import org.gongji.access.MissingRow;
import org.gongji.access.Region;
import org.gongji.approval.ApprovalOutcome.Done;
import org.gongji.approval.ApprovalOutcome.Refused;
import org.gongji.approval.ApprovalOutcome.Why;
import org.gongji.audit.Audit;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * One person prepares, another approves or returns (经办与复核). All acts run in the caller's
 * transaction, so that what is approved and the approval stand or fall together.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Approvals {

	private static final int REASON_AT_MOST = 200;

	private static final int REMARK_AT_MOST = 500;

	private final EntityManager rows;

	private final Audit audit;

	private final Clock clock;

	Approvals(EntityManager rows, Audit audit, Clock clock) {
		this.rows = rows;
		this.audit = audit;
		this.clock = clock;
	}

	/**
	 * Asks for approval of one thing with one content, named by its digest.
	 */
	public Approval prepare(Actor by, Region region, String kind, UUID subjectId, String contentDigest) {
		ApprovalRow row = new ApprovalRow(ApprovalId.fresh(), region, kind, subjectId, contentDigest);
		row.preparedBy(by.name(), now());
		this.rows.persist(row);
		this.rows.flush();
		Approval approval = row.shown();
		this.audit.write(by, "approval.prepared", region, kind, subjectId,
				Map.of("approval", approval.id().value().toString(), "digest", contentDigest));
		return approval;
	}

	/** Approves; refused for whoever prepared it and for content that has changed. */
	public ApprovalOutcome approve(Actor by, Region region, ApprovalId id, String contentDigest) {
		return approve(by, region, id, contentDigest, "");
	}

	/**
	 * Approves with a written remark of at most 500 characters, which stays with the
	 * approval.
	 */
	public ApprovalOutcome approve(Actor by, Region region, ApprovalId id, String contentDigest, String remark) {
		ApprovalRow row = row(region, id);
		Why why = against(row, by, contentDigest);
		if (why != null) {
			return new Refused(why);
		}
		String said = (remark != null) ? remark.strip() : "";
		if (said.length() > REMARK_AT_MOST) {
			return new Refused(Why.REMARK_TOO_LONG);
		}
		row.approve(by.name(), now(), said.isEmpty() ? null : said);
		return done(by, row, "approval.approved", said.isEmpty() ? Map.of() : Map.of("remark", said));
	}

	/** Gives back with a reason; whoever prepared it may take it back so. */
	public ApprovalOutcome giveBack(Actor by, Region region, ApprovalId id, String reason) {
		ApprovalRow row = row(region, id);
		if (!row.open()) {
			return new Refused(Why.DECIDED_ALREADY);
		}
		String why = (reason != null) ? reason.strip() : "";
		if (why.isEmpty() || why.length() > REASON_AT_MOST) {
			return new Refused(Why.REASON_MISSING);
		}
		row.giveBack(by.name(), now(), why);
		return done(by, row, "approval.returned", Map.of("reason", why));
	}

	private static Why against(ApprovalRow row, Actor by, String contentDigest) {
		if (!row.open()) {
			return Why.DECIDED_ALREADY;
		}
		if (row.isPreparedBy(by.name())) {
			return Why.SAME_PERSON;
		}
		return row.isFor(contentDigest) ? null : Why.CONTENT_CHANGED;
	}

	private ApprovalOutcome done(Actor by, ApprovalRow row, String act, Map<String, String> detail) {
		this.rows.flush();
		Approval approval = row.shown();
		this.audit.write(by, act, approval.region(), approval.kind(), approval.subjectId(), detail);
		return new Done(approval);
	}

	public Optional<Approval> find(Region region, ApprovalId id) {
		return rows(region, id).stream().findFirst().map(ApprovalRow::shown);
	}

	private ApprovalRow row(Region region, ApprovalId id) {
		return rows(region, id).stream().findFirst().orElseThrow(() -> new MissingRow("approval"));
	}

	private List<ApprovalRow> rows(Region region, ApprovalId id) {
		return this.rows
			.createQuery("select a from ApprovalRow a where a.id = :id and a.region = :region", ApprovalRow.class)
			.setParameter("id", id.value())
			.setParameter("region", region.code())
			.getResultList();
	}

	private OffsetDateTime now() {
		return OffsetDateTime.now(this.clock).truncatedTo(ChronoUnit.MICROS);
	}

}
