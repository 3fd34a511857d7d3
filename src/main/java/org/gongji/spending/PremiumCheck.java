package org.gongji.spending;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.gongji.money.Money;
import org.gongji.rules.Citation;
import org.gongji.rules.Period;
import org.gongji.rules.RuleBook;
import org.gongji.rules.RuleBooks;
import org.gongji.spending.PremiumDecision.Paid;
import org.gongji.spending.PremiumDecision.ParameterNotSet;
import org.gongji.spending.PremiumDecision.Refused;

/**
 * The law on premiums paid from the personal account (个人缴费). The checks run in one order:
 * in force, relation, kind, already or later, province, binding, money.
 */
public final class PremiumCheck {

	private static final Money SOME = Money.ofFen(1);

	private PremiumCheck() {
	}

	/**
	 * Decides one premium, amounts in fen. Refused are relatives and kinds that the
	 * document does not name (a kind named for others: by relation), what it puts off
	 * until later (with the switch), relatives outside the province or not bound
	 * (OQ-13b), and a premium above the balance, which is paid whole or not at all
	 * (OQ-13) unless the bureau says that a part is taken.
	 */
	public static PremiumDecision decide(PremiumFacts facts) {
		PremiumRules rules = PremiumRules.of(facts.book());
		if (rules.silent()) {
			return refused(PremiumRules.reason(ReasonCode.NOT_IN_FORCE, facts.book().standing()), facts);
		}
		if (facts.book().period() == Period.START_NOT_SET) {
			return new ParameterNotSet(List.of(RuleBooks.EFFECTIVE_FROM.name()), List.of(facts.book().standing()),
					facts.book().digest());
		}
		Reason against = rules.against(facts);
		return (against != null) ? refused(against, facts) : money(facts, rules);
	}

	/**
	 * Whether the account may pay such a premium at all, whatever it costs and however
	 * much there is; the bond is null for the owner.
	 */
	public static PremiumDecision standing(RuleBook book, LocalDate date, PremiumKind kind, Bond bond) {
		return decide(new PremiumFacts(book, date, kind, SOME, SOME, bond));
	}

	/** What is said while the balance is about to leave the account (OQ-20). */
	static PremiumDecision whileClosing(RuleBook book) {
		return new Refused(
				new Reason(ReasonCode.TRANSFER_RUNNING, SpendingRules.of(book).closingCitation(), 0, "", false), "",
				book.digest());
	}

	private static PremiumDecision money(PremiumFacts facts, PremiumRules rules) {
		List<Citation> citations = new ArrayList<>(rules.grounds(facts));
		Money paid = facts.amount().min(facts.available());
		if (paid.compareTo(facts.amount()) < 0) {
			if (!rules.partly() || paid.isZero()) {
				return refused(PremiumRules.reason(ReasonCode.INSUFFICIENT_BALANCE, rules.partCitation()), facts);
			}
			citations.add(rules.partCitation());
		}
		return new Paid(paid, facts.amount().minus(paid), citations.stream().distinct().toList(),
				facts.book().digest());
	}

	private static Refused refused(Reason reason, PremiumFacts facts) {
		String switchKey = (reason.code() == ReasonCode.NOT_YET_ENABLED) ? PremiumRules.switchOf(facts.kind()).name()
				: "";
		return new Refused(reason, switchKey, facts.book().digest());
	}

}
