package org.gongji.rules;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;

import jakarta.persistence.EntityManager;
import org.gongji.access.Actor;
import org.gongji.access.MissingRow;
import org.gongji.access.Region;
import org.gongji.access.RequestId;
import org.gongji.approval.Approval;
import org.gongji.approval.ApprovalOutcome;
import org.gongji.approval.Approvals;
import org.gongji.audit.Audit;
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

	private static final String SUBJECT = "bureau_parameter";

	private final EntityManager rows;

	private final Approvals approvals;

	private final Audit audit;

	private final RuleBooks books;

	private final BureauActs acts;

	private final TransactionTemplate transaction;

	private final Clock clock;

	Parameters(EntityManager rows, Approvals approvals, Audit audit, RuleBooks books, BureauActs acts,
			TransactionTemplate transaction, Clock clock) {
		this.rows = rows;
		this.approvals = approvals;
		this.audit = audit;
		this.books = books;
		this.acts = acts;
		this.transaction = transaction;
		this.clock = clock;
	}

	/** Enters a value for approval by another officer. */
	public ParameterOutcome prepare(Actor by, Region region, ParameterEntry entry, RequestId request) {
		List<Problem> problems = ParameterCheck.problems(region, entry, this.books);
		if (!problems.isEmpty()) {
			return new Unfit(List.copyOf(problems));
		}
		try {
			return this.transaction.execute((status) -> {
				List<ParameterRow> before = byRequest(request);
				return before.isEmpty() ? entered(by, region, entry, request) : again(before.get(0), region, entry);
			});
		}
		catch (DataIntegrityViolationException ex) {
			return this.transaction.execute((status) -> again(byRequest(request).get(0), region, entry));
		}
	}

	private ParameterOutcome entered(Actor by, Region region, ParameterEntry entry, RequestId request) {
		ParameterId id = ParameterId.fresh();
		Approval approval = this.approvals.prepare(by, region, SUBJECT, id.value(), digest(region, entry));
		this.rows.persist(new ParameterRow(id, region, entry, approval.id(), request));
		this.audit.write(by, "parameter.prepared", region, SUBJECT, id.value(), Map.of("key", entry.key(), "value",
				String.join(", ", entry.words()), "from", entry.holdsFrom().toString(), "document", entry.cited()));
		return new Done(id);
	}

	private static ParameterOutcome again(ParameterRow row, Region region, ParameterEntry entry) {
		boolean same = row.region().equals(region) && row.entry().content().equals(entry.content());
		return same ? new Done(row.id()) : new OtherContent();
	}

	/** Approves as a second officer; the rule books have it when this returns. */
	public ParameterOutcome approve(Actor by, Region region, ParameterId id) {
		ParameterOutcome outcome = this.transaction.execute((status) -> {
			ParameterRow row = row(region, id);
			return follow(row, this.approvals.approve(by, region, row.approval(), digest(region, row.entry())));
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

	private static String digest(Region region, ParameterEntry entry) {
		return Digests.of(region.code() + "\n" + entry.content());
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

	/** Everything entered for a region, newest first, with how far it has come. */
	public List<Entered> entered(Region region) {
		return this.transaction.execute((status) -> this.rows
			.createQuery("select p from ParameterRow p where p.region = :region order by p.id desc", ParameterRow.class)
			.setParameter("region", region.code())
			.getResultList()
			.stream()
			.map((row) -> new Entered(row.id(), row.entry(), this.approvals.find(region, row.approval()).orElseThrow()))
			.toList());
	}

	/** An entry with the state of its approval. */
	public record Entered(ParameterId id, ParameterEntry entry, Approval approval) {

	}

}
