package org.gongji.casework;

import java.time.LocalDate;
import java.util.ArrayList;
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
import org.gongji.rules.CaseAnswer;
import org.gongji.rules.PolicyCase;
import org.gongji.rules.RegionCard;
import org.gongji.rules.RuleBook;
import org.gongji.rules.RuleBooks;
import tools.jackson.databind.JsonNode;

/** How a policy case on a balance is read and how its outcome is told. */
final class PayoutCase {

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
		Money left = (entitlement instanceof PaidOut paid) ? paid.left() : balance();
		return outcome(entitlement).with("balance_after", left.yuan()).cite(entitlement.citations()).words();
	}

	private static CaseAnswer outcome(Entitlement entitlement) {
		if (entitlement instanceof Transferred transferred) {
			return CaseAnswer.ok().with("transferred", transferred.amount().yuan());
		}
		if (entitlement instanceof PaidOut paid) {
			return CaseAnswer.ok()
				.with("paid", paid.amount().yuan())
				.with("to", (paid instanceof Inherited estate) ? told(estate.parts()) : "owner");
		}
		if (entitlement instanceof Kept) {
			return CaseAnswer.ok().with("transferred", Money.ZERO.yuan()).with("account", "usable");
		}
		if (entitlement instanceof ParameterNotSet unset) {
			return CaseAnswer.unset(unset.parameters());
		}
		return (entitlement instanceof Held held) ? CaseAnswer.held(held.code().name())
				: CaseAnswer.rejected(((Refused) entitlement).code().name());
	}

	private static List<Map<String, String>> told(List<HeirPart> parts) {
		return parts.stream().map((part) -> Map.of("heir", part.heir(), "amount", part.amount().yuan())).toList();
	}

}
