package org.gongji.crediting;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

import org.gongji.crediting.CreditingDecision.Credited;
import org.gongji.crediting.CreditingDecision.FactMissing;
import org.gongji.crediting.CreditingDecision.ParameterNotSet;
import org.gongji.money.Money;
import org.gongji.rules.RuleBook;
import org.gongji.rules.Ruled;

/**
 * The law of corrections (更正): for each month, what is due by the facts and parameters as
 * they stand today, less what stands credited. Since what is due does not depend on how
 * the facts came to be known, late and early records end at the same sum (OQ-12, OQ-16b).
 */
final class CorrectionLaw {

	private final Function<LocalDate, RuleBook> books;

	private final LocalDate today;

	CorrectionLaw(Function<LocalDate, RuleBook> books, LocalDate today) {
		this.books = books;
		this.today = today;
	}

	/** What is to be corrected for these months, and what cannot be told yet. */
	Findings find(CreditedMember member, Set<YearMonth> ran) {
		Findings findings = new Findings(new ArrayList<>(), new ArrayList<>());
		member.months(ran).forEach((month) -> find(member, month, findings));
		return findings;
	}

	private void find(CreditedMember member, YearMonth month, Findings findings) {
		CreditingFacts facts = member.member.facts(month);
		if (facts == null) {
			return;
		}
		RuleBook book = this.books.apply(month.atDay(1));
		CreditingDecision decision = CreditingAmount.monthly(facts, month, book);
		if (decision instanceof ParameterNotSet unset) {
			findings.waits(member, month, MissedReason.PARAMETER, String.join(",", unset.parameters()));
			return;
		}
		UUID takenBack = (decision instanceof FactMissing missing) ? member.withdrawn(month, missing.fact()) : null;
		if (decision instanceof FactMissing missing && takenBack == null) {
			findings.waits(member, month,
					(missing.fact() == DeclaredFact.MONTHLY_PENSION) ? MissedReason.PENSION : MissedReason.DECLARATION,
					"");
			return;
		}
		MonthCredit due = due(decision, month);
		if (due == null) {
			return;
		}
		NetCredit net = member.net(CreditSeries.MONTHLY, month);
		if (risen(net, due, book) && !toppedUp(member, month, findings)) {
			return;
		}
		CorrectionReason why = (takenBack != null) ? CorrectionReason.DOUBLE : reason(member, month, net, due, book);
		compare(member, CreditSeries.MONTHLY, due, why, takenBack, findings);
		topUp(member, month, facts, due, findings);
	}

	/** A declaration that was taken back leaves nothing due. */
	private static MonthCredit due(CreditingDecision decision, YearMonth month) {
		if (decision instanceof Credited credited) {
			return credited.months().get(0);
		}
		return (decision instanceof FactMissing)
				? new MonthCredit(month, CreditKind.NOT_CONTRIBUTING, null, null, Money.ZERO, decision.citations())
				: null;
	}

	/** Only the bureau's yes lets a risen amount reach months paid before (R-HL3). */
	private static boolean risen(NetCredit net, MonthCredit due, RuleBook book) {
		return net.kind() == CreditKind.FIXED_MONTHLY && due.kind() == CreditKind.FIXED_MONTHLY
				&& due.amount().compareTo(net.total()) > 0 && book.find(CreditingKeys.RETIREE_MONTHLY_NEW).isPresent();
	}

	/** The bureau's no brings nothing; while it is silent the month waits. */
	private boolean toppedUp(CreditedMember member, YearMonth month, Findings findings) {
		Ruled<Boolean> yes = this.books.apply(this.today).find(CreditingKeys.BACKPAY).orElse(null);
		if (yes == null) {
			findings.waits(member, month, MissedReason.PARAMETER, CreditingKeys.BACKPAY.name());
		}
		return yes != null && yes.value();
	}

	private void topUp(CreditedMember member, YearMonth month, CreditingFacts facts, MonthCredit due,
			Findings findings) {
		RuleBook now = this.books.apply(this.today);
		boolean published = now.find(CreditingKeys.RETIREE_MONTHLY_NEW).isPresent();
		boolean paid = due.kind() == CreditKind.FIXED_MONTHLY && due.amount().isPositive();
		NetCredit net = member.net(CreditSeries.TOP_UP, month);
		if (!paid || !published) {
			CorrectionReason why = (due.kind() == CreditKind.AFTER_DEATH) ? CorrectionReason.DEATH
					: paid ? CorrectionReason.TOP_UP : CorrectionReason.STATUS;
			MonthCredit nothing = new MonthCredit(month, due.kind(), null, null, Money.ZERO, due.citations());
			compare(member, CreditSeries.TOP_UP, nothing, why, null, findings);
			return;
		}
		CreditingDecision decision = BackPayment.decide(facts.standings(), month, month, due.amount(), this.today,
				this.books);
		if (decision instanceof Credited credited) {
			compare(member, CreditSeries.TOP_UP, credited.months().get(0), CorrectionReason.TOP_UP, null, findings);
		}
		else if (decision instanceof ParameterNotSet unset && net.none()) {
			findings.waits(member, month, MissedReason.PARAMETER, String.join(",", unset.parameters()));
		}
	}

	private static void compare(CreditedMember member, CreditSeries series, MonthCredit due, CorrectionReason reason,
			UUID takenBack, Findings findings) {
		NetCredit net = member.net(series, due.month());
		NetCredit whole = NetCredit.of(due.kind(), due.amount(), null, null, null);
		Money contribution = whole.contribution().minus(net.contribution());
		Money fund = whole.fund().minus(net.fund());
		if (contribution.isZero() && fund.isZero()) {
			return;
		}
		UUID line = (takenBack != null) ? takenBack : member.member.declaredOf(due.month()).lineOf(due.kind());
		findings.differences
			.add(new Difference(due.month(), series, reason, net.credit(), net.total(), due, line, contribution, fund));
	}

	private static CorrectionReason reason(CreditedMember member, YearMonth month, NetCredit net, MonthCredit due,
			RuleBook book) {
		if (due.kind() == CreditKind.AFTER_DEATH) {
			return CorrectionReason.DEATH;
		}
		boolean works = due.kind() == CreditKind.OWN_CONTRIBUTION || due.kind() == CreditKind.NOT_CONTRIBUTING;
		boolean worked = net.kind() == CreditKind.OWN_CONTRIBUTION || net.kind() == CreditKind.NOT_CONTRIBUTING;
		if (works != worked || (!works && net.kind() != due.kind())) {
			return CorrectionReason.STATUS;
		}
		if (works && net.employer() != null && !Objects.equals(net.employer(), member.employers.get(month))) {
			return CorrectionReason.DOUBLE;
		}
		if (net.kind() != due.kind()) {
			return CorrectionReason.UNPAID;
		}
		if (!Objects.equals(net.base(), due.base())) {
			return CorrectionReason.BASE;
		}
		return risen(net, due, book) ? CorrectionReason.TOP_UP : CorrectionReason.RULE;
	}

	/** What is to be corrected, and the months of which it cannot be told yet. */
	record Findings(List<Difference> differences, List<Waiting> waiting) {

		/** A month that was never credited is not waited for: it comes by itself. */
		private void waits(CreditedMember member, YearMonth month, MissedReason reason, String keys) {
			if (member.net(CreditSeries.MONTHLY, month).credit() != null) {
				this.waiting.add(new Waiting(month, reason, keys));
			}
		}

	}

	/** A month that waits for a declaration or for parameters, named by their keys. */
	record Waiting(YearMonth month, MissedReason reason, String keys) {

	}

}
