package org.gongji.spending;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import org.gongji.family.ProvinceLimit;
import org.gongji.family.Relation;
import org.gongji.rules.Citation;
import org.gongji.rules.Period;
import org.gongji.rules.RuleBook;
import org.gongji.rules.RuleKey;
import org.gongji.rules.Ruled;

/** The part of a rule book that the spending law reads, ready to be asked quickly. */
final class SpendingRules {

	private final RuleBook book;

	private final ItemRulings items;

	private final Set<Relation> relations = EnumSet.noneOf(Relation.class);

	private final Ruled<Boolean> designatedOnly;

	private final ProvinceLimit province;

	private final Ruled<Boolean> bindingRequired;

	private final Ruled<List<String>> order;

	private final PayOrder payOrder;

	private SpendingRules(RuleBook book) {
		this.book = book;
		boolean silent = book.period() == Period.BEFORE || book.period() == Period.UNKNOWN_REGION;
		this.items = silent ? null : new ItemRulings(book);
		this.designatedOnly = book.find(SpendingKeys.DESIGNATED_ONLY).orElse(null);
		this.province = ProvinceLimit.of(book);
		this.bindingRequired = book.find(SpendingKeys.BINDING_REQUIRED).orElse(null);
		this.order = book.find(SpendingKeys.PAYMENT_ORDER).orElse(null);
		this.payOrder = (this.order != null) ? PayOrder.of(this.order.value()) : null;
		book.find(SpendingKeys.RELATIONS)
			.ifPresent((ruled) -> ruled.value().forEach((word) -> this.relations.add(Relation.ofWord(word))));
	}

	static SpendingRules of(RuleBook book) {
		return book.as(SpendingRules.class, SpendingRules::new);
	}

	/** Checks 1 to 3: in force, relation, place. */
	Reason beforeItems(Payer payer, Place place) {
		if (this.items == null) {
			return reason(ReasonCode.NOT_IN_FORCE, this.book.standing(), payer);
		}
		if (!this.relations.contains(payer.userIs())) {
			return reason(ReasonCode.RELATION_NOT_ALLOWED, relationCitation(), payer);
		}
		if (this.designatedOnly.value() && !place.designated()) {
			return reason(ReasonCode.PLACE_NOT_DESIGNATED, this.designatedOnly.citation(), payer);
		}
		return null;
	}

	ItemRuling item(PlaceType place, PurchaseLine line) {
		return this.items.of(place, line);
	}

	/**
	 * Checks 5 and 6: province, binding; then whether the voucher admits the account, and
	 * whether its balance is about to leave it.
	 */
	Reason afterItems(Payer payer, PurchaseFacts facts) {
		Bond bond = payer.bond();
		if (bond != null) {
			ReasonCode code = ReasonCode.of(this.province.of(bond.familyInsured(), bond.familyProvince()));
			if (code != null) {
				return reason(code, this.province.citation(), payer);
			}
		}
		if (bond != null && this.bindingRequired.value() && !bond.holdsOn(facts.date())) {
			return reason(ReasonCode.NO_BINDING, this.bindingRequired.citation(), payer);
		}
		if (this.payOrder == PayOrder.VOUCHER_OWNER && !facts.shows(payer)) {
			return reason(ReasonCode.VOUCHER_NOT_SHOWN, this.order.citation(), payer);
		}
		if (payer.allowance().isStopped()) {
			return reason(ReasonCode.TRANSFER_RUNNING, closingCitation(), payer);
		}
		return null;
	}

	/** What an owner's limit or floor cut short, by the name that the payer gives. */
	Reason cut(Payer payer) {
		return reason(payer.allowance().cutBy(), cite(SpendingKeys.OWNER_LIMITS), payer);
	}

	boolean startNotSet() {
		return this.book.period() == Period.START_NOT_SET;
	}

	/** What the book stands on after its last day; null on an ordinary day. */
	Citation afterwards() {
		return (this.book.period() == Period.AFTER) ? this.book.standing() : null;
	}

	Citation standing() {
		return this.book.standing();
	}

	String digest() {
		return this.book.digest();
	}

	/** Null where the bureau has to set it. */
	PayOrder payOrder() {
		return this.payOrder;
	}

	Citation orderCitation() {
		return (this.order != null) ? this.order.citation() : this.book.openness(SpendingKeys.PAYMENT_ORDER);
	}

	Citation relationCitation() {
		return cite(SpendingKeys.RELATIONS);
	}

	Citation bindingCitation() {
		return this.bindingRequired.citation();
	}

	/** Null where there is no limit to the province. */
	Citation provinceCitation() {
		return this.province.limits() ? this.province.citation() : null;
	}

	Citation closingCitation() {
		return cite(SpendingKeys.WHILE_CLOSING);
	}

	Citation authoriserOrderCitation() {
		return cite(SpendingKeys.AUTHORISER_ORDER);
	}

	private Citation cite(RuleKey<?> key) {
		return this.book.find(key).map(Ruled::citation).orElseGet(this.book::standing);
	}

	private static Reason reason(ReasonCode code, Citation citation, Payer payer) {
		return new Reason(code, citation, 0, payer.ref(), false);
	}

}
