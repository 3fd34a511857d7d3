package org.gongji.spending;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.gongji.access.Actor;
import org.gongji.access.MissingRow;
import org.gongji.access.Region;
import org.gongji.access.RequestId;
import org.gongji.approval.Approval;
import org.gongji.approval.ApprovalOutcome;
import org.gongji.approval.ApprovalState;
import org.gongji.approval.Approvals;
import org.gongji.audit.Audit;
import org.gongji.files.OpenedFile;
import org.gongji.files.StoredFile;
import org.gongji.files.Uploads;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What may be paid when (征缴): a bureau's officer enters a collection with its document, a
 * second one approves, and premiums are taken from its first to its last day. Nothing
 * entered is ever changed.
 */
@Component
public class PremiumCollections {

	static final String SUBJECT = "premium_collection";

	private final CollectionRows rows;

	private final Approvals approvals;

	private final Uploads uploads;

	private final Audit audit;

	private final Clock clock;

	private final TransactionTemplate transaction;

	PremiumCollections(CollectionRows rows, Approvals approvals, Uploads uploads, Audit audit, Clock clock,
			TransactionTemplate transaction) {
		this.rows = rows;
		this.approvals = approvals;
		this.uploads = uploads;
		this.audit = audit;
		this.clock = clock;
		this.transaction = transaction;
	}

	/** The most bytes that a scan may have. */
	public long scanAtMost() {
		return this.uploads.atMost();
	}

	/** Enters a collection with the scan of its document, for approval by another. */
	public CollectionOutcome prepare(Actor by, Region region, CollectionEntry entry, String scanName, byte[] scan,
			RequestId request) {
		List<Message> problems = new ArrayList<>(CollectionCheck.problems(entry));
		this.uploads.fault(scan).ifPresent((fault) -> problems.add(Message.of("scan", fault.messageKey())));
		return problems.isEmpty() ? kept(by, region, entry, new Scan(scanName, scan), request)
				: new CollectionOutcome.Unfit(List.copyOf(problems));
	}

	/** Enters an invented one of the demonstration, which has no document and says so. */
	public CollectionOutcome prepareInvented(Actor by, Region region, CollectionEntry entry, RequestId request) {
		List<Message> problems = CollectionCheck.problems(entry);
		return problems.isEmpty() ? kept(by, region, entry, null, request) : new CollectionOutcome.Unfit(problems);
	}

	private CollectionOutcome kept(Actor by, Region region, CollectionEntry entry, Scan scan, RequestId request) {
		String digest = entry.digest(region.code(), (scan != null) ? Uploads.digest(scan.content()) : "");
		Optional<PremiumCollection> before = this.rows.byRequest(request);
		if (before.isPresent()) {
			return again(before.get(), digest);
		}
		StoredFile file = (scan != null) ? this.uploads.store(scan.name(), scan.content()) : null;
		try {
			return this.transaction.execute((status) -> entered(by, region, entry, file, digest, request));
		}
		catch (DuplicateKeyException ex) {
			return again(this.rows.byRequest(request).orElseThrow(() -> ex), digest);
		}
	}

	private CollectionOutcome entered(Actor by, Region region, CollectionEntry entry, StoredFile file, String digest,
			RequestId request) {
		CollectionId id = CollectionId.fresh();
		Approval approval = this.approvals.prepare(by, region, SUBJECT, id.value(), digest);
		Map<String, String> detail = new LinkedHashMap<>(Map.of("programme", entry.programme().word(), "year",
				String.valueOf(entry.year()), "from", entry.opensOn().toString(), "to", entry.endsOn().toString(),
				"document", entry.document().cited()));
		if (file != null) {
			this.uploads.record(by, region, file);
			detail.put("scan", file.digest());
		}
		this.rows.add(new PremiumCollection(id, region, entry, approval.id(), ApprovalState.PREPARED,
				(file != null) ? file.id() : null), request);
		this.audit.write(by, "premium.collection_prepared", region, SUBJECT, id.value(), detail);
		return new CollectionOutcome.Done(id);
	}

	private CollectionOutcome again(PremiumCollection known, String digest) {
		return digest(known).equals(digest) ? new CollectionOutcome.Done(known.id())
				: new CollectionOutcome.OtherContent();
	}

	/**
	 * Approves as a second officer; premiums are taken when this returns, if it is open.
	 */
	public CollectionOutcome approve(Actor by, Region region, CollectionId id) {
		return this.transaction.execute((status) -> {
			PremiumCollection row = row(region, id);
			return follow(row, this.approvals.approve(by, region, row.approval(), digest(row)));
		});
	}

	/** Gives the entry back with a reason; it never opens. */
	public CollectionOutcome giveBack(Actor by, Region region, CollectionId id, String reason) {
		return this.transaction.execute((status) -> {
			PremiumCollection row = row(region, id);
			return follow(row, this.approvals.giveBack(by, region, row.approval(), reason));
		});
	}

	private CollectionOutcome follow(PremiumCollection row, ApprovalOutcome outcome) {
		if (outcome instanceof ApprovalOutcome.Refused refused) {
			return new CollectionOutcome.Refused(refused.why());
		}
		this.rows.decide(row.id(), ((ApprovalOutcome.Done) outcome).approval().state(),
				OffsetDateTime.now(this.clock).truncatedTo(ChronoUnit.MICROS));
		return new CollectionOutcome.Done(row.id());
	}

	/** Everything entered for a region, newest first, with how far it has come. */
	public List<Entered> entered(Region region) {
		return this.transaction.execute((status) -> this.rows.of(region).stream().map(this::entered).toList());
	}

	/** One of them; missing for another region. */
	public Entered entered(Region region, CollectionId id) {
		return this.transaction.execute((status) -> entered(row(region, id)));
	}

	/** The scan of its document, for somebody to read; this is written down. */
	public OpenedFile scan(Actor by, Region region, CollectionId id) {
		return Optional.ofNullable(row(region, id).scan())
			.map((file) -> this.uploads.open(by, region, file))
			.orElseThrow(() -> new MissingRow("scan"));
	}

	/** Those that take premiums on this day, the first to end first. */
	public List<PremiumCollection> openOn(Region region, LocalDate day) {
		return this.rows.openOn(region, day);
	}

	private PremiumCollection row(Region region, CollectionId id) {
		return this.rows.find(id)
			.filter((one) -> one.region().equals(region))
			.orElseThrow(() -> new MissingRow("collection"));
	}

	/** What is approved: the entry and the very scan. */
	private String digest(PremiumCollection row) {
		String scan = (row.scan() != null) ? this.uploads.find(row.region(), row.scan()).orElseThrow().digest() : "";
		return row.entry().digest(row.region().code(), scan);
	}

	private Entered entered(PremiumCollection row) {
		return new Entered(row, this.approvals.find(row.region(), row.approval()).orElseThrow(),
				(row.scan() != null) ? this.uploads.find(row.region(), row.scan()).orElseThrow() : null);
	}

	private record Scan(String name, byte[] content) {

	}

	/** A collection with its approval and its scan, which an invented one lacks. */
	public record Entered(PremiumCollection collection, Approval approval, StoredFile scan) {

		/** Whether it waits for a second officer. */
		public boolean waiting() {
			return this.approval.state() == ApprovalState.PREPARED;
		}

	}

}
