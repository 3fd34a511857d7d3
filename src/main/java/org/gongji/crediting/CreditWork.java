package org.gongji.crediting;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;

import org.gongji.access.Actor;
import org.gongji.audit.Audit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.dao.TransientDataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Works on whatever runs there are, a slice at a time, each in a transaction of its own
 * with everything it writes: a slice is done whole or not at all, however often this is
 * killed and from however many nodes it is called.
 */
@Component
public class CreditWork {

	private static final Logger LOG = LoggerFactory.getLogger(CreditWork.class);

	private static final int TROUBLE_AT_MOST = 200;

	private final RunRows runs;

	private final SliceRows slices;

	private final SliceDraft draft;

	private final InterestDraft interest;

	private final SliceBooking booking;

	private final CorrectionDraft corrections;

	private final SliceCorrecting correcting;

	private final Audit audit;

	private final Clock clock;

	private final TransactionTemplate transaction;

	CreditWork(RunRows runs, SliceRows slices, SliceDraft draft, InterestDraft interest, SliceBooking booking,
			CorrectionDraft corrections, SliceCorrecting correcting, Audit audit, Clock clock,
			TransactionTemplate transaction) {
		this.runs = runs;
		this.slices = slices;
		this.draft = draft;
		this.interest = interest;
		this.booking = booking;
		this.corrections = corrections;
		this.correcting = correcting;
		this.audit = audit;
		this.clock = clock;
		this.transaction = transaction;
	}

	/** Does one slice of some run; false when there is none to do for now. */
	public boolean step() {
		for (CreditRun run : this.runs.moving()) {
			if (step(run)) {
				return true;
			}
		}
		return false;
	}

	private boolean step(CreditRun run) {
		try {
			return Boolean.TRUE.equals(this.transaction.execute((status) -> one(run)));
		}
		catch (TransientDataAccessException | TransactionException ex) {
			LOG.info("a slice of run {} waits for another turn: {}", run.id().value(), ex.getMessage());
			return false;
		}
		catch (RuntimeException ex) {
			LOG.error("run {} stops", run.id().value(), ex);
			stop(run, ex);
			return false;
		}
	}

	private boolean one(CreditRun run) {
		boolean drafting = run.state() == RunState.DRAFTING;
		Optional<Slice> slice = this.slices.claim(run, drafting ? SliceRows.State.OPEN : SliceRows.State.DRAFTED);
		if (slice.isEmpty()) {
			end(run, drafting);
			return false;
		}
		work(slice.get(), drafting);
		return true;
	}

	private void work(Slice slice, boolean drafting) {
		switch (slice.run().kind()) {
			case MONTHLY -> {
				if (drafting) {
					this.draft.draft(slice);
				}
				else {
					this.booking.book(slice);
				}
			}
			case INTEREST -> {
				if (drafting) {
					this.interest.draft(slice);
				}
				else {
					this.booking.book(slice);
				}
			}
			case CORRECTION -> {
				if (drafting) {
					this.corrections.draft(slice);
				}
				else {
					this.correcting.book(slice);
				}
			}
		}
	}

	private void end(CreditRun run, boolean drafting) {
		RunState next = drafting ? RunState.DRAFTED : RunState.DONE;
		if (this.runs.moveWhenOver(run, drafting ? SliceRows.State.OPEN : SliceRows.State.DRAFTED, next,
				OffsetDateTime.now(this.clock))) {
			this.audit.write(Actor.SYSTEM, drafting ? "credit.drafted" : "credit.booked", run.region(),
					CreditRuns.SUBJECT, run.id().value(), Map.of("month", run.month().toString()));
		}
	}

	private void stop(CreditRun run, RuntimeException trouble) {
		String said = trouble.getClass().getSimpleName();
		this.transaction.executeWithoutResult((status) -> {
			if (this.runs.pause(run.id(), true, said.substring(0, Math.min(TROUBLE_AT_MOST, said.length())),
					OffsetDateTime.now(this.clock))) {
				this.audit.write(Actor.SYSTEM, "credit.stopped", run.region(), CreditRuns.SUBJECT, run.id().value(),
						Map.of("trouble", said));
			}
		});
	}

}
