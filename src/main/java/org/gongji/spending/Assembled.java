package org.gongji.spending;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.gongji.access.Actor;
import org.gongji.benefit.Explained;
import org.gongji.catalogue.Item;
import org.gongji.ledger.EntryId;
import org.gongji.ledger.PostingId;
import org.gongji.money.Money;
import org.gongji.person.Person;
import org.gongji.provider.Provider;

/**
 * A purchase with everything that was looked up for it: either problems, or the facts for
 * the law. The accounts are found by the references that the law uses; items by line
 * number, where the line names one. The visit is null for a purchase without the benefit.
 */
public record Assembled(List<Problem> problems, Person patient, Provider provider, Map<Integer, Item> items,
		Map<String, PayerAccount> accounts, PurchaseFacts facts, VisitDecided visit) {

	static Assembled wrong(List<Problem> problems) {
		return new Assembled(List.copyOf(problems), null, null, Map.of(), Map.of(), null, null);
	}

	/** What the benefit says of the visit; null for a purchase without it. */
	public Explained explained() {
		return (this.visit != null) ? this.visit.explained() : null;
	}

	/** Whether the visit waits for a benefit that does not pay now. */
	public boolean waits() {
		return this.visit != null && this.visit.waits();
	}

	/** What stands in the patient's own account; zero without one. */
	public Money ownBalance() {
		return Money.sum(this.accounts.values()
			.stream()
			.filter((account) -> account.by() == null)
			.map(PayerAccount::available)
			.toList());
	}

	/** What the fund pays now, in fen. */
	public Money fund() {
		return (this.visit != null) ? this.visit.fund() : Money.ZERO;
	}

	/**
	 * What the law says of the personal part. A visit that the fund pays is settled even
	 * where no account may pay: then the person pays in cash.
	 */
	SpendingDecision decide() {
		if (this.visit != null && this.visit.registration().withoutAccounts()) {
			return CashOnly.of(this.facts);
		}
		SpendingDecision decision = SpendingCheck.decide(this.facts);
		boolean benefit = this.visit != null && this.visit.explained().paid();
		return (benefit && decision instanceof SpendingDecision.Refused refused) ? CashOnly.of(refused) : decision;
	}

	boolean decidable() {
		return this.facts != null;
	}

	/**
	 * The shares of a decision with the accounts behind them and ids for their postings.
	 */
	List<Settlement.Paid> paid(SpendingDecision.Approved approved) {
		List<Settlement.Paid> paid = new ArrayList<>();
		for (Share share : approved.shares()) {
			PayerAccount account = this.accounts.get(share.ref());
			PayerAccount.By by = account.by();
			paid.add(new Settlement.Paid(paid.size() + 1, share.kind(), account.id(), account.region(), account.owner(),
					(by != null) ? by.patientIs().word() : null, (by != null) ? by.binding() : null, share.amount(),
					share.amount().isZero() ? null : PostingId.fresh()));
		}
		return paid;
	}

	Settlement settlement(Purchase purchase, SpendingDecision.Approved approved, List<Settlement.Paid> shares,
			EntryId entry, Actor actor, Clock clock) {
		SettlementId id = SettlementId.fresh();
		Map<Integer, LineVerdict> verdicts = approved.lines()
			.stream()
			.collect(Collectors.toMap(LineVerdict::line, Function.identity()));
		List<Settlement.Line> lines = purchase.lines()
			.stream()
			.map((bought) -> line(bought, verdicts.get(bought.number())))
			.toList();
		Money account = Money.sum(shares.stream().map(Settlement.Paid::amount).toList());
		return new Settlement(id, purchase.request(), purchase.digest(), Reference.of(id, LocalDate.now(clock)), null,
				this.provider.region(), purchase.provider(), purchase.patient(), purchase.voucher(),
				purchase.voucherOwner(), purchase.serviceDate(),
				OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC).truncatedTo(ChronoUnit.MICROS), actor.name(),
				fund().plus(account).plus(approved.cash()), fund(), account, approved.cash(), entry, law(approved),
				null, lines, shares, (this.visit != null) ? this.visit.note() : null);
	}

	private Settlement.Law law(SpendingDecision.Approved approved) {
		Map<String, Bond> bonds = this.facts.payers()
			.stream()
			.filter((payer) -> payer.bond() != null)
			.collect(Collectors.toMap(Payer::ref, Payer::bond));
		return new Settlement.Law(this.facts.place(), this.facts.voucherOf(), bonds, approved.citations(),
				approved.leftOut(), approved.cuts(), approved.digests());
	}

	private Settlement.Line line(Bought bought, LineVerdict verdict) {
		Item item = this.items.get(bought.number());
		PurchaseLine asked = this.facts.lines()
			.stream()
			.filter((line) -> line.number() == bought.number())
			.findFirst()
			.orElseThrow();
		Money fund = (this.visit != null) ? this.visit.fundOf(bought.number()) : Money.ZERO;
		return new Settlement.Line(bought.number(), (item != null) ? item.code().text() : null,
				(item != null) ? item.name() : "", asked.category().word(), bought.quantity(), bought.unitPrice(),
				asked.amount().plus(fund), fund, asked.amount().minus(verdict.cash()), verdict.cash(),
				bought.traceCodes(), new Settlement.LineLaw(asked, verdict.allowedBy(), verdict.refusals(),
						(this.visit != null) ? this.visit.scopes().get(bought.number()) : null));
	}

}
