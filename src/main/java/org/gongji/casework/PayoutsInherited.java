package org.gongji.casework;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.gongji.access.Actor;
import org.gongji.access.MissingRow;
import org.gongji.access.Region;
import org.gongji.account.ClosingAccounts;
import org.gongji.account.PayoutBooking;
import org.gongji.account.PersonalAccount;
import org.gongji.account.PersonalAccounts;
import org.gongji.audit.Audit;
import org.gongji.casework.AgainOutcome.Refused;
import org.gongji.casework.AgainOutcome.Why;
import org.gongji.casework.PayoutSettled.Outcome;
import org.gongji.ledger.EntryId;
import org.gongji.person.People;
import org.gongji.person.Person;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Puts into the estate what the bank returned of a payment to an owner who has died since
 * (转入遗产, OQ-27): from there it is inherited as the balance is, by two people.
 */
@Component
@Transactional
public class PayoutsInherited {

	private static final Set<PayeeKind> OWNERS = EnumSet.of(PayeeKind.OWNER, PayeeKind.GUARDIAN);

	private final PayoutRows rows;

	private final AgainRows again;

	private final Cases cases;

	private final People people;

	private final PersonalAccounts accounts;

	private final ClosingAccounts closing;

	private final PayoutBooking booking;

	private final Audit audit;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	PayoutsInherited(PayoutRows rows, AgainRows again, Cases cases, People people, PersonalAccounts accounts,
			ClosingAccounts closing, PayoutBooking booking, Audit audit, ApplicationEventPublisher events,
			Clock clock) {
		this.rows = rows;
		this.again = again;
		this.cases = cases;
		this.people = people;
		this.accounts = accounts;
		this.closing = closing;
		this.booking = booking;
		this.audit = audit;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * Whether the payment was the owner's own, and the owner has died. What is paid out
	 * of an estate is its heir's already, also where a guardian receives it.
	 */
	@Transactional(readOnly = true)
	public boolean possible(SeenPayout seen) {
		Payout payout = seen.payout();
		return payout.state() == PayoutState.RETURNED && payout.estate() == null && !this.rows.followed(payout)
				&& estate(seen).isPresent();
	}

	/** The same amount goes into the estate; the payment is not tried again. */
	public AgainOutcome inherit(Actor by, Region region, PayoutId id) {
		this.rows.hold(List.of(id));
		SeenPayout seen = this.rows.find(id, region).orElseThrow(() -> new MissingRow("payout"));
		Payout payout = seen.payout();
		if (payout.state() != PayoutState.RETURNED) {
			return Refused.of(Why.NOT_RETURNED);
		}
		Optional<PersonalAccount> estate = estate(seen);
		if (estate.isEmpty()) {
			return Refused.of(Why.NO_ESTATE);
		}
		if (!possible(seen)) {
			return Refused.of(Why.AGAIN_ALREADY);
		}
		if (this.again.waiting(id, region).isPresent()) {
			return Refused.of(Why.WAITING);
		}
		PersonalAccount account = estate.get();
		this.closing.hold(account.owner());
		EntryId entry = this.booking.intoEstate(region, payout.owed(), account.id(), payout.amount(),
				LocalDate.now(this.clock));
		if (!this.rows.inherited(id, entry, by.name(), OffsetDateTime.now(this.clock).truncatedTo(ChronoUnit.MICROS))) {
			throw new IllegalStateException("A payment that was held is not returned");
		}
		this.audit.write(by, "casework.payout_inherited", region, Payouts.SUBJECT, id.value(),
				Map.of("reference", payout.reference(), "amount", payout.amount().yuan()));
		this.events.publishEvent(new PayoutSettled(payout.caseId(), id, Outcome.INHERITED, null, by));
		return new AgainOutcome.Inherited();
	}

	/**
	 * The account of the region whose estate it is; empty while the owner lives, and for
	 * what was not the owner's own.
	 */
	private Optional<PersonalAccount> estate(SeenPayout seen) {
		Payout payout = seen.payout();
		if (!OWNERS.contains(seen.payee().kind())) {
			return Optional.empty();
		}
		return this.cases.find(payout.caseId())
			.filter((one) -> one.kind() != CaseKind.DEATH)
			.map(Case::person)
			.flatMap(this.people::find)
			.filter(Person::dead)
			.flatMap((dead) -> this.accounts.of(List.of(dead.id()))
				.stream()
				.filter((one) -> one.region().equals(payout.region()))
				.findFirst());
	}

}
