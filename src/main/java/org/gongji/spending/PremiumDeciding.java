package org.gongji.spending;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;

import org.gongji.access.Actor;
import org.gongji.account.LaterMoney;
import org.gongji.account.PremiumBooking;
import org.gongji.audit.Audit;
import org.gongji.ledger.EntryId;
import org.gongji.notice.Notices;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes down what the collecting body said of a payment that is held, in the caller's
 * transaction. A rejected one goes back whole to the account it came from, or to whoever
 * its balance went to (OQ-08c), and the person may be paid for again.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class PremiumDeciding {

	private static final String SUBJECT = "premium_payment";

	private final PremiumPayments payments;

	private final PremiumDecisions decisions;

	private final PremiumBooking booking;

	private final PremiumEnrolling enrolling;

	private final LaterMoney later;

	private final Notices notices;

	private final Audit audit;

	private final Clock clock;

	PremiumDeciding(PremiumPayments payments, PremiumDecisions decisions, PremiumBooking booking,
			PremiumEnrolling enrolling, LaterMoney later, Notices notices, Audit audit, Clock clock) {
		this.payments = payments;
		this.decisions = decisions;
		this.booking = booking;
		this.enrolling = enrolling;
		this.later = later;
		this.notices = notices;
		this.audit = audit;
		this.clock = clock;
	}

	/** All of these at once; what the act was is written down by the caller. */
	void accept(List<PremiumPayment> payments, Actor by) {
		if (!payments.isEmpty()) {
			this.decisions.accept(payments, now(), by.name());
			this.enrolling.accepted(payments, LocalDate.now(this.clock), by);
			this.notices.tell(payments.stream().flatMap((one) -> PremiumNotices.accepted(one).stream()).toList());
		}
	}

	void reject(PremiumPayment payment, String reason, Actor by) {
		EntryId back = this.booking.giveBack(payment.entry(), payment.account(), LocalDate.now(this.clock));
		this.decisions.add(payment, new PremiumDecided(payment.id(), false, reason, now(), by.name(), back));
		this.payments.uncover(payment);
		this.notices.tell(PremiumNotices.givenBack(payment, reason, !this.later.brought(back).isEmpty()));
		this.audit.write(by, "premium.rejected", payment.region(), SUBJECT, payment.id().value(),
				Map.of("reference", payment.reference(), "account", payment.paid().yuan(), "reason", reason));
	}

	private OffsetDateTime now() {
		return OffsetDateTime.now(this.clock).truncatedTo(ChronoUnit.MICROS);
	}

}
