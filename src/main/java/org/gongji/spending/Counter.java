package org.gongji.spending;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.gongji.access.Actor;
import org.gongji.access.MissingRow;
import org.gongji.family.FamilyMember;
import org.gongji.person.CareFacts;
import org.gongji.person.Masking;
import org.gongji.person.People;
import org.gongji.person.PersonId;
import org.gongji.person.Scheme;
import org.gongji.provider.Provider;
import org.gongji.provider.ProviderId;
import org.gongji.provider.ProviderKind;
import org.gongji.provider.Providers;

import org.springframework.stereotype.Component;

/**
 * The counter (收银台): what lies open, one basket with its split, and the key that settles
 * it.
 */
@Component
public class Counter {

	private final Baskets baskets;

	private final BasketOpening opening;

	private final Settlements settlements;

	private final Spending spending;

	private final People people;

	private final Providers providers;

	private final CareFacts facts;

	private final Clock clock;

	Counter(Baskets baskets, BasketOpening opening, Settlements settlements, Spending spending, People people,
			Providers providers, CareFacts facts, Clock clock) {
		this.baskets = baskets;
		this.opening = opening;
		this.settlements = settlements;
		this.spending = spending;
		this.people = people;
		this.providers = providers;
		this.facts = facts;
		this.clock = clock;
	}

	/**
	 * The counter of an institution: who it is, whether it may settle today, what lies
	 * open.
	 */
	public Overview overview(ProviderId id) {
		Provider provider = this.providers.find(id).orElseThrow(() -> new MissingRow("provider"));
		Instant now = this.clock.instant();
		List<Overview.Waiting> open = this.baskets.open(id, now)
			.stream()
			.map((basket) -> new Overview.Waiting(basket.id(), masked(basket.voucherOwner()), basket.cashier(),
					minute(basket.openedAt())))
			.toList();
		return new Overview(provider.name(), provider.designatedOn(today()), open);
	}

	/** The settlement of a basket of this institution, when it is settled. */
	public Optional<SettlementId> settled(BasketId id, ProviderId provider) {
		return this.settlements.byRequest(id.request())
			.filter((one) -> one.provider().equals(provider))
			.map(Settlement::id);
	}

	/**
	 * One basket with what the law says of it now; it belongs to this institution and is
	 * not settled.
	 */
	public BasketView show(BasketId id, ProviderId at) {
		Basket basket = this.baskets.find(id, at).orElseThrow(() -> new MissingRow("basket"));
		Provider provider = this.providers.find(at).orElseThrow(() -> new MissingRow("provider"));
		boolean medical = provider.kind() == ProviderKind.MEDICAL_INSTITUTION;
		boolean visit = medical && benefitFirst(basket);
		boolean priced = basket.lines().stream().anyMatch(BasketLine::priced);
		Checked checked = (basket.patientChosen() && priced)
				? this.spending.check(visit ? basket.visit(today(), null) : basket.purchase(today(), null)) : null;
		return new BasketView(basket, masked(basket.voucherOwner()),
				basket.patientChosen() ? masked(basket.patient()) : null,
				basket.patientChosen() ? List.of() : relatives(basket), medical, visit ? registered(basket) : null,
				basket.expired(this.clock.instant()), minute(basket.expiresAt()), checked);
	}

	private BasketView.Registered registered(Basket basket) {
		BasketVisit visit = basket.registered(today());
		return new BasketView.Registered(visit, this.facts.on(basket.patient(), visit.on()));
	}

	/** Whether the patient has the benefit of the employees, so that it goes first. */
	private boolean benefitFirst(Basket basket) {
		return basket.patientChosen()
				&& this.people.find(basket.patient()).filter((one) -> one.scheme() == Scheme.EMPLOYEE).isPresent();
	}

	private List<BasketView.Relative> relatives(Basket basket) {
		List<FamilyMember> members = this.opening.relatives(basket.voucherOwner());
		List<PayerLabel> labels = PayerLabel.named(members.stream().map((one) -> one.relation().word()).toList());
		List<BasketView.Relative> relatives = new ArrayList<>();
		relatives.add(new BasketView.Relative(basket.voucherOwner().value().toString(),
				new PayerLabel("spending.payer.self", 0), masked(basket.voucherOwner())));
		for (int at = 0; at < members.size(); at++) {
			relatives.add(new BasketView.Relative(members.get(at).member().value().toString(), labels.get(at),
					Masking.name(members.get(at).memberName())));
		}
		return relatives;
	}

	/**
	 * Settles the basket that the cashier saw: of that version, with that split. Sent
	 * twice, from two tabs or after a lost answer, it settles once.
	 */
	public Settling settle(BasketId id, ProviderId provider, long version, Purchase.Agreed agreed, Actor actor) {
		Optional<SettlementId> earlier = settled(id, provider);
		if (earlier.isPresent()) {
			return new Settling.Done(earlier.get());
		}
		Basket basket = this.baskets.find(id, provider).orElseThrow(() -> new MissingRow("basket"));
		if (basket.version() != version) {
			return new Settling.Stopped(Settling.Why.BASKET_CHANGED);
		}
		if (basket.expired(this.clock.instant())) {
			return new Settling.Stopped(Settling.Why.EXPIRED);
		}
		if (!basket.patientChosen() || basket.lines().isEmpty()
				|| !basket.lines().stream().allMatch(BasketLine::priced)) {
			return new Settling.Stopped(Settling.Why.NOT_READY);
		}
		boolean medical = this.providers.atTill(provider)
			.filter((at) -> at.kind() == ProviderKind.MEDICAL_INSTITUTION)
			.isPresent();
		SettlementOutcome outcome = this.spending.settle(
				(medical && benefitFirst(basket)) ? basket.visit(today(), agreed) : basket.purchase(today(), agreed),
				actor);
		if (outcome instanceof SettlementOutcome.Settled done) {
			return new Settling.Done(done.settlement().id());
		}
		if (outcome instanceof SettlementOutcome.Conflict conflict) {
			return new Settling.Done(conflict.earlier().id());
		}
		return new Settling.Stopped(why(outcome));
	}

	private static Settling.Why why(SettlementOutcome outcome) {
		if (outcome instanceof SettlementOutcome.SplitChanged) {
			return Settling.Why.SPLIT_CHANGED;
		}
		if (outcome instanceof SettlementOutcome.NotAllowed refused) {
			return (refused.decision() instanceof SpendingDecision.ParameterNotSet) ? Settling.Why.PARAMETER_NOT_SET
					: Settling.Why.NOT_ALLOWED;
		}
		return (outcome instanceof SettlementOutcome.BenefitStopped) ? Settling.Why.BENEFIT_WAITS : Settling.Why.WRONG;
	}

	private String masked(PersonId id) {
		return this.people.find(id).orElseThrow().maskedName();
	}

	private LocalTime minute(Instant instant) {
		return instant.atZone(this.clock.getZone()).toLocalTime().truncatedTo(ChronoUnit.MINUTES);
	}

	private LocalDate today() {
		return LocalDate.now(this.clock);
	}

}
