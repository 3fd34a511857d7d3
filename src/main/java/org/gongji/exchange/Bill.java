package org.gongji.exchange;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

import org.gongji.benefit.BenefitStep;
import org.gongji.catalogue.Item;
import org.gongji.catalogue.ItemClass;
import org.gongji.money.Money;
import org.gongji.spending.PayerKind;
import org.gongji.spending.Settlement;

/**
 * A settlement with the items of its lines, in the sums that the interface names. All
 * amounts are fen; those of a reversal are negative.
 *
 * @param original what a reversal takes back; null for a settlement
 * @param balance what the patient's own account holds afterwards
 */
record Bill(Settlement settlement, Settlement original, Map<Integer, Item> items, Money balance) {

	static Bill of(Settlement settlement, Map<Integer, Item> items, Money balance) {
		return new Bill(settlement, null, items, balance);
	}

	/** What was taken back of the original. */
	static Bill back(Settlement reversal, Settlement original, Money balance) {
		return new Bill(reversal, original, Map.of(), balance);
	}

	Money own() {
		return paid(PayerKind.USER);
	}

	/** What relatives' accounts pay (共济支付). */
	Money relatives() {
		return paid(PayerKind.AUTHORISER);
	}

	private Money paid(PayerKind kind) {
		return Money.sum(this.settlement.shares()
			.stream()
			.filter((share) -> share.kind() == kind)
			.map(Settlement.Paid::amount)
			.toList());
	}

	/** 全自费: the lines outside the policy. */
	Money outside() {
		return Money.sum(this.settlement.lines().stream().filter(this::outside).map(Settlement.Line::amount).toList());
	}

	/** In a sale also what no account may pay. */
	boolean outside(Settlement.Line line) {
		return !line.law().asked().inPolicy() || (!this.settlement.isVisit() && !line.law().refusals().isEmpty());
	}

	/** 先行自付. */
	Money firstSelfPay() {
		return signed(Money.sum(steps().stream().filter((step) -> switch (step.kind()) {
			case FIRST_SELF_PAY_DRUG, FIRST_SELF_PAY_ITEM, FIRST_SELF_PAY_NEGOTIATED -> true;
			default -> false;
		}).map(BenefitStep::amount).toList()));
	}

	/** 符合政策范围. */
	Money inScope() {
		return this.settlement.total().minus(outside()).minus(firstSelfPay());
	}

	/** 实际支付起付线. */
	Money deductible() {
		return signed(Money.sum(steps().stream()
			.filter((step) -> step.kind() == BenefitStep.Kind.DEDUCTIBLE)
			.map(BenefitStep::amount)
			.toList()));
	}

	/** The share at which the fund paid; zero where it did not. */
	BigDecimal share() {
		return steps().stream()
			.filter((step) -> step.kind() == BenefitStep.Kind.SHARE && step.share() != null)
			.map(BenefitStep::share)
			.reduce((first, second) -> second)
			.orElse(BigDecimal.ZERO);
	}

	/**
	 * What the benefit said, where it was asked and used; of a reversal what it said of
	 * the settlement, when all of that goes back.
	 */
	List<BenefitStep> steps() {
		Settlement said = (this.original != null) ? this.original : this.settlement;
		boolean whole = this.original == null || this.original.total().equals(this.settlement.total().negated());
		boolean used = whole && said.isVisit() && !said.visit().registration().withoutBenefit();
		return used ? said.visit().law().explained().steps() : List.of();
	}

	ItemClass itemClass(Settlement.Line line) {
		Item item = this.items.get(line.number());
		return (item != null) ? item.itemClass() : null;
	}

	Money limit(Settlement.Line line) {
		Item item = this.items.get(line.number());
		return (item != null) ? item.limit().orElse(Money.ZERO) : Money.ZERO;
	}

	private Money signed(Money amount) {
		return this.settlement.isReversal() ? amount.negated() : amount;
	}

}
