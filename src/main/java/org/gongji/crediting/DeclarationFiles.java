package org.gongji.crediting;

import java.io.IOException;
import java.time.Clock;
import java.time.YearMonth;
import java.util.Map;
import java.util.Optional;

import org.gongji.access.Actor;
import org.gongji.access.Region;
import org.gongji.audit.Audit;
import org.gongji.files.TableSource;
import org.gongji.files.UnreadableTable;
import org.gongji.money.Money;
import org.gongji.person.PeopleByNumber;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes files of employers in: read and put aside, looked at, then taken in once as a
 * whole or not at all. A file that was taken in is never taken again.
 */
@Component
public class DeclarationFiles {

	private final TransactionTemplate transaction;

	private final JdbcTemplate jdbc;

	private final Declarations declarations;

	private final DeclarationBooking booking;

	private final PeopleByNumber people;

	private final Audit audit;

	private final Clock clock;

	DeclarationFiles(TransactionTemplate transaction, JdbcTemplate jdbc, Declarations declarations,
			DeclarationBooking booking, PeopleByNumber people, Audit audit, Clock clock) {
		this.transaction = transaction;
		this.jdbc = jdbc;
		this.declarations = declarations;
		this.booking = booking;
		this.people = people;
		this.audit = audit;
		this.clock = clock;
	}

	/**
	 * Reads a file and puts it aside for a look; nothing is declared yet. A preview of
	 * the same file gives way, since people may have been recorded since.
	 */
	public Brought bring(TableSource file, Heading heading, Actor actor) throws IOException {
		Region region = heading.employer().region();
		String hash = file.hash();
		try {
			return this.transaction.execute((status) -> {
				Optional<Declaration> same = this.declarations.byHash(region, hash);
				if (same.isPresent() && (same.get().taken() || !drop(same.get()))) {
					return new Known(same.get());
				}
				return new Previewed(read(file, fresh(file, heading, hash, actor), actor));
			});
		}
		catch (Unreadable.Rollback ex) {
			return new Unreadable(ex.table());
		}
		catch (DuplicateKeyException ex) {
			return new Known(this.declarations.byHash(region, hash).orElseThrow(() -> ex));
		}
	}

	/** Takes a file in that was looked at: once, however often it is asked for. */
	public Taken confirm(DeclarationId id, Region region, Actor actor) {
		try {
			return this.transaction.execute((status) -> {
				if (!this.declarations.confirm(id, region, actor.name(), this.clock.instant())) {
					return this.declarations.find(id, region)
						.map((found) -> found.taken() ? new Done() : new NotReady())
						.orElseGet(Missing::new);
				}
				Declaration found = this.declarations.find(id, region).orElseThrow();
				if (!this.booking.book(found)) {
					status.setRollbackOnly();
					return new Overtaken();
				}
				this.audit.write(actor, "crediting.declaration.confirm", region, Declaring.SUBJECT, id.value(),
						Map.of("kind", found.kind().name(), "rows", String.valueOf(found.counted().rows()), "sum",
								found.counted().sum().yuan()));
				return new Done();
			});
		}
		catch (DuplicateKeyException ex) {
			return new Overtaken();
		}
	}

	/** Drops a file that was not taken in; false when it was, or is not there. */
	public boolean discard(DeclarationId id, Region region, Actor actor) {
		return Boolean.TRUE.equals(this.transaction.execute((status) -> {
			Optional<Declaration> found = this.declarations.find(id, region);
			if (found.isEmpty() || found.get().taken() || !drop(found.get())) {
				status.setRollbackOnly();
				return false;
			}
			this.audit.write(actor, "crediting.declaration.discard", region, Declaring.SUBJECT, id.value(),
					Map.of("file", String.valueOf(found.get().source().fileHash())));
			return true;
		}));
	}

	private boolean drop(Declaration preview) {
		this.booking.drop(preview.id());
		return this.declarations.delete(preview.id(), preview.region());
	}

	private Declaration read(TableSource file, Declaration fresh, Actor actor) {
		this.declarations.insert(fresh);
		DeclarationStaging staging = this.booking.stage(fresh);
		try {
			new PeopleReading(fresh.region(), this.people, staging).read(file,
					DeclarationColumn.of(fresh.kind(), fresh.correction()), YearMonth.now(this.clock));
		}
		catch (UnreadableTable ex) {
			throw new Unreadable.Rollback(ex);
		}
		catch (IOException ex) {
			throw new IllegalStateException("The upload could not be read", ex);
		}
		boolean stopped = staging.found().full();
		staging.flush();
		staging.found().write(this.jdbc, "declaration_error", "declaration_id", fresh.key());
		this.declarations.counted(fresh.id(), staging.counted(), staging.errors().size(), stopped);
		this.audit.write(actor, "crediting.declaration.upload", fresh.region(), Declaring.SUBJECT, fresh.key(),
				Map.of("kind", fresh.kind().name(), "file", fresh.source().fileHash(), "rows",
						String.valueOf(staging.counted().rows()), "errors", String.valueOf(staging.errors().size())));
		return this.declarations.find(fresh.id(), fresh.region()).orElseThrow();
	}

	private Declaration fresh(TableSource file, Heading heading, String hash, Actor actor) {
		return new Declaration(DeclarationId.fresh(), heading.employer().region(), heading.employer(), heading.kind(),
				heading.correction(), new Declaration.Source(file.plainName(), hash, null), Declaration.State.PREVIEW,
				heading.stated(), new Declaration.Totals(0, Money.ZERO), 0, false,
				new Declaration.Step(actor.name(), this.clock.instant()), null);
	}

	/** What the employer says of the file: whose it is and what it comes to. */
	public record Heading(Employer employer, DeclarationKind kind, boolean correction, Declaration.Totals stated) {

	}

	/** What came of bringing a file. */
	public sealed interface Brought {

	}

	/** It was read; errors may stand in it. */
	public record Previewed(Declaration preview) implements Brought {

	}

	/** The same file was taken in before. */
	public record Known(Declaration known) implements Brought {

	}

	/** It cannot be read as a whole; nothing was kept. */
	public record Unreadable(UnreadableTable table) implements Brought {

		/** Rolls the reading back. */
		private static final class Rollback extends RuntimeException {

			private static final long serialVersionUID = 1L;

			Rollback(UnreadableTable table) {
				super(table);
			}

			UnreadableTable table() {
				return (UnreadableTable) getCause();
			}

		}

	}

	/** What came of taking a file in. */
	public sealed interface Taken {

	}

	/** It is declared, now or before. */
	public record Done() implements Taken {

	}

	/**
	 * Errors stand in it, or its sums are not those of the employer: nothing was kept.
	 */
	public record NotReady() implements Taken {

	}

	/**
	 * Others declared the same people and months since it was read: nothing was kept,
	 * bring it again.
	 */
	public record Overtaken() implements Taken {

	}

	/** No such declaration in this region. */
	public record Missing() implements Taken {

	}

}
