package org.gongji.crediting;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import org.gongji.access.Actor;
import org.gongji.access.MissingRow;
import org.gongji.access.Region;
import org.gongji.approval.Approval;
import org.gongji.approval.ApprovalOutcome;
import org.gongji.approval.Approvals;
import org.gongji.audit.Audit;
import org.gongji.crediting.OpeningImport.State;
import org.gongji.crediting.OpeningOutcome.Why;
import org.gongji.files.TableSource;
import org.gongji.files.UnreadableTable;
import org.gongji.money.Money;
import org.gongji.person.PeopleByNumber;
import org.gongji.rules.Period;
import org.gongji.rules.RuleBooks;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes the balances from before the reform over (改革前结余): one officer brings a file and
 * looks it through, a second one approves, and it is booked once. An account is brought
 * such a balance once in its life.
 */
@Component
public class OpeningBalances {

	static final String SUBJECT = "opening_import";

	private final TransactionTemplate transaction;

	private final JdbcTemplate jdbc;

	private final OpeningImports imports;

	private final OpeningRows rows;

	private final Approvals approvals;

	private final PeopleByNumber people;

	private final RuleBooks books;

	private final Audit audit;

	private final Clock clock;

	OpeningBalances(TransactionTemplate transaction, JdbcTemplate jdbc, OpeningImports imports, OpeningRows rows,
			Approvals approvals, PeopleByNumber people, RuleBooks books, Audit audit, Clock clock) {
		this.transaction = transaction;
		this.jdbc = jdbc;
		this.imports = imports;
		this.rows = rows;
		this.approvals = approvals;
		this.people = people;
		this.books = books;
		this.audit = audit;
		this.clock = clock;
	}

	/** Whether balances may be of that day: past, and not under the document. */
	public boolean beforeTheReform(Region region, LocalDate asOf) {
		Period period = this.books.on(region, asOf).period();
		return asOf.isBefore(LocalDate.now(this.clock)) && (period == Period.BEFORE || period == Period.START_NOT_SET);
	}

	/**
	 * Reads a file and puts it aside for a look; no money moves. A preview of the same
	 * file gives way to the new reading.
	 * @param stated people and their sum by the old books
	 */
	public OpeningOutcome bring(TableSource file, Region region, LocalDate asOf, Declaration.Totals stated, Actor by)
			throws IOException {
		if (!beforeTheReform(region, asOf)) {
			return OpeningOutcome.Refused.because(Why.NOT_BEFORE_REFORM);
		}
		String hash = file.hash();
		try {
			return this.transaction.execute((status) -> {
				Optional<OpeningImport> same = this.imports.byHash(region, hash);
				if (same.isPresent() && same.get().state() != State.PREVIEW) {
					return new OpeningOutcome.Known(same.get().id());
				}
				same.ifPresent((preview) -> drop(preview.id()));
				return read(file, fresh(file, hash, region, asOf, stated, by), by);
			});
		}
		catch (OpeningOutcome.Rollback ex) {
			return new OpeningOutcome.Unreadable(ex.table());
		}
		catch (DuplicateKeyException ex) {
			return new OpeningOutcome.Known(this.imports.byHash(region, hash).orElseThrow(() -> ex).id());
		}
	}

	private OpeningImport fresh(TableSource file, String hash, Region region, LocalDate asOf, Declaration.Totals stated,
			Actor by) {
		Declaration.Totals none = new Declaration.Totals(0, Money.ZERO);
		return new OpeningImport(OpeningImportId.fresh(), region, asOf,
				new Declaration.Source(file.plainName(), hash, null), State.PREVIEW, stated, none, 0, false,
				new Declaration.Step(by.name(), this.clock.instant()), null, 0, none, null, null);
	}

	private OpeningOutcome read(TableSource file, OpeningImport fresh, Actor by) {
		this.imports.insert(fresh);
		OpeningStaging staging = new OpeningStaging(this.jdbc, fresh);
		try {
			new PeopleReading(fresh.region(), this.people, staging).read(file, DeclarationColumn.ofOpeningBalances(),
					YearMonth.now(this.clock));
		}
		catch (UnreadableTable ex) {
			throw new OpeningOutcome.Rollback(ex);
		}
		catch (IOException ex) {
			throw new IllegalStateException("The upload could not be read", ex);
		}
		boolean stopped = staging.found().full();
		staging.flush();
		this.rows.look(fresh.id(), staging.found());
		staging.writeErrors();
		this.imports.counted(fresh.id(), staging.counted(), staging.found().all().size(), stopped);
		this.audit.write(by, "crediting.opening.upload", fresh.region(), SUBJECT, fresh.id().value(),
				Map.of("file", fresh.source().fileHash(), "rows", String.valueOf(staging.counted().rows()), "errors",
						String.valueOf(staging.found().all().size())));
		return new OpeningOutcome.Done(fresh.id());
	}

