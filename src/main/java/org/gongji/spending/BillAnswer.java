package org.gongji.spending;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.gongji.benefit.BenefitDecision;
import org.gongji.benefit.CarePlace;
import org.gongji.benefit.Explained;
import org.gongji.benefit.PooledBenefit;
import org.gongji.catalogue.ItemCategory;
import org.gongji.money.Money;
import org.gongji.rules.Citation;

/**
 * What the fund, the accounts and the person pay of a bill, and why. It asks
 * {@link PooledBenefit} and {@link SpendingCheck}, which settle real bills, and knows no
 * rule itself. Fund, shares and cash add up to the bill.
 *
 * @param accounts what the spending law says; null where nothing is left to ask it, or no
 * account was named, or the benefit waits for somebody
 */
public record BillAnswer(Explained benefit, Money total, List<PayerShare> shares, Money cash,
		SpendingDecision accounts) {

	private static final String OWN = "own";

	public static BillAnswer to(BillQuestion question) {
		BenefitDecision decision = PooledBenefit.decide(question.visit(), question.patient(), question.counters(),
				question.book());
		Explained benefit = Explained.of(decision);
		Money total = question.visit().bill().total();
		Money personal = total.minus(benefit.fund());
		if (!question.asksAccounts() || benefit.open() || personal.isZero()) {
			return new BillAnswer(benefit, total, List.of(), personal, null);
		}
		PurchaseFacts facts = facts(question, personal);
		SpendingDecision accounts = SpendingCheck.decide(facts);
		return (accounts instanceof SpendingDecision.Approved approved)
				? new BillAnswer(benefit, total, PayerShare.of(approved, facts), approved.cash(), approved)
				: new BillAnswer(benefit, total, List.of(), personal, accounts);
	}

	/** What is left to the person: of the cost in scope and of the rest. */
	private static PurchaseFacts facts(BillQuestion question, Money personal) {
		Money outside = question.visit().bill().outsideScope();
		CarePlace place = question.visit().place();
		boolean pharmacy = place.kind() == CarePlace.Kind.RETAIL_PHARMACY
				|| place.kind() == CarePlace.Kind.DUAL_CHANNEL_PHARMACY;
		List<PurchaseLine> lines = new ArrayList<>();
		lines.add(new PurchaseLine(1, pharmacy ? ItemCategory.DRUG : ItemCategory.MEDICAL_SERVICE, pharmacy, pharmacy,
				true, personal.minus(outside)));
		if (outside.isPositive()) {
			lines.add(new PurchaseLine(2, pharmacy ? ItemCategory.DRUG : ItemCategory.OUT_OF_CATALOGUE_MEDICAL_SERVICE,
					pharmacy, pharmacy, false, outside));
		}
		return new PurchaseFacts(question.visit().date(),
				new Place(pharmacy ? PlaceType.RETAIL_PHARMACY : PlaceType.MEDICAL_INSTITUTION, place.designated()),
				lines, payers(question), null);
	}

	private static List<Payer> payers(BillQuestion question) {
		List<Payer> payers = new ArrayList<>();
		if (question.own() != null) {
			payers.add(Payer.user(OWN, question.own(), question.book()));
		}
		for (BillQuestion.Relative relative : question.relatives()) {
			Bond bond = new Bond(relative.patientIs(), question.visit().date(), payers.size() + 1, true, true,
					question.book().province());
			payers.add(Payer.authoriser("relative-" + payers.size(), relative.available(), question.book(), bond));
		}
		return payers;
	}

	/** Every article used, each once: of the benefit and of the accounts. */
	public List<Citation> citations() {
		Map<String, Citation> citations = new LinkedHashMap<>();
		this.benefit.citations().forEach((citation) -> citations.putIfAbsent(citation.text(), citation));
		if (this.accounts != null) {
			this.accounts.citations().forEach((citation) -> citations.putIfAbsent(citation.text(), citation));
		}
		return List.copyOf(citations.values());
	}

	/** What the bureau has to set before accounts can be asked; empty where nothing. */
	public List<String> accountParameters() {
		return (this.accounts instanceof SpendingDecision.ParameterNotSet unset) ? unset.parameters() : List.of();
	}

	/** Why an account does not pay, or not all, each wording once. */
	public List<Reason> accountReasons() {
		if (this.accounts instanceof SpendingDecision.Refused refused) {
			return Reason.inWords(refused.reasons());
		}
		if (this.accounts instanceof SpendingDecision.Approved approved) {
			List<Reason> reasons = new ArrayList<>(approved.leftOut());
			approved.lines().forEach((line) -> reasons.addAll(line.refusals()));
			return Reason.inWords(reasons);
		}
		return List.of();
	}

}
