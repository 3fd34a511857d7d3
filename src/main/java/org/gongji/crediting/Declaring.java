package org.gongji.crediting;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.gongji.access.Actor;
import org.gongji.access.RequestId;
import org.gongji.audit.Audit;
import org.gongji.money.Money;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes in what is typed of people, row by row (逐人申报): all rows of it or none. */
@Component
public class Declaring {

	static final String SUBJECT = "declaration";

	private final TransactionTemplate transaction;

	private final Declarations declarations;

	private final DeclarationBooking booking;

	private final DeclaredFacts facts;

	private final Audit audit;

	private final Clock clock;

	Declaring(TransactionTemplate transaction, Declarations declarations, DeclarationBooking booking,
			DeclaredFacts facts, Audit audit, Clock clock) {
		this.transaction = transaction;
		this.declarations = declarations;
		this.booking = booking;
		this.facts = facts;
		this.audit = audit;
		this.clock = clock;
	}

	/**
	 * Declares these rows at once. The same request again gives the same answer; rows of
	 * one person and month twice, a month that another employer declares, a first
	 * declaration of what stands or a correction of what does not are refused by row.
	 */
	public Outcome declare(Typed typed, RequestId request, Actor actor) {
		Optional<Outcome> before = before(typed, request);
		if (before.isPresent()) {
			return before.get();
		}
		try {
			return this.transaction.execute((status) -> {
				Outcome outcome = write(fresh(typed, request, actor), typed.rows(), actor);
				if (!(outcome instanceof Done)) {
					status.setRollbackOnly();
				}
				return outcome;
			});
		}
		catch (DuplicateKeyException ex) {
			return before(typed, request).orElse(new Busy());
		}
	}

	/** What declaring these rows would be refused for; nothing is kept. */
	public List<DeclarationError> look(Typed typed, Actor actor) {
		return this.transaction.execute((status) -> {
			status.setRollbackOnly();
			return stage(fresh(typed, RequestId.fresh(), actor), typed.rows()).errors();
		});
	}

	private Optional<Outcome> before(Typed typed, RequestId request) {
		return this.declarations.byRequest(typed.employer().region(), request)
			.map((known) -> (typed.sameAs(known) && typed.rows().equals(this.facts.rows(known.id()))) ? new Done(known)
					: new OtherContent());
	}

	private Outcome write(Declaration fresh, List<DeclaredRow> rows, Actor actor) {
		DeclarationStaging staging = stage(fresh, rows);
		if (!staging.errors().isEmpty()) {
			return new Refused(staging.errors());
		}
		this.declarations.counted(fresh.id(), staging.counted(), 0, false);
		if (!this.declarations.confirm(fresh.id(), fresh.region(), actor.name(), this.clock.instant())) {
			throw new IllegalStateException("A typed declaration has rows");
		}
		if (!this.booking.book(fresh)) {
			return new Busy();
		}
		this.audit.write(actor, "crediting.declaration.type", fresh.region(), SUBJECT, fresh.key(),
				Map.of("kind", fresh.kind().name(), "rows", String.valueOf(rows.size()), "correction",
						String.valueOf(fresh.correction())));
		return new Done(this.declarations.find(fresh.id(), fresh.region()).orElseThrow());
	}

	private DeclarationStaging stage(Declaration fresh, List<DeclaredRow> rows) {
		this.declarations.insert(fresh);
		DeclarationStaging staging = this.booking.stage(fresh);
		rows.forEach(staging::add);
		staging.flush();
		return staging;
	}

	private Declaration fresh(Typed typed, RequestId request, Actor actor) {
		return new Declaration(DeclarationId.fresh(), typed.employer().region(), typed.employer(), typed.kind(),
				typed.correction(), new Declaration.Source(null, null, request.text()), Declaration.State.PREVIEW,
				typed.totals(), new Declaration.Totals(0, Money.ZERO), 0, false,
				new Declaration.Step(actor.name(), this.clock.instant()), null);
	}

	/** What is typed of people for one employer. */
	public record Typed(Employer employer, DeclarationKind kind, boolean correction, List<DeclaredRow> rows) {

		public Typed {
			rows = List.copyOf(rows);
			if (rows.isEmpty()) {
				throw new IllegalArgumentException("Nothing is typed");
			}
			if (!correction && rows.stream().anyMatch(DeclaredRow::withdrawn)) {
				throw new IllegalArgumentException("Only a correction takes lines back");
			}
		}

		Declaration.Totals totals() {
			return new Declaration.Totals(this.rows.size(),
					Money.sum(this.rows.stream().map(DeclaredRow::amount).toList()));
		}

		boolean sameAs(Declaration known) {
			return known.employer().id().equals(this.employer.id()) && known.kind() == this.kind
					&& known.correction() == this.correction;
		}

	}

	/** What came of declaring. */
	public sealed interface Outcome {

	}

	/** It is declared, now or before by the same request. */
	public record Done(Declaration declaration) implements Outcome {

	}

	/** Nothing was kept, for these reasons. */
	public record Refused(List<DeclarationError> errors) implements Outcome {

	}

	/** The request stands for something else. */
	public record OtherContent() implements Outcome {

	}

	/** Somebody declared the same at the same moment: ask again. */
	public record Busy() implements Outcome {

	}

}
