package org.gongji.casework;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.gongji.casework.Entitlement.Held;
import org.gongji.casework.Entitlement.Inherited;
import org.gongji.casework.Entitlement.Kept;
import org.gongji.casework.Entitlement.ParameterNotSet;
import org.gongji.casework.Entitlement.PaidOut;
import org.gongji.casework.Entitlement.Refused;
import org.gongji.casework.Entitlement.Transferred;
import org.gongji.money.Money;
import org.gongji.person.Scheme;
import org.gongji.rules.Citation;
import org.gongji.rules.PolicyCase;
import org.gongji.rules.RegionCard;
import org.gongji.rules.RuleBook;
import org.gongji.rules.RuleBooks;
import tools.jackson.databind.JsonNode;

/** How a policy case on a balance is read and how its outcome is told. */
final class PayoutCase {

	private static final String OUTCOME = "outcome";

	private static final String BALANCE_AFTER = "balance_after";

	private final PolicyCase policyCase;

	private final LocalDate day;

	PayoutCase(PolicyCase policyCase, LocalDate today) {
		this.policyCase = policyCase;
		JsonNode when = policyCase.when();
		this.day = when.hasNonNull("date") ? LocalDate.parse(when.get("date").asString()) : today;
	}

	LocalDate day() {
		return this.day;
	}

	RuleBook book(RuleBooks books, RegionCard region) {
		return books.on(region.region(), this.day);
	}

	Closing closing() {
		return Closing.clear(balance(), this.day);
	}

	private Money balance() {
		return Money.ofYuan(this.policyCase.given().path("account").path("balance").asString());
	}

	/**
	 * Null where the case names none; a resident scheme has no account unless it says so.
	 */
	Destination destination() {
		JsonNode to = this.policyCase.when().path("to");
		if (!to.isObject()) {
			return null;
		}
		Scheme scheme = Scheme.valueOf(to.path("scheme").asString("employee").toUpperCase());
		return new Destination(to.path("pool").asString("other").equals("same"), scheme,
				to.path("has_account").asBoolean(scheme == Scheme.EMPLOYEE));
	}

	Choice choice() {
		String choice = this.policyCase.when().path("choice").asString("");
		return choice.isEmpty() ? null : Choice.valueOf(choice.toUpperCase());
	}

	boolean yes(String field) {
		return this.policyCase.when().path(field).asBoolean(false);
	}

	String word(String field) {
		return this.policyCase.when().path(field).asString(null);
	}

	/**
	 * Shares are written as 1/3, or 1 for the whole; an heir without one has none yet.
	 */
	List<HeirShare> heirs() {
		List<HeirShare> heirs = new ArrayList<>();
		for (JsonNode heir : this.policyCase.when().path("heirs")) {
			String[] parts = heir.path("share").asString("0").split("/");
			heirs.add(new HeirShare(heir.path("heir").asString(), Long.parseLong(parts[0].strip()),
					(parts.length > 1) ? Long.parseLong(parts[1].strip()) : 1));
		}
		return heirs;
	}

	Map<String, Object> told(Entitlement entitlement) {
		Map<String, Object> answer = new LinkedHashMap<>();
		if (entitlement instanceof PaidOut paid) {
			answer.put(OUTCOME, "ok");
			answer.put((paid instanceof Transferred) ? "transferred" : "paid", paid.amount().yuan());
			if (!(paid instanceof Transferred)) {
				answer.put("to", (paid instanceof Inherited estate) ? told(estate.parts()) : "owner");
			}
			answer.put(BALANCE_AFTER, paid.left().yuan());
		}
		else if (entitlement instanceof Kept kept) {
			answer.put(OUTCOME, "ok");
			answer.put("transferred", Money.ZERO.yuan());
			answer.put("account", "usable");
			answer.put(BALANCE_AFTER, kept.balance().yuan());
		}
		else {
			against(entitlement, answer);
			answer.put(BALANCE_AFTER, balance().yuan());
		}
		answer.put("cite", entitlement.citations().stream().map(Citation::text).toList());
		return answer;
	}

	private static void against(Entitlement entitlement, Map<String, Object> answer) {
		if (entitlement instanceof ParameterNotSet unset) {
			answer.put(OUTCOME, "error");
			answer.put("code", "PARAMETER_NOT_SET");
			answer.put("parameter", unset.parameters().get(0));
			answer.put("parameters", unset.parameters());
		}
		else if (entitlement instanceof Refused refused) {
			answer.put(OUTCOME, "rejected");
			answer.put("code", refused.code().name());
		}
		else if (entitlement instanceof Held held) {
			answer.put(OUTCOME, "hold");
			answer.put("code", held.code().name());
		}
	}

	private static List<Map<String, String>> told(List<HeirPart> parts) {
		return parts.stream().map((part) -> Map.of("heir", part.heir(), "amount", part.amount().yuan())).toList();
	}

}
