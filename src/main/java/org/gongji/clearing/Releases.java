package org.gongji.clearing;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.gongji.access.Actor;
import org.gongji.access.MissingRow;
import org.gongji.access.Region;
import org.gongji.access.RequestId;
import org.gongji.account.Payables;
import org.gongji.approval.Approval;
import org.gongji.approval.ApprovalOutcome;
import org.gongji.approval.ApprovalState;
import org.gongji.approval.Approvals;
import org.gongji.audit.Audit;
import org.gongji.casework.InstitutionPayees;
import org.gongji.clearing.ReleaseOutcome.Changed;
import org.gongji.clearing.ReleaseOutcome.Done;
import org.gongji.clearing.ReleaseOutcome.Refused;
import org.gongji.files.Uploads;
import org.gongji.ledger.EntryId;
import org.gongji.provider.ProviderId;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Releases the sheets of a month (核发): one officer asks, another does it, and with that
 * what is due is booked and owed. An institution with an open difference waits unless an
 * officer wrote why not after it was found.
 */
@Component
public class Releases {

	private static final String SUBJECT = "clearing_release";

	private static final int NAMED = 5;

	private final SheetRows sheets;

	private final SheetList list;

	private final ReleaseRows rows;

	private final Reconciliations reconciliations;

	private final Payables payables;

	private final InstitutionPayees payees;

	private final Approvals approvals;

	private final Audit audit;

	private final Clock clock;

	private final TransactionTemplate transaction;

	Releases(SheetRows sheets, SheetList list, ReleaseRows rows, Reconciliations reconciliations, Payables payables,
			InstitutionPayees payees, Approvals approvals, Audit audit, Clock clock, TransactionTemplate transaction) {
		this.sheets = sheets;
		this.list = list;
		this.rows = rows;
		this.reconciliations = reconciliations;
		this.payables = payables;
		this.payees = payees;
		this.approvals = approvals;
		this.audit = audit;
		this.clock = clock;
		this.transaction = transaction;
	}

	/** What a release of this month would hold now. */
	public ReleaseDraft draft(SheetRun run) {
		return draft(run, this.list.of(run));
	}

	private ReleaseDraft draft(SheetRun run, List<Sheet> all) {
		List<Sheet> made = all.stream().filter((one) -> one.state() == Sheet.State.MADE).toList();
		List<Sheet> ready = ready(run, made);
		return ReleaseDraft.of(ready, made.size() - ready.size());
	}

	private List<Sheet> ready(SheetRun run, List<Sheet> made) {
		Map<ProviderId, OpenDifferences> open = this.reconciliations.open(run.region(), run.month());
		return made.stream().filter((one) -> !held(one, open)).toList();
	}

	private static boolean held(Sheet sheet, Map<ProviderId, OpenDifferences> open) {
		OpenDifferences differences = open.get(sheet.provider());
		return differences != null && !differences.explainedBy(sheet.words());
	}

	/**
	 * Asks another officer to release exactly what was seen; nothing is asked where that
	 * has changed. The same request asks once.
	 */
	public ReleaseOutcome ask(Actor by, SheetRun run, ReleaseDraft seen, RequestId request) {
		try {
			return this.transaction.execute((status) -> this.rows.byRequest(request, run.region())
				.<ReleaseOutcome>map(Done::new)
				.orElseGet(() -> {
					this.sheets.hold(run.region(), run.month());
					return asked(by, run, seen, request);
				}));
		}
		catch (DuplicateKeyException ex) {
			return this.transaction
				.execute((status) -> new Done(this.rows.byRequest(request, run.region()).orElseThrow(() -> ex)));
		}
	}

	private ReleaseOutcome asked(Actor by, SheetRun run, ReleaseDraft seen, RequestId request) {
		List<Sheet> made = this.list.of(run).stream().filter((one) -> one.state() == Sheet.State.MADE).toList();
		List<Sheet> ready = ready(run, made);
		ReleaseDraft now = ReleaseDraft.of(ready, made.size() - ready.size());
		if (ready.isEmpty() || !now.same(seen)) {
			return new Changed(now);
		}
		ReleaseId id = ReleaseId.fresh();
		Approval approval = this.approvals.prepare(by, run.region(), SUBJECT, id.value(), digest(ready));
		Release release = new Release(id, run.region(), run.month(), approval, now.sheets(), now.payable(),
				now.withheld(), null);
		this.rows.add(release, run, request);
		this.sheets.move(ids(ready), Sheet.State.MADE, Sheet.State.ASKED, id);
		return new Done(release);
	}

