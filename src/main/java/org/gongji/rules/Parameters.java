package org.gongji.rules;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import jakarta.persistence.EntityManager;
import org.gongji.access.Actor;
import org.gongji.access.MissingRow;
import org.gongji.access.Region;
import org.gongji.access.RequestId;
import org.gongji.approval.Approval;
import org.gongji.approval.ApprovalOutcome;
import org.gongji.approval.ApprovalState;
import org.gongji.approval.Approvals;
import org.gongji.audit.Audit;
import org.gongji.files.StoredFile;
import org.gongji.files.Uploads;
import org.gongji.rules.ParameterOutcome.Done;
import org.gongji.rules.ParameterOutcome.OtherContent;
import org.gongji.rules.ParameterOutcome.Problem;
import org.gongji.rules.ParameterOutcome.Refused;
import org.gongji.rules.ParameterOutcome.Unfit;

import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What a document leaves to the bureau: one officer enters the value with its document, a
 * second one approves, and it joins the rule book from its day on. Nothing entered is
 * ever changed; a new value takes the place of an earlier one by its day.
 */
@Component
public class Parameters {

	static final String SUBJECT = "bureau_parameter";

	private final EntityManager rows;

	private final Approvals approvals;

	private final Uploads uploads;

	private final Audit audit;

	private final Drafts drafts;

	private final BureauActs acts;

	private final TransactionTemplate transaction;

	private final Clock clock;

	Parameters(EntityManager rows, Approvals approvals, Uploads uploads, Audit audit, Drafts drafts, BureauActs acts,
			TransactionTemplate transaction, Clock clock) {
		this.rows = rows;
		this.approvals = approvals;
		this.uploads = uploads;
		this.audit = audit;
		this.drafts = drafts;
		this.acts = acts;
		this.transaction = transaction;
		this.clock = clock;
	}

	/** The most bytes that a scan may have. */
	public long scanAtMost() {
		return this.uploads.atMost();
	}

	/** Enters a value with the scan of its document, for approval by another officer. */
	public ParameterOutcome prepare(Actor by, Region region, ParameterEntry entry, Scan scan, RequestId request) {
		List<Problem> problems = new ArrayList<>(this.drafts.problems(region, entry));
		this.uploads.fault(scan.content()).ifPresent((fault) -> problems.add(new Problem("scan", fault.messageKey())));
		return problems.isEmpty() ? kept(by, region, entry, scan, request) : new Unfit(List.copyOf(problems));
	}

	/**
	 * Enters an invented value of the demonstration, which has no document and says so
	 * wherever it is shown.
	 */
	public ParameterOutcome prepareInvented(Actor by, Region region, ParameterEntry entry, RequestId request) {
		List<Problem> problems = this.drafts.problems(region, entry);
		return problems.isEmpty() ? kept(by, region, entry, null, request) : new Unfit(List.copyOf(problems));
	}

	private ParameterOutcome kept(Actor by, Region region, ParameterEntry entry, Scan scan, RequestId request) {
		String content = content(region, entry, (scan != null) ? Uploads.digest(scan.content()) : "");
		List<ParameterRow> before = byRequest(request);
		if (!before.isEmpty()) {
			return again(before.get(0), content);
		}
		StoredFile file = (scan != null) ? this.uploads.store(scan.name(), scan.content()) : null;
		try {
			return this.transaction.execute((status) -> entered(by, region, entry, file, content, request));
		}
		catch (DataIntegrityViolationException ex) {
			return again(byRequest(request).stream().findFirst().orElseThrow(() -> ex), content);
		}
	}

	private ParameterOutcome entered(Actor by, Region region, ParameterEntry entry, StoredFile file, String content,
			RequestId request) {
		ParameterId id = ParameterId.fresh();
		Approval approval = this.approvals.prepare(by, region, SUBJECT, id.value(), Digests.of(content));
		Map<String, String> detail = new LinkedHashMap<>(Map.of("key", entry.key(), "value", entry.value(), "from",
				entry.holdsFrom().toString(), "document", entry.cited()));
		if (file != null) {
			this.uploads.record(by, region, file);
			detail.put("scan", file.digest());
		}
		this.rows
			.persist(new ParameterRow(id, region, entry, approval.id(), (file != null) ? file.id() : null, request));
		this.audit.write(by, "parameter.prepared", region, SUBJECT, id.value(), detail);
		return new Done(id);
	}

	private ParameterOutcome again(ParameterRow row, String content) {
		return content(row).equals(content) ? new Done(row.id()) : new OtherContent();
	}

	/**
	 * Approves as a second officer; the rule books have it when this returns. Where the
	 * value changes what was decided before, a written reason is needed, which stays with
	 * the approval.
	 */
	public ParameterOutcome approve(Actor by, Region region, ParameterId id, String reason) {
		ParameterRow draft = this.transaction.execute((status) -> row(region, id));
		boolean open = draft.state() == ApprovalState.PREPARED;
		int changed = open ? this.drafts.replay(region, draft.entry()).changed().size() : 0;
		if (changed > 0 && (reason == null || reason.isBlank())) {
			return new ParameterOutcome.ReasonNeeded(changed);
		}
		ParameterOutcome outcome = this.transaction.execute((status) -> {
			ParameterRow row = row(region, id);
			ParameterOutcome done = follow(row,
					this.approvals.approve(by, region, row.approval(), Digests.of(content(row)), reason));
			if (done instanceof Done && changed > 0) {
				this.audit.write(by, "parameter.changes_decided", region, SUBJECT, id.value(),
						Map.of("cases", String.valueOf(changed), "reason", reason.strip()));
			}
			return done;
		});
		if (outcome instanceof Done) {
			this.acts.refresh();
		}
		return outcome;
	}

	/** Gives the entry back with a reason; it never holds. */
	public ParameterOutcome giveBack(Actor by, Region region, ParameterId id, String reason) {
		return this.transaction.execute((status) -> {
			ParameterRow row = row(region, id);
			return follow(row, this.approvals.giveBack(by, region, row.approval(), reason));
		});
	}

	private ParameterOutcome follow(ParameterRow row, ApprovalOutcome outcome) {
		if (outcome instanceof ApprovalOutcome.Refused refused) {
			return new Refused(refused.why());
		}
		row.decided(((ApprovalOutcome.Done) outcome).approval().state(),
				OffsetDateTime.now(this.clock).truncatedTo(ChronoUnit.MICROS));
		return new Done(row.id());
	}

	/** What is approved: the entry and the very scan. */
	private static String content(Region region, ParameterEntry entry, String scan) {
		return region.code() + "\n" + entry.content() + (scan.isEmpty() ? "" : "\n" + scan);
	}

	private String content(ParameterRow row) {
		String scan = (row.scan() != null) ? this.uploads.find(row.region(), row.scan()).orElseThrow().digest() : "";
		return content(row.region(), row.entry(), scan);
	}

	private ParameterRow row(Region region, ParameterId id) {
		return this.rows
			.createQuery("select p from ParameterRow p where p.id = :id and p.region = :region", ParameterRow.class)
			.setParameter("id", id.value())
			.setParameter("region", region.code())
			.getResultStream()
			.findFirst()
			.orElseThrow(() -> new MissingRow("parameter"));
	}

	private List<ParameterRow> byRequest(RequestId request) {
		return this.rows.createQuery("select p from ParameterRow p where p.requestId = :request", ParameterRow.class)
			.setParameter("request", request.text())
			.getResultList();
	}

}
