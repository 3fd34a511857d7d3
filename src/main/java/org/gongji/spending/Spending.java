package org.gongji.spending;

import java.time.Clock;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.gongji.access.Actor;
import org.gongji.account.Draw;
import org.gongji.account.FundPart;
import org.gongji.account.Payment;
import org.gongji.account.PersonalAccounts;
import org.gongji.audit.Audit;
import org.gongji.benefit.BenefitYears;
import org.gongji.family.SharedMoney;
import org.gongji.ledger.EntryId;
import org.gongji.notice.Notices;

import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Purchases and visits (结算): checked beforehand, settled once for each request. Checking
 * is settling without the last steps, so that the two cannot disagree. Locks are taken in
 * one order: the counters of the patient's year, the bindings by id, the accounts by id.
 * The time of a settlement is taken while they are held: nothing is booked after the end
 * of a binding that pays for it.
 */
@Component
public class Spending {

	private static final int ATTEMPTS = 8;

	/** Whoever is overtaken so often holds what it reads, and is not overtaken again. */
	private static final int ATTEMPTS_UNHELD = 4;

	private final Assembly assembly;

	private final Settlements settlements;

	private final TraceCodeSales traceCodes;

	private final SharedMoney shared;

	private final PersonalAccounts accounts;

	private final BenefitYears years;

	private final StoppedBills stops;

	private final Notices notices;

	private final SpendingNotices told;

	private final Audit audit;

	private final Clock clock;

	private final TransactionTemplate transaction;

	Spending(Assembly assembly, Settlements settlements, TraceCodeSales traceCodes, SharedMoney shared,
			PersonalAccounts accounts, BenefitYears years, StoppedBills stops, Notices notices, SpendingNotices told,
			Audit audit, Clock clock, PlatformTransactionManager transactions) {
		this.assembly = assembly;
		this.settlements = settlements;
		this.traceCodes = traceCodes;
		this.shared = shared;
		this.accounts = accounts;
		this.years = years;
		this.stops = stops;
		this.notices = notices;
		this.told = told;
		this.audit = audit;
		this.clock = clock;
		this.transaction = new TransactionTemplate(transactions);
	}

	/**
	 * What would happen now (预结算); moves nothing. A bill that meets a figure which is not
	 * set is counted, once for each request, after this transaction has ended.
	 */
	public Checked check(Purchase purchase) {
		Checked checked = this.transaction.execute((status) -> {
			status.setRollbackOnly();
			Assembled assembled = this.assembly.of(purchase, Assembly.Holding.NOTHING);
			List<Problem> problems = assembled.problems().isEmpty() ? this.traceCodes.sold(purchase.lines())
					: assembled.problems();
			boolean decidable = assembled.decidable() && !assembled.waits();
			return new Checked(problems, decidable ? assembled.decide() : null, assembled);
		});
		this.stops.remember(purchase, checked);
		return checked;
	}

	/**
	 * Settles the purchase in one transaction, or answers why not; then nothing has
	 * moved. The same request settles once and gets the same settlement again.
	 */
	public SettlementOutcome settle(Purchase purchase, Actor actor) {
		return settled(purchase, actor, (booked, from) -> {
		}, true);
	}

	/**
	 * The same for a caller that keeps its own answer to each request and has looked
	 * there; beside the settlement, in the same transaction, it writes that answer.
	 */
	public SettlementOutcome settle(Purchase purchase, Actor actor, BesideSettling beside) {
		return settled(purchase, actor, beside, false);
	}

	private SettlementOutcome settled(Purchase purchase, Actor actor, BesideSettling beside, boolean look) {
		SettlementOutcome outcome = attempted(purchase, actor, beside, look);
		if (outcome instanceof SettlementOutcome.BenefitStopped || outcome instanceof SettlementOutcome.NotAllowed) {
			check(purchase);
		}
		return outcome;
	}

	private SettlementOutcome attempted(Purchase purchase, Actor actor, BesideSettling beside, boolean look) {
		for (int attempt = 1;; attempt++) {
			boolean overtaken = attempt > ATTEMPTS_UNHELD;
			try {
				return this.transaction.execute((status) -> {
					SettlementOutcome outcome = settleOnce(purchase, overtaken, actor, beside, look);
					if (!(outcome instanceof SettlementOutcome.Settled)) {
						status.setRollbackOnly();
					}
					return outcome;
				});
			}
			catch (BalanceMoved | ConcurrencyFailureException ex) {
				if (attempt == ATTEMPTS) {
					throw ex;
				}
			}
			catch (DuplicateKeyException ex) {
				Optional<SettlementOutcome> reason = whyTwice(purchase);
				if (reason.isPresent()) {
					return reason.get();
				}
				if (attempt == ATTEMPTS) {
					throw ex;
				}
			}
		}
	}

