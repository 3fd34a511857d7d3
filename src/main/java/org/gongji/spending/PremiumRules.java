package org.gongji.spending;

import java.util.ArrayList;
import java.util.List;

import org.gongji.family.ProvinceLimit;
import org.gongji.family.Relation;
import org.gongji.rules.Citation;
import org.gongji.rules.Period;
import org.gongji.rules.RuleBook;
import org.gongji.rules.RuleKey;
import org.gongji.rules.Ruled;

/** The part of a rule book that says which premiums an account may pay, and for whom. */
final class PremiumRules {

	private static final RuleKey<List<String>> RELATIONS = RuleKey.words("premium.relations");

	private static final RuleKey<List<String>> FOR_SELF = RuleKey.words("premium.for_self");

	private static final RuleKey<List<String>> FOR_FAMILY = RuleKey.words("premium.for_family");

	private static final RuleKey<Boolean> BINDING_REQUIRED = RuleKey.yesNo("premium.binding_required");

	private static final RuleKey<Boolean> PARTIAL = RuleKey.yesNo("premium.partial");

	private final RuleBook book;

	private final ProvinceLimit province;

	private PremiumRules(RuleBook book) {
		this.book = book;
		this.province = ProvinceLimit.of(book);
	}

	static PremiumRules of(RuleBook book) {
		return book.as(PremiumRules.class, PremiumRules::new);
	}

	/** Before the document's first day, or in a region without one, nothing is paid. */
	boolean silent() {
		return this.book.period() == Period.BEFORE || this.book.period() == Period.UNKNOWN_REGION;
	}

	/** The key that says whether a kind may be paid already. */
	static RuleKey<Boolean> switchOf(PremiumKind kind) {
		return RuleKey.yesNo(kind.ruleKey());
	}

	/** Everything before the money: null where nothing stands against the premium. */
	Reason against(PremiumFacts facts) {
		Reason reason = againstKind(facts);
		return (reason != null || facts.bond() == null) ? reason : againstRelative(facts);
	}

	/** Checks in this order: relation, kind, kind for this relation, already or later. */
	private Reason againstKind(PremiumFacts facts) {
		boolean self = facts.insuredIs() == Relation.SELF;
		if (!self && !listed(RELATIONS, facts.insuredIs().word())) {
			return reason(ReasonCode.RELATION_NOT_ALLOWED, cite(RELATIONS));
		}
		String word = facts.kind().word();
		RuleKey<List<String>> asked = self ? FOR_SELF : FOR_FAMILY;
		if (!listed(FOR_SELF, word) && !listed(FOR_FAMILY, word)) {
			return reason(ReasonCode.PREMIUM_NOT_ALLOWED, cite(asked));
		}
		RuleKey<Boolean> switched = switchOf(facts.kind());
		if (!listed(asked, word)) {
			return reason(ReasonCode.RELATION_NOT_ALLOWED, cite(switched));
		}
		return on(switched) ? null : reason(ReasonCode.NOT_YET_ENABLED, cite(switched));
	}

	private Reason againstRelative(PremiumFacts facts) {
		Bond bond = facts.bond();
		boolean insured = bond.familyInsured() || this.province.enrolledBy(facts.kind().word());
		ReasonCode code = ReasonCode.of(this.province.of(insured, bond.familyProvince()));
		if (code != null) {
			return reason(code, this.province.citation());
		}
		boolean bound = !on(BINDING_REQUIRED) || bond.holdsOn(facts.date());
		return bound ? null : reason(ReasonCode.NO_BINDING, cite(BINDING_REQUIRED));
	}

	/**
	 * Whether the collecting system takes a part; whole or nothing until someone says.
	 */
	boolean partly() {
		return on(PARTIAL);
	}

	Citation partCitation() {
		return cite(PARTIAL);
	}

	/** What an approval stands on. */
	List<Citation> grounds(PremiumFacts facts) {
		List<Citation> grounds = new ArrayList<>(List.of(cite(switchOf(facts.kind()))));
		if (facts.bond() == null) {
			grounds.add(cite(FOR_SELF));
		}
		else {
			grounds.addAll(List.of(cite(FOR_FAMILY), cite(RELATIONS), cite(BINDING_REQUIRED)));
			if (this.province.limits()) {
				grounds.add(facts.bond().familyInsured() ? this.province.citation() : this.province.enrolment());
			}
		}
		if (this.book.period() == Period.AFTER) {
			grounds.add(this.book.standing());
		}
		return grounds;
	}

	private boolean listed(RuleKey<List<String>> key, String word) {
		return this.book.find(key).map((ruled) -> ruled.value().contains(word)).orElse(false);
	}

	private boolean on(RuleKey<Boolean> key) {
		return this.book.find(key).map(Ruled::value).orElse(false);
	}

	private Citation cite(RuleKey<?> key) {
		return this.book.find(key).<Citation>map(Ruled::citation).orElseGet(() -> this.book.openness(key));
	}

	static Reason reason(ReasonCode code, Citation citation) {
		return new Reason(code, citation, 0, "", false);
	}

}
