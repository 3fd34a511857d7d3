package org.gongji.crediting;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import org.gongji.crediting.CreditingDecision.Credited;
import org.gongji.crediting.CreditingDecision.ParameterNotSet;
import org.gongji.crediting.CreditingDecision.Refused;
import org.gongji.money.Money;
import org.gongji.person.AccountType;
import org.gongji.person.PersonStatus;
import org.gongji.rules.CaseAnswer;
import org.gongji.rules.PolicyCase;
import org.gongji.rules.RegionCard;
import org.gongji.rules.RuleBook;
import org.gongji.rules.RuleBooks;
import tools.jackson.databind.JsonNode;

/**
 * The policy cases of kind {@code credit}: monthly credits, top-ups, interest, subsidy.
 */
public final class CreditCases implements PolicyCase.Kind {

	private static final String BALANCE = "balance";

	private static final String MONTH = "month";

	private final LocalDate today;

	/** A case without a month means the one of today. */
	public CreditCases(LocalDate today) {
		this.today = today;
	}

	@Override
	public String name() {
		return "credit";
	}

	@Override
	public Map<String, Object> answer(PolicyCase policyCase, RuleBooks books, RegionCard region) {
		JsonNode account = policyCase.given().path("account");
		Money balance = account.hasNonNull(BALANCE) ? Money.ofYuan(account.get(BALANCE).asString()) : null;
		return told(decision(policyCase, balance, (day) -> books.on(region.region(), day)), balance);
	}

	private CreditingDecision decision(PolicyCase policyCase, Money balance, Function<LocalDate, RuleBook> books) {
		JsonNode person = policyCase.given().path("person");
		JsonNode when = policyCase.when();
		YearMonth month = when.hasNonNull(MONTH) ? YearMonth.parse(when.get(MONTH).asString())
				: YearMonth.from(this.today);
		RuleBook book = books.apply(month.atDay(1));
		return switch (when.path("operation").asString("monthly")) {
			case "monthly" -> when.hasNonNull("months") ? range(person, when.get("months"), books)
					: CreditingAmount.monthly(facts(person), month, book);
			case "employer_part_to_account" ->
				CreditingAmount.employerShare(money(person, "employer_contribution", Money.ZERO), month, book);
			case "civil_servant_subsidy" -> civilServant(person, month, book);
			case "interest" -> Interest.of((balance != null) ? balance : Money.ZERO, month, book);
			case "backpay" -> backPayment(person, when, books);
			default -> throw new IllegalArgumentException("unknown operation");
		};
	}

	private static CreditingDecision range(JsonNode person, JsonNode months, Function<LocalDate, RuleBook> books) {
		return CreditingAmount.months(facts(person), first(months), last(months), books);
	}

	private static CreditingDecision civilServant(JsonNode person, YearMonth month, RuleBook book) {
		return CreditingAmount.civilServantSubsidy(facts(person), person.path("civil_servant").asBoolean(true), month,
				book);
	}

	private CreditingDecision backPayment(JsonNode person, JsonNode when, Function<LocalDate, RuleBook> books) {
		JsonNode paid = when.path("paid_at_old_amount");
		LocalDate on = when.hasNonNull(MONTH) ? YearMonth.parse(when.get(MONTH).asString()).atDay(1) : this.today;
		return BackPayment.decide(standings(person), first(paid), last(paid), money(when, "old_amount", null), on,
				books);
	}

	private static YearMonth first(JsonNode range) {
		return YearMonth.parse(range.path(0).asString());
	}

	private static YearMonth last(JsonNode range) {
		return YearMonth.parse(range.path(range.size() - 1).asString());
	}

	private static CreditingFacts facts(JsonNode person) {
		return new CreditingFacts(standings(person),
				AccountType.valueOf(person.path("account_type").asString("combined").toUpperCase()),
				money(person, "contribution_base", null), money(person, "monthly_pension", null),
				person.path("contributing").asBoolean(true), null);
	}

	private static Standings standings(JsonNode person) {
		Standing first = Standing.of(status(person.path("status")));
		if (person.hasNonNull("retiree_kind")) {
			first = first.after(PersonStatus.RETIREE);
		}
		List<StandingChange> changes = new ArrayList<>();
		for (JsonNode change : person.path("status_changes")) {
			changes.add(new StandingChange(LocalDate.parse(change.path("date").asString()), status(change.path("to"))));
		}
		return new Standings(first, changes, person.hasNonNull("first_retiree_month")
				? YearMonth.parse(person.get("first_retiree_month").asString()) : null);
	}

	private static PersonStatus status(JsonNode word) {
		return PersonStatus.valueOf(word.asString("employee").toUpperCase());
	}

	private static Money money(JsonNode node, String field, Money otherwise) {
		return node.hasNonNull(field) ? Money.ofYuan(node.get(field).asString()) : otherwise;
	}

	private static Map<String, Object> told(CreditingDecision decision, Money balance) {
		CaseAnswer answer = outcome(decision);
		if (balance != null) {
			Money credited = (decision instanceof Credited credit) ? credit.total() : Money.ZERO;
			answer.with("balance_after", balance.plus(credited).yuan());
		}
		return answer.cite(decision.citations()).words();
	}

	private static CaseAnswer outcome(CreditingDecision decision) {
		if (decision instanceof Credited credit) {
			return CaseAnswer.ok()
				.with("amount", credit.total().yuan())
				.with("total", credit.total().yuan())
				.with("by_month", credit.months().stream().map(CreditCases::told).toList());
		}
		if (decision instanceof CreditingDecision.FactMissing missing) {
			throw new IllegalArgumentException("The rule needs the " + missing.fact());
		}
		return (decision instanceof ParameterNotSet unset) ? CaseAnswer.unset(unset.parameters())
				: CaseAnswer.rejected(((Refused) decision).code().name());
	}

	private static Map<String, Object> told(MonthCredit credit) {
		return Map.of(MONTH, credit.month().toString(), "amount", credit.amount().yuan());
	}

}