	private Optional<SettlementOutcome> whyTwice(Purchase purchase) {
		return this.transaction.execute((status) -> {
			Optional<SettlementOutcome> known = known(purchase);
			if (known.isPresent()) {
				return known;
			}
			List<Problem> sold = this.traceCodes.sold(purchase.lines());
			return sold.isEmpty() ? Optional.<SettlementOutcome>empty()
					: Optional.of(new SettlementOutcome.Wrong(sold));
		});
	}

	private Optional<SettlementOutcome> known(Purchase purchase) {
		return this.settlements.byRequest(purchase.request())
			.map((earlier) -> earlier.contentDigest().equals(purchase.digest())
					? new SettlementOutcome.Settled(earlier, true) : new SettlementOutcome.Conflict(earlier));
	}

	private SettlementOutcome settleOnce(Purchase purchase, boolean overtaken, Actor actor, BesideSettling beside,
			boolean look) {
		Optional<SettlementOutcome> known = look ? known(purchase) : Optional.empty();
		if (known.isPresent()) {
			return known.get();
		}
		SettlementOutcome outcome = decided(purchase, overtaken, actor, beside);
		// what stands against it may be the same request, settled since the first look
		return (outcome instanceof SettlementOutcome.Settled) ? outcome : known(purchase).orElse(outcome);
	}

	private SettlementOutcome decided(Purchase purchase, boolean overtaken, Actor actor, BesideSettling beside) {
		Assembled assembled = this.assembly.of(purchase,
				overtaken ? Assembly.Holding.PAYERS : Assembly.Holding.COUNTERS);
		if (!assembled.problems().isEmpty()) {
			return new SettlementOutcome.Wrong(assembled.problems());
		}
		if (assembled.waits()) {
			return new SettlementOutcome.BenefitStopped(assembled.explained());
		}
		SpendingDecision decision = assembled.decide();
		if (!(decision instanceof SpendingDecision.Approved approved)) {
			return new SettlementOutcome.NotAllowed(decision);
		}
		if (purchase.agreed() != null && !purchase.agreed().holds(approved.cash(), assembled.fund())) {
			return new SettlementOutcome.SplitChanged(approved);
		}
		Settlement booked = book(purchase, assembled, approved, actor);
		beside.write(booked, assembled);
		return new SettlementOutcome.Settled(booked, false);
	}

	private Settlement book(Purchase purchase, Assembled assembled, SpendingDecision.Approved approved, Actor actor) {
		List<Settlement.Paid> shares = assembled.paid(approved);
		List<Draw> draws = shares.stream()
			.filter((share) -> share.amount().isPositive())
			.map((share) -> new Draw(share.account(), share.region(), share.amount(), share.posting(),
					share.kind() == PayerKind.AUTHORISER))
			.toList();
		FundPart fund = assembled.fund().isPositive() ? new FundPart(assembled.patient().region(), assembled.fund())
				: null;
		if (assembled.visit() != null && !assembled.visit().moves().isEmpty()) {
			this.years.move(assembled.visit().stand(), purchase.request(), assembled.visit().moves());
		}
		YearMonth month = YearMonth.now(this.clock);
		share(shares, month);
		EntryId entry = (draws.isEmpty() && fund == null) ? null : pay(
				new Payment(purchase.provider(), assembled.provider().region(), purchase.serviceDate(), draws, fund));
		Settlement settlement = assembled.settlement(purchase, approved, shares, entry, actor, this.clock);
		if (!settlement.month(this.clock.getZone()).equals(month)) {
			throw new BalanceMoved();
		}
		this.settlements.add(settlement);
		this.traceCodes.sell(settlement);
		this.notices.tell(this.told.of(settlement));
		this.audit.write(actor, "spending.settle", settlement.region(), "settlement", settlement.id().value(),
				Map.of("reference", settlement.reference(), "total", settlement.total().yuan(), "fund",
						settlement.fund().yuan(), "account", settlement.account().yuan()));
		return settlement;
	}

	/** Counts what relatives' accounts pay, as far as their owners allow it now. */
	private void share(List<Settlement.Paid> shares, YearMonth month) {
		if (!this.shared.use(Settlement.uses(shares), month)) {
			throw new BalanceMoved();
		}
	}

	private EntryId pay(Payment payment) {
		return this.accounts.pay(payment).orElseThrow(BalanceMoved::new);
	}

}
