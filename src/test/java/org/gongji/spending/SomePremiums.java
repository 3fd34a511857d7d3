package org.gongji.spending;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.gongji.access.Actor;
import org.gongji.access.Region;
import org.gongji.access.RequestId;
import org.gongji.access.Role;
import org.gongji.money.Money;
import org.gongji.person.PersonId;

import org.springframework.boot.test.context.TestComponent;
import org.springframework.transaction.support.TransactionTemplate;

/** Invented collections of premiums, approved by two officers, and payments. */
@TestComponent
public class SomePremiums {

	private final PremiumCollections collections;

	private final Premiums premiums;

	private final PremiumDeciding deciding;

	private final TransactionTemplate transaction;

	private final Clock clock;

	SomePremiums(PremiumCollections collections, Premiums premiums, PremiumDeciding deciding,
			TransactionTemplate transaction, Clock clock) {
		this.collections = collections;
		this.premiums = premiums;
		this.deciding = deciding;
		this.transaction = transaction;
		this.clock = clock;
	}

	public static Actor officer(Region region) {
		return new Actor("officer." + UUID.randomUUID(), Role.BUREAU, region);
	}

	/** Open from ten days ago for twenty days; category 1 pays the first amount. */
	public CollectionId open(Region region, PremiumKind kind, int year, String... yuan) {
		return open(region, entry(kind, year, kind.commercial(), yuan));
	}

	public CollectionId open(Region region, CollectionEntry entry) {
		CollectionOutcome entered = this.collections.prepareInvented(officer(region), region, entry, RequestId.fresh());
		CollectionId id = ((CollectionOutcome.Done) entered).id();
		this.collections.approve(officer(region), region, id);
		return id;
	}

	public CollectionEntry entry(PremiumKind kind, int year, boolean policy, String... yuan) {
		LocalDate today = LocalDate.now(this.clock);
		List<CollectionEntry.Category> categories = new ArrayList<>();
		for (int at = 0; at < yuan.length; at++) {
			categories.add(new CollectionEntry.Category(at + 1, "第" + (at + 1) + "类", Money.ofYuan(yuan[at])));
		}
		return new CollectionEntry(kind, year,
				kind.commercial() ? new CollectionEntry.Product("试验保", "试验保险公司", policy) : CollectionEntry.Product.NONE,
				"试验收费单位", today.minusDays(10), today.plusDays(10), categories,
				new CollectionEntry.Document("试验征缴通知", "试〔2026〕1号", "第一条", ""));
	}

	/** Pays category 1 for this person, and fails unless it is paid now. */
	public PremiumPayment pay(PersonId payer, PersonId insured, CollectionId collection) {
		return ((PremiumOutcome.Paid) this.premiums.pay(ask(payer, insured, collection), member())).payment();
	}

	/** The collecting body says yes. */
	void accept(PremiumPayment payment) {
		this.transaction
			.executeWithoutResult((status) -> this.deciding.accept(List.of(payment), officer(payment.region())));
	}

	/** The collecting body says no. */
	public void reject(PremiumPayment payment, String reason) {
		this.transaction
			.executeWithoutResult((status) -> this.deciding.reject(payment, reason, officer(payment.region())));
	}

	public static PremiumAsk ask(PersonId payer, PersonId insured, CollectionId collection) {
		return new PremiumAsk(RequestId.fresh(), payer, insured, collection, 1, "", null);
	}

	public static Actor member() {
		return new Actor("member", Role.MEMBER, null);
	}

}
