package org.gongji.spending;

import java.time.Clock;
import java.time.LocalDate;
import java.util.function.Function;

import org.gongji.access.MissingRow;
import org.gongji.person.CareFacts;
import org.gongji.person.CareStanding;
import org.gongji.person.People;
import org.gongji.person.Scheme;
import org.gongji.provider.ProviderId;
import org.gongji.provider.ProviderKind;
import org.gongji.provider.Providers;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Registers the visit of a basket at a medical institution (就诊登记), and by which means it
 * is to be settled when the benefit does not pay now.
 */
@Component
public class BasketVisits {

	private final Baskets baskets;

	private final Settlements settlements;

	private final People people;

	private final Providers providers;

	private final CareFacts facts;

	private final Clock clock;

	BasketVisits(Baskets baskets, Settlements settlements, People people, Providers providers, CareFacts facts,
			Clock clock) {
		this.baskets = baskets;
		this.settlements = settlements;
		this.people = people;
		this.providers = providers;
		this.facts = facts;
		this.clock = clock;
	}

	/**
	 * Registers the visit anew; by which means it is settled is asked again. Refused for
	 * a day that has not come or lies before the insurance, and for a special disease
	 * that is not recognised.
	 */
	@Transactional
	public Filling register(BasketId id, ProviderId provider, BasketVisit visit) {
		return within(id, provider, (basket) -> {
			if (visit.on().isAfter(LocalDate.now(this.clock))) {
				return refused("visitOn", "spending.visit.future");
			}
			CareStanding standing = this.facts.on(basket.patient(), visit.on());
			if (standing.enrolment().isEmpty()) {
				return refused("visitOn", "spending.visit.beforeInsured");
			}
			if (!visit.registration().recognisedBy(standing)) {
				return refused("disease", "spending.visit.diseaseWrong");
			}
			this.baskets.register(id, new BasketVisit(visit.registration().by(false, false), visit.on()));
			return new Filling.Done(null);
		});
	}

	/**
	 * Says how to settle now: without the benefit (to be claimed later at the window),
	 * without the accounts, or as usual again.
	 */
	@Transactional
	public Filling settleBy(BasketId id, ProviderId provider, boolean withoutBenefit, boolean withoutAccounts) {
		return within(id, provider, (basket) -> {
			BasketVisit visit = basket.registered(LocalDate.now(this.clock));
			this.baskets.register(id,
					new BasketVisit(visit.registration().by(withoutBenefit, withoutAccounts), visit.on()));
			return new Filling.Done(null);
		});
	}

	private Filling within(BasketId id, ProviderId provider, Function<Basket, Filling> act) {
		var settled = this.settlements.byRequest(id.request()).filter((one) -> one.provider().equals(provider));
		if (settled.isPresent()) {
			return new Filling.Settled(settled.get().id());
		}
		Basket basket = this.baskets.hold(id, provider).orElseThrow(() -> new MissingRow("basket"));
		if (basket.expired(this.clock.instant())) {
			return refused("visitOn", "spending.counter.expired");
		}
		boolean visit = basket.patientChosen()
				&& this.providers.find(provider)
					.filter((at) -> at.kind() == ProviderKind.MEDICAL_INSTITUTION)
					.isPresent()
				&& this.people.find(basket.patient()).filter((one) -> one.scheme() == Scheme.EMPLOYEE).isPresent();
		if (!visit) {
			throw new MissingRow("visit");
		}
		return act.apply(basket);
	}

	private static Filling refused(String field, String key) {
		return new Filling.Refused(0, Message.of(field, key));
	}

}
