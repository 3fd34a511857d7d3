package org.gongji.spending;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.gongji.family.Relation;
import org.gongji.money.Money;
import org.gongji.rules.Citation;

/**
 * What the spending law says beforehand: yes under conditions, no for reasons, or not
 * decided because the bureau has to set parameters first. It asks {@link SpendingCheck}
 * and knows no rule itself: a condition is whatever would turn the yes into a no if it
 * were not met.
 */
public record BuyingAnswer(Verdict verdict, List<Reason> reasons, List<Reason> conditions, List<String> parameters,
		List<Citation> citations) {

	private static final Money ONE_YUAN = Money.ofFen(100);

	private static final String OWNER = "owner";

	private static final String SOMEBODY_ELSE = "else";

	/** Yes, no, or not decided yet. */
	public enum Verdict {

		YES, NO, NOT_DECIDED

	}

	public static BuyingAnswer to(BuyingQuestion question) {
		SpendingDecision decision = new Setting(question).decide();
		if (decision instanceof SpendingDecision.Refused refused) {
			return new BuyingAnswer(Verdict.NO, refused.reasons(), List.of(), List.of(), refused.citations());
		}
		if (decision instanceof SpendingDecision.ParameterNotSet unset) {
			return new BuyingAnswer(Verdict.NOT_DECIDED, List.of(), List.of(), unset.parameters(), unset.citations());
		}
		return new BuyingAnswer(Verdict.YES, List.of(), conditions(question), List.of(), decision.citations());
	}

	private static List<Reason> conditions(BuyingQuestion question) {
		List<Reason> conditions = new ArrayList<>();
		for (Setting broken : new Setting(question).brokenOneByOne()) {
			if (broken.decide() instanceof SpendingDecision.Refused refused) {
				conditions.add(refused.reasons().get(0));
			}
		}
		return List.copyOf(conditions);
	}

	/** The question with all that could stand in the way, each of it fine or not. */
	private record Setting(BuyingQuestion asked, boolean designated, boolean coded, String province, boolean bound,
			String voucherOf) {

		Setting(BuyingQuestion asked) {
			this(asked, true, !Boolean.FALSE.equals(asked.nationalCode()), asked.book().province(), true, null);
		}

		List<Setting> brokenOneByOne() {
			List<Setting> broken = new ArrayList<>();
			broken.add(new Setting(this.asked, false, this.coded, this.province, true, null));
			if (this.asked.nationalCode() == null) {
				broken.add(new Setting(this.asked, true, false, this.province, true, null));
			}
			if (relative()) {
				broken.add(new Setting(this.asked, true, this.coded, "", true, null));
				broken.add(new Setting(this.asked, true, this.coded, this.province, false, null));
				broken.add(new Setting(this.asked, true, this.coded, this.province, true, SOMEBODY_ELSE));
			}
			return broken;
		}

		SpendingDecision decide() {
			PurchaseLine line = new PurchaseLine(1, this.asked.category(), this.coded, this.asked.inNationalSystem(),
					this.asked.inPolicy(), ONE_YUAN);
			return SpendingCheck.decide(new PurchaseFacts(this.asked.day(),
					new Place(this.asked.place(), this.designated), List.of(line), List.of(payer()), this.voucherOf));
		}

		private Payer payer() {
			if (!relative()) {
				return Payer.user(OWNER, ONE_YUAN, this.asked.book());
			}
			LocalDate boundOn = this.asked.day();
			Bond bond = new Bond(this.asked.userIs(), boundOn, 0, this.bound, true, this.province);
			return Payer.authoriser(OWNER, ONE_YUAN, this.asked.book(), bond);
		}

		private boolean relative() {
			return this.asked.userIs() != Relation.SELF;
		}

	}

}
