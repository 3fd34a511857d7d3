package org.gongji.casework;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.gongji.access.Actor;
import org.gongji.access.MissingRow;
import org.gongji.access.Region;
import org.gongji.account.Chart;
import org.gongji.account.PayoutBooking;
import org.gongji.audit.Audit;
import org.gongji.money.Money;
import org.gongji.spending.Reference;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Payments of approved cases (付款): one at a time for a payee, so that nothing is ever
 * paid twice. Amounts are fen.
 */
@Component
@Transactional(readOnly = true)
public class Payouts {

	static final String SUBJECT = "casework_payout";

	/** Before every id that is made. */
	private static final PayoutId FIRST = new PayoutId(new UUID(0, 0));

	private final PayoutRows rows;

	private final PayeeRows payees;

	private final Audit audit;

	private final Clock clock;

	Payouts(PayoutRows rows, PayeeRows payees, Audit audit, Clock clock) {
		this.rows = rows;
		this.payees = payees;
		this.audit = audit;
		this.clock = clock;
	}

	/**
	 * Owes each payee of a case this much, in the transaction that approves it and that
	 * moved the money onto an account of payables. A payee to whom something is owed or
	 * was paid already ends the transaction by the unique key.
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public List<PayoutId> owe(CaseId one, Region region, List<Owed> owed, Chart from, Actor by) {
		return owe(one, region, owed, from, 1, by);
	}

	/** The same for what came later, as another part of the case. */
	@Transactional(propagation = Propagation.MANDATORY)
	List<PayoutId> owe(CaseId one, Region region, List<Owed> owed, Chart from, int part, Actor by) {
		if (!PayoutBooking.pays(from)) {
			throw new IllegalArgumentException("Nothing is paid out of " + from);
		}
		Map<PayeeId, Payee> known = this.payees.of(one, region)
			.stream()
			.collect(Collectors.toMap(Payee::id, Function.identity()));
		List<PayoutId> made = new ArrayList<>();
		for (Owed each : owed) {
			Payee payee = Optional.ofNullable(known.get(each.payee())).orElseThrow(() -> new MissingRow("payee"));
			made.add(add(payee, part, 1, each.amount(), from, by));
		}
		return made;
	}

	PayoutId add(Payee payee, int part, int attempt, Money amount, Chart from, Actor by) {
		PayoutId id = PayoutId.fresh();
		String reference = Reference.of(id.value(), LocalDate.now(this.clock));
		this.rows.add(List.of(new Payout(id, payee.region(), payee.caseId(), payee.id(), payee.account(), part, attempt,
				PayoutState.READY, amount, from, reference, by.name(),
				OffsetDateTime.now(this.clock).truncatedTo(ChronoUnit.MICROS), null, null, null, null, null)));
		this.audit.write(by, "casework.payout_owed", payee.region(), SUBJECT, id.value(),
				Map.of((payee.caseId() != null) ? "case" : "institution",
						(payee.caseId() != null) ? payee.caseId().toString() : payee.name(), "reference", reference,
						"amount", amount.yuan(), "attempt", "" + attempt, "account", payee.maskedAccount()));
		return id;
	}

	/** Every payment of a case, in the order of its payees, later attempts last. */
	public List<SeenPayout> of(CaseId one, Region region) {
		return this.rows.of(one, region);
	}

	/** All attempts at a payment, with this one, in their order. */
	public List<SeenPayout> attempts(Payout payout) {
		return this.rows.attempts(payout);
	}

	/** Whether the bank has paid everybody who is to be paid out of a case. */
	public boolean allPaid(CaseId one) {
		return this.rows.allPaid(one);
	}

	public Optional<SeenPayout> find(PayoutId id, Region region) {
		return this.rows.find(id, region);
	}

	/**
	 * Those of a region in a state, oldest first: at most so many behind the one that is
	 * named, or from the first on where none is.
	 */
	public List<SeenPayout> page(Region region, PayoutState state, PayoutId behind, int most) {
		return this.rows.page(region, state, (behind != null) ? behind : FIRST, most);
	}

	/** How many of a region are in each state, and how much they are. */
	public Map<PayoutState, PayoutCount> counts(Region region) {
		Map<PayoutState, PayoutCount> counts = new EnumMap<>(PayoutState.class);
		for (PayoutState state : PayoutState.values()) {
			counts.put(state, new PayoutCount(state, 0, Money.ZERO));
		}
		this.rows.counts(region).forEach((count) -> counts.put(count.state(), count));
		return counts;
	}

}
