package org.gongji.casework;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import org.gongji.access.Actor;
import org.gongji.access.MissingRow;
import org.gongji.access.Region;
import org.gongji.audit.Audit;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Moves the rows of cases, each move with its step, its line in the audit and its word to
 * who listens, in the caller's transaction.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class CaseMoving {

	static final String SUBJECT = "case";

	private final EntityManager entities;

	private final CaseStepRows steps;

	private final Audit audit;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	CaseMoving(EntityManager entities, CaseStepRows steps, Audit audit, ApplicationEventPublisher events, Clock clock) {
		this.entities = entities;
		this.steps = steps;
		this.audit = audit;
		this.events = events;
		this.clock = clock;
	}

	Instant now() {
		return this.clock.instant().truncatedTo(ChronoUnit.MICROS);
	}

	/** The row, held until the transaction ends. */
	CaseRow hold(CaseId id, Region region) {
		CaseRow row = this.entities.find(CaseRow.class, id.value(), LockModeType.PESSIMISTIC_WRITE);
		if (row == null || !row.shown().region().equals(region)) {
			throw new MissingRow("case");
		}
		this.entities.refresh(row);
		return row;
	}

	/** The case, held, with another version: a part of it changes. */
	Case change(CaseId id, Region region) {
		return change(hold(id, region));
	}

	/** The same where it still is as it was seen; empty where somebody was faster. */
	Optional<Case> change(Case seen) {
		CaseRow row = hold(seen.id(), seen.region());
		return (row.version() == seen.version()) ? Optional.of(change(row)) : Optional.empty();
	}

	private Case change(CaseRow row) {
		this.entities.lock(row, LockModeType.PESSIMISTIC_FORCE_INCREMENT);
		return row.shown();
	}

	Case open(CaseRow fresh, Actor by) {
		this.entities.persist(fresh);
		return told(fresh, CaseMove.OPEN, fresh.opened(), by, null, null);
	}

	Case move(CaseRow row, CaseMove move, Actor by, String reason) {
		return told(row, move, row.move(move, now()), by, reason, null);
	}

	/** The same, with what the decision rests on. */
	Case decide(CaseRow row, CaseMove move, Actor by, String reason, DecidedBy decided) {
		return told(row, move, row.move(move, now()), by, reason, decided);
	}

	private Case told(CaseRow row, CaseMove move, int number, Actor by, String reason, DecidedBy decided) {
		this.entities.flush();
		Case now = row.shown();
		CaseStep step = new CaseStep(number, move, now.state(), by.name(), by.role(),
				(by.behalf() != null) ? by.behalf().kind() : null, now(), reason);
		this.steps.add(now, step, by, decided);
		Map<String, String> detail = new LinkedHashMap<>(Map.of("kind", now.kind().name(), "number", now.number()));
		if (reason != null) {
			detail.put("reason", reason);
		}
		if (now.amount() != null) {
			detail.put("fen", String.valueOf(now.amount().fen()));
		}
		this.audit.write(by, "case." + move.name().toLowerCase(java.util.Locale.ROOT), now.region(), SUBJECT,
				now.id().value(), detail);
		this.events.publishEvent(new CaseMoved(now, step));
		return now;
	}

}
