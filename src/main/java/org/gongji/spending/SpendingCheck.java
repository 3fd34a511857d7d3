package org.gongji.spending;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.gongji.rules.Citation;
import org.gongji.rules.RuleBooks;
import org.gongji.rules.SourceKind;
import org.gongji.spending.SpendingDecision.Approved;
import org.gongji.spending.SpendingDecision.ParameterNotSet;
import org.gongji.spending.SpendingDecision.Refused;

/**
 * The spending law (个人账户支付范围): which lines of a purchase an account may pay, and who pays
 * how much. The book of each account's owner decides on that account (OQ-21). The checks
 * run in one order: in force, relation, place, category and code, province, binding,
 * parameter, money.
 */
public final class SpendingCheck {

	/**
	 * Nobody's account stands behind the purchase: a relative would have to bind first.
	 */
	private static final Citation NO_ACCOUNT = new Citation("—", "", SourceKind.DECISION, "OQ-05");

	private SpendingCheck() {
	}

	/**
	 * Decides a purchase, all amounts in fen. Lines that no account may pay stay with the
	 * buyer in cash; when there is no other line, or no payer, the purchase is refused,
	 * for the earliest check that any account failed. Shares and cash add up to the
	 * lines.
	 */
	public static SpendingDecision decide(PurchaseFacts facts) {
		List<PayerVerdict> verdicts = new ArrayList<>(facts.payers().size());
		List<PayerVerdict> able = new ArrayList<>(facts.payers().size());
		for (Payer payer : facts.payers()) {
			PayerVerdict verdict = PayerVerdict.of(payer, facts);
			verdicts.add(verdict);
			if (verdict.able()) {
				able.add(verdict);
			}
		}
		if (able.isEmpty()) {
			return nobody(facts, verdicts);
		}
		PayerVerdict unset = PaymentOrder.unset(able, facts);
		if (unset != null) {
			return new ParameterNotSet(List.of(SpendingKeys.PAYMENT_ORDER.name()),
					List.of(unset.rules().orderCitation()), digests(verdicts));
		}
		return approved(facts, verdicts, PaymentOrder.of(able));
	}

	private static Approved approved(PurchaseFacts facts, List<PayerVerdict> verdicts, List<PayerVerdict> order) {
		List<Reason> leftOut = new ArrayList<>();
		for (PayerVerdict verdict : verdicts) {
			if (!verdict.able()) {
				verdict.addReasons(facts, leftOut);
			}
			else if (!order.contains(verdict)) {
				leftOut.add(new Reason(ReasonCode.VOUCHER_NOT_SHOWN, order.get(0).rules().orderCitation(), 0,
						verdict.payer().ref(), false));
			}
		}
		return new Draw(facts, order).approved(List.copyOf(leftOut), digests(verdicts));
	}

	private static SpendingDecision nobody(PurchaseFacts facts, List<PayerVerdict> verdicts) {
		List<Reason> reasons = new ArrayList<>();
		verdicts.forEach((verdict) -> verdict.addReasons(facts, reasons));
		reasons.sort(Comparator.comparing(Reason::code));
		if (reasons.isEmpty()) {
			reasons.add(new Reason(ReasonCode.NO_BINDING, NO_ACCOUNT, 0, "", false));
		}
		if (reasons.get(0).code() == ReasonCode.PARAMETER_NOT_SET) {
			return startNotSet(facts, verdicts);
		}
		List<LineVerdict> lines = new ArrayList<>(facts.lines().size());
		for (int i = 0; i < facts.lines().size(); i++) {
			PurchaseLine line = facts.lines().get(i);
			lines.add(new LineVerdict(line.number(), line.amount(), List.of(), line.amount(), List.of(),
					against(reasons, line.number())));
		}
		Once<Citation> citations = new Once<>();
		reasons.forEach((reason) -> citations.add(reason.citation()));
		return new Refused(List.copyOf(reasons), List.copyOf(lines), citations.list(), digests(verdicts));
	}

	private static List<Reason> against(List<Reason> reasons, int line) {
		return reasons.stream().filter((reason) -> reason.line() == 0 || reason.line() == line).toList();
	}

	/** The first day is missing; an order that would be missing next is named with it. */
	private static ParameterNotSet startNotSet(PurchaseFacts facts, List<PayerVerdict> verdicts) {
		List<PayerVerdict> waiting = verdicts.stream().filter(PayerVerdict::waiting).toList();
		List<String> parameters = new ArrayList<>(List.of(RuleBooks.EFFECTIVE_FROM.name()));
		List<Citation> citations = new ArrayList<>(List.of(verdicts.get(0).rules().standing()));
		PayerVerdict unset = PaymentOrder.unset(waiting, facts);
		if (unset != null) {
			parameters.add(SpendingKeys.PAYMENT_ORDER.name());
			citations.add(unset.rules().orderCitation());
		}
		return new ParameterNotSet(List.copyOf(parameters), List.copyOf(citations), digests(verdicts));
	}

	private static List<String> digests(List<PayerVerdict> verdicts) {
		Once<String> digests = new Once<>();
		for (PayerVerdict verdict : verdicts) {
			digests.add(verdict.rules().digest());
		}
		return digests.list();
	}

}