	/**
	 * Releases as another officer: what is due leaves the payable accounts, and each
	 * institution with a bank account is owed its payment. Refused for whoever asked or
	 * wrote words on one of the sheets, and where a difference was found since. Pressed
	 * twice it is done once.
	 */
	public ReleaseOutcome approve(Actor by, Region region, ReleaseId id) {
		return this.transaction.execute((status) -> {
			Release release = hold(region, id);
			this.sheets.hold(region, release.month());
			if (release.approval().state() == ApprovalState.APPROVED
					&& by.name().equals(release.approval().decidedBy())) {
				return new Done(release);
			}
			List<Sheet> all = this.list.of(id);
			Refused refused = against(by, release, all);
			if (refused != null) {
				return refused;
			}
			ApprovalOutcome outcome = this.approvals.approve(by, region, release.approval().id(), digest(all));
			if (outcome instanceof ApprovalOutcome.Refused no) {
				return Refused.of(no);
			}
			return new Done(released(by, release, all));
		});
	}

	private Refused against(Actor by, Release release, List<Sheet> all) {
		if (release.approval().state() != ApprovalState.PREPARED) {
			return null;
		}
		if (all.stream().anyMatch((one) -> one.words() != null && one.words().by().equals(by.name()))) {
			return Refused.of(new ApprovalOutcome.Refused(ApprovalOutcome.Why.SAME_PERSON));
		}
		Map<ProviderId, OpenDifferences> open = this.reconciliations.open(release.region(), release.month());
		List<Sheet> held = all.stream().filter((one) -> held(one, open)).limit(NAMED).toList();
		return held.isEmpty() ? null : new Refused("clearing.release.refused.DIFFERENCE",
				held.stream().map(Sheet::name).collect(Collectors.joining("、")));
	}

	private Release released(Actor by, Release release, List<Sheet> all) {
		Map<ProviderId, Payables.Due> due = new TreeMap<>((one, other) -> one.value().compareTo(other.value()));
		all.forEach((sheet) -> due.put(sheet.provider(), sheet.due()));
		EntryId entry = this.payables.release(release.region(), due, LocalDate.now(this.clock));
		if (entry != null) {
			this.rows.booked(release.id(), entry);
		}
		this.sheets.move(ids(all), Sheet.State.ASKED, Sheet.State.RELEASED, release.id());
		this.payees.owe(release.region(),
				all.stream()
					.filter((one) -> one.figures().payable().isPositive())
					.map((one) -> new InstitutionPayees.Month(one.provider(), one.place(), one.figures().payable()))
					.toList(),
				by);
		this.audit.write(by, "clearing.released", release.region(), SUBJECT, release.id().value(),
				Map.of("month", release.month().toString(), "sheets", "" + release.sheets(), "payable",
						release.payable().yuan(), "withheld", release.withheld().yuan()));
		return this.rows.find(release.id(), release.region()).orElseThrow();
	}

	/** Gives it back with a reason; its sheets wait as before. */
	public ReleaseOutcome giveBack(Actor by, Region region, ReleaseId id, String reason) {
		return this.transaction.execute((status) -> {
			Release release = hold(region, id);
			ApprovalOutcome outcome = this.approvals.giveBack(by, region, release.approval().id(), reason);
			if (outcome instanceof ApprovalOutcome.Refused refused) {
				return Refused.of(refused);
			}
			this.sheets.move(ids(this.list.of(id)), Sheet.State.ASKED, Sheet.State.MADE, null);
			return new Done(this.rows.find(id, region).orElseThrow());
		});
	}

	private Release hold(Region region, ReleaseId id) {
		return this.rows.hold(id, region).orElseThrow(() -> new MissingRow(SUBJECT));
	}

	public Release find(Region region, ReleaseId id) {
		return this.transaction
			.execute((status) -> this.rows.find(id, region).orElseThrow(() -> new MissingRow(SUBJECT)));
	}

	/** The releases of a month, newest first. */
	public List<Release> of(SheetRun run) {
		return this.transaction.execute((status) -> this.rows.of(run));
	}

	/** The sheets of a release. */
	public List<Sheet> sheets(Release release) {
		return this.list.of(release.id());
	}

	private static List<SheetId> ids(List<Sheet> sheets) {
		return sheets.stream().map(Sheet::id).sorted((one, other) -> one.value().compareTo(other.value())).toList();
	}

	private static String digest(List<Sheet> sheets) {
		return Uploads.digest(sheets.stream()
			.map((one) -> "%s %s %s %s".formatted(one.id(), one.figures().payable(), one.figures().withheld(),
					(one.words() != null) ? one.words().text() : ""))
			.sorted()
			.collect(Collectors.joining("\n")));
	}

}
