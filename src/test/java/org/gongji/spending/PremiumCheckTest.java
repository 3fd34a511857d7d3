package org.gongji.spending;

import java.time.LocalDate;

import org.gongji.access.Region;
import org.gongji.family.Relation;
import org.gongji.money.Money;
import org.gongji.spending.PremiumDecision.Paid;
import org.gongji.spending.PremiumDecision.ParameterNotSet;
import org.gongji.spending.PremiumDecision.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/** Every kind of premium in every region, for everyone; provinces, bindings, balances. */
class PremiumCheckTest {

	private static final LocalDate DAY = LocalDate.of(2023, 9, 1);

	private static final String PROVINCE = "本省";

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					# region | kind                 | oneself              | spouse, parent, child
					530900   | RESIDENT_INSURANCE   | RELATION_NOT_ALLOWED | paid
					530900   | LARGE_AMOUNT         | paid                 | paid
					530900   | LONG_TERM_CARE       | paid                 | paid
					530900   | COMMERCIAL_HEALTH    | paid                 | paid
					530900   | INCLUSIVE_COMMERCIAL | paid                 | paid
					530900   | COMMERCIAL_LIFE      | PREMIUM_NOT_ALLOWED  | PREMIUM_NOT_ALLOWED
					239900   | RESIDENT_INSURANCE   | RELATION_NOT_ALLOWED | paid
					239900   | LARGE_AMOUNT         | paid                 | RELATION_NOT_ALLOWED
					239900   | LONG_TERM_CARE       | PREMIUM_NOT_ALLOWED  | PREMIUM_NOT_ALLOWED
					239900   | COMMERCIAL_HEALTH    | PREMIUM_NOT_ALLOWED  | PREMIUM_NOT_ALLOWED
					239900   | INCLUSIVE_COMMERCIAL | PREMIUM_NOT_ALLOWED  | PREMIUM_NOT_ALLOWED
					239900   | COMMERCIAL_LIFE      | PREMIUM_NOT_ALLOWED  | PREMIUM_NOT_ALLOWED
					620800   | RESIDENT_INSURANCE   | RELATION_NOT_ALLOWED | NOT_YET_ENABLED premium.resident_insurance
					620800   | LARGE_AMOUNT         | PREMIUM_NOT_ALLOWED  | PREMIUM_NOT_ALLOWED
					620800   | LONG_TERM_CARE       | PREMIUM_NOT_ALLOWED  | PREMIUM_NOT_ALLOWED
					620800   | COMMERCIAL_HEALTH    | PREMIUM_NOT_ALLOWED  | PREMIUM_NOT_ALLOWED
					620800   | INCLUSIVE_COMMERCIAL | PREMIUM_NOT_ALLOWED  | PREMIUM_NOT_ALLOWED
					620800   | COMMERCIAL_LIFE      | PREMIUM_NOT_ALLOWED  | PREMIUM_NOT_ALLOWED
					211200   | RESIDENT_INSURANCE   | NOT_YET_ENABLED premium.resident_insurance   | NOT_YET_ENABLED premium.resident_insurance
					211200   | LARGE_AMOUNT         | NOT_YET_ENABLED premium.large_amount         | NOT_YET_ENABLED premium.large_amount
					211200   | LONG_TERM_CARE       | NOT_YET_ENABLED premium.long_term_care       | NOT_YET_ENABLED premium.long_term_care
					211200   | COMMERCIAL_HEALTH    | PREMIUM_NOT_ALLOWED  | PREMIUM_NOT_ALLOWED
					211200   | INCLUSIVE_COMMERCIAL | NOT_YET_ENABLED premium.inclusive_commercial | NOT_YET_ENABLED premium.inclusive_commercial
					211200   | COMMERCIAL_LIFE      | PREMIUM_NOT_ALLOWED  | PREMIUM_NOT_ALLOWED
					610100   | RESIDENT_INSURANCE   | effective_from       | effective_from
					610100   | COMMERCIAL_LIFE      | effective_from       | effective_from
					""")
	void aKindIsForSomeAndNotForOthers(String region, PremiumKind kind, String oneself, String family) {
		assertThat(answer(region, kind, Relation.SELF)).isEqualTo(oneself);
		for (Relation relation : Relation.values()) {
			switch (relation) {
				case SELF -> {
				}
				case SPOUSE, PARENT, CHILD -> assertThat(answer(region, kind, relation)).isEqualTo(family);
				default -> assertThat(answer(region, kind, relation))
					.isEqualTo(region.equals("610100") ? "effective_from" : "RELATION_NOT_ALLOWED");
			}
		}
	}

	@ParameterizedTest
	@CsvSource(textBlock = """
			# region, day,        answer
			530900,   2022-12-31, NOT_IN_FORCE
			530900,   2023-01-01, paid
			239900,   2022-12-31, NOT_IN_FORCE
			239900,   2023-01-01, paid
			620800,   2022-12-31, NOT_IN_FORCE
			620800,   2023-01-01, NOT_YET_ENABLED premium.resident_insurance
			620800,   2028-01-01, NOT_YET_ENABLED premium.resident_insurance
			211200,   2022-11-30, NOT_IN_FORCE
			211200,   2022-12-01, NOT_YET_ENABLED premium.resident_insurance
			999999,   2023-06-01, NOT_IN_FORCE
			""")
	void theFirstDayDecides(String region, LocalDate day, String answer) {
		assertThat(answer(facts(region, day, PremiumKind.RESIDENT_INSURANCE, "380.00", "1000.00",
				bond(Relation.SPOUSE, true, true, PROVINCE, region))))
			.isEqualTo(answer);
	}

	@ParameterizedTest
	@CsvSource(textBlock = """
			# region, kind,               relation, bound, insured, province, answer
			530900,   RESIDENT_INSURANCE, CHILD,    true,  true,    本省,      paid
			530900,   RESIDENT_INSURANCE, CHILD,    false, true,    本省,      NO_BINDING
			530900,   RESIDENT_INSURANCE, CHILD,    true,  true,    广东省,    FAMILY_OUTSIDE_PROVINCE
			530900,   RESIDENT_INSURANCE, CHILD,    false, true,    广东省,    FAMILY_OUTSIDE_PROVINCE
			530900,   RESIDENT_INSURANCE, CHILD,    true,  true,    ,         FAMILY_OUTSIDE_PROVINCE
			530900,   RESIDENT_INSURANCE, CHILD,    true,  false,   本省,      paid
			530900,   RESIDENT_INSURANCE, CHILD,    false, false,   本省,      NO_BINDING
			530900,   RESIDENT_INSURANCE, CHILD,    true,  false,   广东省,    FAMILY_OUTSIDE_PROVINCE
			530900,   LARGE_AMOUNT,       CHILD,    true,  false,   本省,      FAMILY_NOT_INSURED
			530900,   COMMERCIAL_HEALTH,  PARENT,   true,  false,   ,         FAMILY_NOT_INSURED
			530900,   COMMERCIAL_LIFE,    PARENT,   false, false,   ,         PREMIUM_NOT_ALLOWED
			530900,   RESIDENT_INSURANCE, SIBLING,  false, false,   ,         RELATION_NOT_ALLOWED
			239900,   RESIDENT_INSURANCE, PARENT,   true,  true,    广东省,    paid
			239900,   RESIDENT_INSURANCE, PARENT,   true,  false,   ,         paid
			239900,   RESIDENT_INSURANCE, PARENT,   false, true,    本省,      NO_BINDING
			239900,   LARGE_AMOUNT,       PARENT,   false, true,    本省,      RELATION_NOT_ALLOWED
			620800,   RESIDENT_INSURANCE, PARENT,   false, true,    本省,      NOT_YET_ENABLED premium.resident_insurance
			""")
	void aRelativeIsBoundAndInsuredWhereTheDocumentAsks(String region, PremiumKind kind, Relation relation,
			boolean bound, boolean insured, String province, String answer) {
		assertThat(
				answer(facts(region, DAY, kind, "380.00", "1000.00", bond(relation, bound, insured, province, region))))
			.isEqualTo(answer);
	}

	@ParameterizedTest
	@CsvSource(textBlock = """
			# amount, balance, answer,               paid
			380.00,   1000.00, paid,                 380.00
			380.00,   380.00,  paid,                 380.00
			380.00,   379.99,  INSUFFICIENT_BALANCE, 0.00
			380.00,   0.00,    INSUFFICIENT_BALANCE, 0.00
			0.01,     0.01,    paid,                 0.01
			""")
	void aPremiumIsPaidWholeOrNotAtAll(String amount, String balance, String answer, String paid) {
		PremiumFacts facts = facts("239900", DAY, PremiumKind.LARGE_AMOUNT, amount, balance, null);
		assertThat(answer(facts)).isEqualTo(answer);
		if (PremiumCheck.decide(facts) instanceof Paid decided) {
			assertThat(decided.fromAccount().yuan()).isEqualTo(paid);
			assertThat(decided.rest().isZero()).isTrue();
			assertThat(decided.citations()).extracting((citation) -> citation.article()).containsOnly("第十条");
		}
		else {
			assertThat(PremiumCheck.decide(facts).citations()).extracting((citation) -> citation.basis())
				.containsExactly("OQ-13");
		}
	}

	@Test
	void aBindingCountsFromItsDay() {
		Bond later = new Bond(Relation.SPOUSE, DAY.plusDays(1), 0, true, true, "黑龙江省");
		assertThat(answer(facts("239900", DAY, PremiumKind.RESIDENT_INSURANCE, "380.00", "1000.00", later)))
			.isEqualTo("NO_BINDING");
		assertThat(answer(facts("239900", DAY.plusDays(1), PremiumKind.RESIDENT_INSURANCE, "380.00", "1000.00", later)))
			.isEqualTo("paid");
	}

	@Test
	void aNewbornIsEnrolledByThePremiumItself() {
		PremiumDecision decision = PremiumCheck.decide(facts("530900", DAY, PremiumKind.RESIDENT_INSURANCE, "380.00",
				"1000.00", bond(Relation.CHILD, true, false, PROVINCE, "530900")));
		assertThat(decision.citations()).extracting((citation) -> citation.basis()).contains("R-LC19");
	}

	@ParameterizedTest
	@EnumSource(ReasonCode.class)
	void eachReasonHasItsWords(ReasonCode code) {
		for (String language : new String[] { "", "_en" }) {
			assertThat(PremiumCheckTest.class.getResourceAsStream("/i18n/spending" + language + ".properties"))
				.asString(UTF_8)
				.contains(PremiumRules.reason(code, null).messageKey() + "=");
		}
	}

	@Test
	void whatIsNoPremiumIsABug() {
		assertThatIllegalArgumentException()
			.isThrownBy(() -> facts("530900", DAY, PremiumKind.LARGE_AMOUNT, "0.00", "1.00", null));
		assertThatIllegalArgumentException()
			.isThrownBy(() -> facts("530900", DAY, PremiumKind.LARGE_AMOUNT, "1.00", "-0.01", null));
	}

	private static String answer(String region, PremiumKind kind, Relation relation) {
		Bond bond = (relation == Relation.SELF) ? null : bond(relation, true, true, PROVINCE, region);
		return answer(facts(region, DAY, kind, "380.00", "1000.00", bond));
	}

	private static Bond bond(Relation relation, boolean bound, boolean insured, String province, String region) {
		String home = Purchases.BOOKS.on(new Region(region), DAY).province();
		return new Bond(relation, null, 0, bound, insured, PROVINCE.equals(province) ? home : province);
	}

	private static PremiumFacts facts(String region, LocalDate day, PremiumKind kind, String amount, String balance,
			Bond bond) {
		return new PremiumFacts(Purchases.book(region, day), day, kind, Money.ofYuan(amount), Money.ofYuan(balance),
				bond);
	}

	private static String answer(PremiumFacts facts) {
		PremiumDecision decision = PremiumCheck.decide(facts);
		assertThat(decision.digest()).isEqualTo(facts.book().digest());
		assertThat(decision.citations()).isNotEmpty().doesNotContainNull();
		if (decision instanceof Refused refused) {
			return (refused.code() + " " + refused.switchKey()).strip();
		}
		return (decision instanceof ParameterNotSet unset) ? String.join(" ", unset.parameters()) : "paid";
	}

}
