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
import org.gongji.account.PersonalAccount;
import org.gongji.catalogue.Item;
import org.gongji.ledger.EntryId;
import org.gongji.ledger.PostingId;
import org.gongji.money.Money;
import org.gongji.person.Person;
import org.gongji.provider.Provider;

/**
 * A purchase with everything that was looked up for it: either problems, or the facts for
 * the law. The accounts are found by the references that the law uses; items by line
 * number, where the line names one.
 */
public record Assembled(List<Problem> problems, Person patient, Provider provider, Map<Integer, Item> items,
		Map<String, PersonalAccount> accounts, PurchaseFacts facts) {

	static Assembled wrong(List<Problem> problems) {
		return new Assembled(List.copyOf(problems), null, null, Map.of(), Map.of(), null);
	}

	boolean decidable() {
		return this.facts != null;
	}

	/**
	 * The shares of a decision with the accounts behind them and ids for their postings.
	 */
	List<Settlement.Paid> paid(SpendingDecision.Approved approved) {
		Map<String, Payer> payers = this.facts.payers()
			.stream()
			.collect(Collectors.toMap(Payer::ref, Function.identity()));
		List<Settlement.Paid> paid = new ArrayList<>();
		for (Share share : approved.shares()) {
			PersonalAccount account = this.accounts.get(share.ref());
			Bond bond = payers.get(share.ref()).bond();
			paid.add(new Settlement.Paid(paid.size() + 1, share.kind(), account.id(), account.region(), account.owner(),
					(bond != null) ? bond.userIs().word() : null, share.amount(),
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
				account.plus(approved.cash()), Money.ZERO, account, approved.cash(), entry, law(approved), null, lines,
				shares);
	}

	private Settlement.Law law(SpendingDecision.Approved approved) {
		Map<String, Bond> bonds = this.facts.payers()
			.stream()
			.filter((payer) -> payer.bond() != null)
			.collect(Collectors.toMap(Payer::ref, Payer::bond));
		return new Settlement.Law(this.facts.place(), this.facts.voucherOf(), bonds, approved.citations(),
				approved.leftOut(), approved.digests());
	}

	private Settlement.Line line(Bought bought, LineVerdict verdict) {
		Item item = this.items.get(bought.number());
		PurchaseLine asked = this.facts.lines()
			.stream()
			.filter((line) -> line.number() == bought.number())
			.findFirst()
			.orElseThrow();
		return new Settlement.Line(bought.number(), (item != null) ? item.code().text() : null,
				(item != null) ? item.name() : "", asked.category().word(), bought.quantity(), bought.unitPrice(),
				asked.amount(), asked.amount().minus(verdict.cash()), verdict.cash(), bought.traceCodes(),
				new Settlement.LineLaw(asked, verdict.allowedBy(), verdict.refusals()));
	}

}
