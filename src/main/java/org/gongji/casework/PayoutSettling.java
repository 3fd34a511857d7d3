package org.gongji.casework;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Map;

import org.gongji.access.Actor;
import org.gongji.account.PayoutBooking;
import org.gongji.audit.Audit;
import org.gongji.casework.PayoutSettled.Outcome;
import org.gongji.ledger.EntryId;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Books what the bank answered on one payment, which the caller holds, and tells it to
 * the case.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class PayoutSettling {

	private final PayoutRows rows;

	private final PayoutBooking booking;

	private final Audit audit;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	PayoutSettling(PayoutRows rows, PayoutBooking booking, Audit audit, ApplicationEventPublisher events, Clock clock) {
		this.rows = rows;
		this.booking = booking;
		this.audit = audit;
		this.events = events;
		this.clock = clock;
	}

	/** The bank paid on this day what was under way. */
	void paid(Payout payout, LocalDate on, Actor by) {
		EntryId entry = this.booking.paid(payout.region(), payout.owed(), payout.amount(), on);
		if (!this.rows.paid(payout.id(), on, entry, by.name(), now())) {
			throw new IllegalStateException("A payment that was held is not under way");
		}
		told(payout, Outcome.PAID, on, null, by);
	}

	/**
	 * The bank did not pay, or gave back what it had paid; only then is there something
	 * to book.
	 */
	void returned(Payout payout, LocalDate on, String reason, Actor by) {
		EntryId back = (payout.state() == PayoutState.PAID) ? this.booking.cameBack(payout.entry(), on) : null;
		if (!this.rows.returned(payout.id(), on, reason, back, by.name(), now())) {
			throw new IllegalStateException("A payment that was held is neither under way nor paid");
		}
		told(payout, Outcome.RETURNED, on, reason, by);
	}

	private void told(Payout payout, Outcome outcome, LocalDate on, String reason, Actor by) {
		this.audit.write(by, (outcome == Outcome.PAID) ? "casework.payout_paid" : "casework.payout_returned",
				payout.region(), Payouts.SUBJECT, payout.id().value(),
				Map.of("reference", payout.reference(), "amount", payout.amount().yuan(), "on", on.toString()));
		if (payout.caseId() == null) {
			return;
		}
		this.events.publishEvent(new PayoutSettled(payout.caseId(), payout.id(), outcome, reason, by));
	}

	private OffsetDateTime now() {
		return OffsetDateTime.now(this.clock).truncatedTo(ChronoUnit.MICROS);
	}

}
