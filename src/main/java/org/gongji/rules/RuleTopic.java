package org.gongji.rules;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What a rule is about, by the beginning of its key: the one place that knows. The order
 * is that of the public page.
 */
public enum RuleTopic {

	/** From when the document holds, and what happens when rules change. */
	DOCUMENT("effective_from", "change."),
	/** What the account pays, where, and in which order. */
	ACCOUNT("account."),
	/** Family co-use (家庭共济). */
	FAMILY("family.", "binding."),
	/** Premiums paid from the account. */
	PREMIUM("premium."),
	/** The pooled outpatient benefit (门诊统筹). */
	POOLED("pooled.", "benefit.", "institution.", "internet_plus", "arrears.", "maternity.", "civil_servant.",
			"old_policy."),
	/** Chronic and special diseases, rescue, negotiated drugs, day surgery. */
	SPECIAL("chronic.", "special.", "emergency.", "negotiated_drug.", "day_surgery.", "inpatient."),
	/** What is credited to the account. */
	CREDIT("credit.", "interest."),
	/** The balance on a move, a refund, a death or a change of scheme. */
	CLOSING("transfer.", "refund.", "death.", "closure.", "balance.", "case.", "claim.",
			"account.on_change_to_resident"),
	/** Records, supervision, and the clearing with institutions. */
	SUPERVISION("records.", "clearing.");

	private final List<String> beginnings;

	RuleTopic(String... beginnings) {
		this.beginnings = List.of(beginnings);
	}

	/** The topic with the longest matching beginning. */
	static Optional<RuleTopic> find(String key) {
		return Arrays.stream(values())
			.filter((topic) -> topic.fit(key) > 0)
			.max(Comparator.comparingInt((topic) -> topic.fit(key)));
	}

	static RuleTopic of(String key) {
		return find(key).orElse(SUPERVISION);
	}

	private int fit(String key) {
		return this.beginnings.stream().filter(key::startsWith).mapToInt(String::length).max().orElse(0);
	}

	/** As an address names it. */
	public String word() {
		return name().toLowerCase(Locale.ROOT);
	}

}
