package org.gongji.spending;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import org.gongji.catalogue.ItemCategory;
import org.gongji.family.Relation;
import org.gongji.money.Money;
import org.gongji.rules.CaseAnswer;
import org.gongji.rules.PolicyCase;
import org.gongji.rules.RegionCard;
import org.gongji.rules.RuleBook;
import org.gongji.rules.RuleBooks;
import org.gongji.spending.SpendingDecision.Approved;
import org.gongji.spending.SpendingDecision.ParameterNotSet;
import org.gongji.spending.SpendingDecision.Refused;
import tools.jackson.databind.JsonNode;

/** The policy cases of kind {@code spend}: purchases, card losses, reversals. */
public final class SpendCases implements PolicyCase.Kind {

	private static final String BALANCE_AFTER = "balance_after";

	private final LocalDate today;

	private final ZoneId zone;

	/** A case without a date means today. */
	public SpendCases(LocalDate today, ZoneId zone) {
		this.today = today;
		this.zone = zone;
	}

	@Override
	public String name() {
		return "spend";
	}

	@Override
	public Map<String, Object> answer(PolicyCase policyCase, RuleBooks books, RegionCard region) {
		return switch (policyCase.when().path("event").asString("purchase")) {
			case "purchase" -> purchase(policyCase, books, region);
			case "card_loss" -> cardLoss(policyCase, books, region);
			case "reversal" -> reversal(policyCase);
			default -> throw new IllegalArgumentException("unknown event");
		};
	}

	private Map<String, Object> purchase(PolicyCase policyCase, RuleBooks books, RegionCard region) {
		JsonNode when = policyCase.when();
		LocalDate date = when.hasNonNull("date") ? LocalDate.parse(when.get("date").asString()) : this.today;
		RuleBook book = books.on(region.region(), date);
		List<Payer> payers = payers(policyCase, book, region);
		JsonNode item = when.path("item");
		PurchaseLine line = new PurchaseLine(1, ItemCategory.ofWord(item.path("category").asString()),
				item.path("national_code").asBoolean(false), item.path("in_national_system").asBoolean(false), true,
				Money.ofYuan(when.path("personal_burden").asString()));
		Place place = new Place(PlaceType.valueOf(when.path("place").path("type").asString().toUpperCase()),
				when.path("place").path("designated").asBoolean());
		return told(
				SpendingCheck
					.decide(new PurchaseFacts(date, place, List.of(line), payers, voucherOf(policyCase, payers))),
				policyCase);
	}

	private static List<Payer> payers(PolicyCase policyCase, RuleBook book, RegionCard region) {
		List<Payer> payers = new ArrayList<>();
		JsonNode family = policyCase.given().path("family");
		boolean bound = policyCase.given().path("binding").asString("none").equals("active");
		for (JsonNode account : policyCase.given().path("accounts")) {
			Money balance = Money.ofYuan(account.path("balance").asString());
			if (account.path("owner").asString().equals("user")) {
				payers.add(Payer.user(ref(account), balance, book));
			}
			else {
				String userIs = account.path("user_is").asString(policyCase.when().path("user").asString(""));
				Bond bond = new Bond(Relation.ofWord(userIs),
						account.hasNonNull("bound_on") ? LocalDate.parse(account.get("bound_on").asString()) : null, 0,
						bound, family.path("insured").asBoolean(true),
						family.path("insured_province").asString(region.province()));
				payers.add(Payer.authoriser(ref(account), balance, book, bond));
			}
		}
		return payers;
	}

	private static String voucherOf(PolicyCase policyCase, List<Payer> payers) {
		String of = policyCase.given().path("voucher_of").asString("");
		return payers.stream()
			.filter((payer) -> payer.kind().name().equalsIgnoreCase(of))
			.map(Payer::ref)
			.findFirst()
			.orElse(of.isEmpty() ? null : of);
	}

	private static String ref(JsonNode account) {
		return account.path("owner").asString().equals("user") ? "user" : account.path("id").asString("authoriser");
	}

	private static Money balance(PolicyCase policyCase) {
		return balance(policyCase, (ref) -> true);
	}

	/** What is left on the accounts that pay a share, together. */
	private static Money after(PolicyCase policyCase, Split split) {
		Set<String> used = split.shares().stream().map(Share::ref).collect(Collectors.toSet());
		return balance(policyCase, used::contains).minus(split.total()).plus(split.cash());
	}

	private static Money balance(PolicyCase policyCase, Predicate<String> wanted) {
		Money balance = Money.ZERO;
		for (JsonNode account : policyCase.given().path("accounts")) {
			if (wanted.test(ref(account))) {
				balance = balance.plus(Money.ofYuan(account.path("balance").asString()));
			}
		}
		return balance;
	}

	private static Map<String, Object> told(SpendingDecision decision, PolicyCase policyCase) {
		if (decision instanceof Approved approved) {
			return paid(approved.split(), after(policyCase, approved.split())).cite(approved.citations()).words();
		}
		CaseAnswer answer = (decision instanceof Refused refused) ? CaseAnswer.rejected(refused.code().name())
				: CaseAnswer.unset(((ParameterNotSet) decision).parameters());
		return answer.with(BALANCE_AFTER, balance(policyCase).yuan()).cite(decision.citations()).words();
	}

	private static CaseAnswer paid(Split split, Money after) {
		List<Map<String, Object>> payments = new ArrayList<>();
		for (Share share : split.shares()) {
			Map<String, Object> payment = new LinkedHashMap<>();
			payment.put("from", share.kind().name().toLowerCase());
			payment.put("id", share.ref());
			payment.put("amount", share.amount().yuan());
			payments.add(payment);
		}
		payments.add(Map.of("from", "cash", "amount", split.cash().yuan()));
		return CaseAnswer.ok().with("payments", payments).with(BALANCE_AFTER, after.yuan());
	}

	private Map<String, Object> cardLoss(PolicyCase policyCase, RuleBooks books, RegionCard region) {
		JsonNode when = policyCase.when();
		Instant spent = instant(when.path("spent_at"));
		Instant reported = when.hasNonNull("reported_at") ? instant(when.get("reported_at")) : null;
		RuleBook book = books.on(region.region(), LocalDate.ofInstant(spent, this.zone));
		Money balance = balance(policyCase);
		if (CardLoss.of(book, spent, reported) instanceof CardLoss.Blocked blocked) {
			return CaseAnswer.rejected(blocked.reason().code().name()).with(BALANCE_AFTER, balance.yuan()).words();
		}
		String amount = when.path("stolen_spend").asString(when.path("attempted_spend").asString("0.00"));
		return CaseAnswer.ok()
			.with("borne_by", "owner")
			.with("restored", Money.ZERO.yuan())
			.with(BALANCE_AFTER, balance.minus(Money.ofYuan(amount)).yuan())
			.words();
	}

	private Instant instant(JsonNode node) {
		return LocalDateTime.parse(node.asString()).atZone(this.zone).toInstant();
	}

	private static Map<String, Object> reversal(PolicyCase policyCase) {
		List<Share> shares = new ArrayList<>();
		Money cash = Money.ZERO;
		for (JsonNode payment : policyCase.when().path("original").path("payments")) {
			String from = payment.path("from").asString();
			Money amount = Money.ofYuan(payment.path("amount").asString());
			if (from.equals("cash")) {
				cash = amount;
			}
			else {
				shares.add(new Share(PayerKind.valueOf(from.toUpperCase()), payment.path("id").asString(from), amount));
			}
		}
		Split back = ReversalSplit.whole(new Split(shares, cash));
		return paid(back, after(policyCase, back)).words();
	}

}