	/** Who was asked to approve the file, and what came of it. */
	public Optional<Approval> approval(OpeningImport file) {
		return (file.approval() == null) ? Optional.empty()
				: this.transaction.execute((status) -> this.approvals.find(file.region(), file.approval()));
	}

	/** Gives a file without errors to a second officer; its people are held for it. */
	public OpeningOutcome submit(OpeningImportId id, Region region, Actor by) {
		try {
			return held(id, region, (file) -> {
				if (!file.ready()) {
					return OpeningOutcome.Refused.because(Why.OTHER_STATE);
				}
				FoundErrors since = new FoundErrors();
				this.rows.look(id, since);
				if (!since.all().isEmpty()) {
					return OpeningOutcome.Refused.because(Why.OVERTAKEN);
				}
				this.rows.claim(id);
				this.imports.submit(id,
						this.approvals.prepare(by, region, SUBJECT, id.value(), file.source().fileHash()).id());
				return new OpeningOutcome.Done(id);
			});
		}
		catch (DuplicateKeyException ex) {
			return OpeningOutcome.Refused.because(Why.OVERTAKEN);
		}
	}

	/** Approves as a second officer; from now on the balances are booked. */
	public OpeningOutcome approve(OpeningImportId id, Region region, Actor by) {
		return decided(id, region,
				(file) -> this.approvals.approve(by, region, file.approval(), file.source().fileHash()), State.BOOKING);
	}

	/** Returns the file with a reason; the first officer looks at it again. */
	public OpeningOutcome giveBack(OpeningImportId id, Region region, Actor by, String reason) {
		return decided(id, region, (file) -> this.approvals.giveBack(by, region, file.approval(), reason),
				State.PREVIEW);
	}

	private OpeningOutcome decided(OpeningImportId id, Region region, Function<OpeningImport, ApprovalOutcome> decide,
			State next) {
		return held(id, region, (file) -> {
			if (file.state() != State.SUBMITTED) {
				return OpeningOutcome.Refused.because(Why.OTHER_STATE);
			}
			if (decide.apply(file) instanceof ApprovalOutcome.Refused refused) {
				return new OpeningOutcome.Refused(refused.messageKey());
			}
			if (next == State.PREVIEW) {
				this.rows.release(id);
			}
			this.imports.move(id, next, null);
			return new OpeningOutcome.Done(id);
		});
	}

	/** Drops a file that nobody is asked to approve. */
	public OpeningOutcome discard(OpeningImportId id, Region region, Actor by) {
		return held(id, region, (file) -> {
			if (file.state() != State.PREVIEW) {
				return OpeningOutcome.Refused.because(Why.OTHER_STATE);
			}
			drop(id);
			this.audit.write(by, "crediting.opening.discard", region, SUBJECT, id.value(),
					Map.of("file", file.source().fileHash()));
			return new OpeningOutcome.Done(id);
		});
	}

	/** Lets a booking go on that had stopped by trouble. */
	public OpeningOutcome resume(OpeningImportId id, Region region, Actor by) {
		return held(id, region, (file) -> {
			if (!this.imports.stop(id, null)) {
				return OpeningOutcome.Refused.because(Why.OTHER_STATE);
			}
			this.audit.write(by, "crediting.opening.resume", region, SUBJECT, id.value(), Map.of());
			return new OpeningOutcome.Done(id);
		});
	}

	private void drop(OpeningImportId id) {
		this.rows.drop(id);
		this.imports.delete(id);
	}

	private OpeningOutcome held(OpeningImportId id, Region region, Function<OpeningImport, OpeningOutcome> act) {
		return this.transaction.execute((status) -> {
			OpeningOutcome outcome = act
				.apply(this.imports.hold(id, region).orElseThrow(() -> new MissingRow("opening balances")));
			if (outcome instanceof OpeningOutcome.Refused) {
				status.setRollbackOnly();
			}
			return outcome;
		});
	}

}
