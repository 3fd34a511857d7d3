package org.gongji.spending;

import java.time.LocalDate;
import java.util.List;

import org.gongji.access.Region;
import org.gongji.catalogue.ItemCategory;
import org.gongji.family.Relation;
import org.gongji.money.Money;
import org.gongji.spending.SpendingDecision.Approved;
import org.gongji.spending.SpendingDecision.ParameterNotSet;
import org.gongji.spending.SpendingDecision.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongji.spending.Purchases.DAY;
import static org.gongji.spending.Purchases.HEILONGJIANG;
import static org.gongji.spending.Purchases.HOSPITAL;
import static org.gongji.spending.Purchases.LINCANG;
import static org.gongji.spending.Purchases.PHARMACY;
import static org.gongji.spending.Purchases.TIELING;
import static org.gongji.spending.Purchases.XIAN;
import static org.gongji.spending.Purchases.at;
import static org.gongji.spending.Purchases.authoriser;
import static org.gongji.spending.Purchases.bond;
import static org.gongji.spending.Purchases.book;
import static org.gongji.spending.Purchases.line;
import static org.gongji.spending.Purchases.own;
import static org.gongji.spending.Purchases.spouse;
import static org.gongji.spending.Purchases.treatment;

/** One purchase before the spending law: first days, items, people, vouchers, reasons. */
class SpendingCheckTest {

	@ParameterizedTest
	@CsvSource(textBlock = """
			# region, day,        answer
			530900,   2022-12-31, NOT_IN_FORCE
			530900,   2023-01-01, approved
			239900,   2022-12-31, NOT_IN_FORCE
			239900,   2023-01-01, approved
			211200,   2022-11-30, NOT_IN_FORCE
			211200,   2022-12-01, approved
			620800,   2022-12-31, NOT_IN_FORCE
			620800,   2023-01-01, approved
			620800,   2027-12-31, approved
			620800,   2028-01-01, approved
			610100,   2023-06-01, effective_from
			999999,   2023-06-01, NOT_IN_FORCE
			""")
	void theFirstDayDecides(String region, LocalDate day, String answer) {
		Payer payer = Payer.user("own", Money.ofYuan("100.00"), book(region, day));
		PurchaseFacts facts = new PurchaseFacts(day, HOSPITAL, List.of(line(1, ItemCategory.MEDICAL_SERVICE, "60.00")),
				List.of(payer), null);
		assertThat(answer(SpendingCheck.decide(facts))).isEqualTo(answer);
	}

	@Test
	void afterTheLastDayTheDecisionIsCited() {
		LocalDate after = LocalDate.of(2028, 1, 1);
		Payer payer = Payer.user("own", Money.ofYuan("100.00"), book(Purchases.PINGLIANG, after));
		SpendingDecision decision = SpendingCheck.decide(new PurchaseFacts(after, HOSPITAL,
				List.of(line(1, ItemCategory.MEDICAL_SERVICE, "60.00")), List.of(payer), null));
		assertThat(decision.citations()).extracting((citation) -> citation.basis()).contains("OQ-23");
	}

	@ParameterizedTest
	@CsvSource(
			textBlock = """
					# region, place,               category,                         coded, system, answer,                 catch-all
					530900,   RETAIL_PHARMACY,     drug,                             true,  false,  approved,               false
					530900,   RETAIL_PHARMACY,     drug,                             false, true,   NATIONAL_CODE_REQUIRED, false
					530900,   RETAIL_PHARMACY,     device,                           false, false,  NATIONAL_CODE_REQUIRED, false
					530900,   RETAIL_PHARMACY,     consumable,                       false, false,  NATIONAL_CODE_REQUIRED, false
					530900,   MEDICAL_INSTITUTION, drug,                             false, false,  approved,               false
					211200,   RETAIL_PHARMACY,     drug,                             false, true,   approved,               false
					211200,   RETAIL_PHARMACY,     drug,                             true,  false,  approved,               false
					211200,   RETAIL_PHARMACY,     drug,                             false, false,  NATIONAL_CODE_REQUIRED, false
					239900,   RETAIL_PHARMACY,     drug,                             false, false,  approved,               false
					620800,   RETAIL_PHARMACY,     consumable,                       false, false,  approved,               false
					530900,   RETAIL_PHARMACY,     medical_service,                  true,  true,   CATEGORY_NOT_ALLOWED,   false
					530900,   RETAIL_PHARMACY,     cosmetics,                        true,  true,   CATEGORY_NOT_ALLOWED,   false
					530900,   MEDICAL_INSTITUTION, cosmetics,                        true,  true,   CATEGORY_NOT_ALLOWED,   false
					530900,   MEDICAL_INSTITUTION, other,                            true,  true,   CATEGORY_NOT_ALLOWED,   false
					530900,   MEDICAL_INSTITUTION, out_of_catalogue_medical_service, false, false,  approved,               false
					530900,   MEDICAL_INSTITUTION, health_checkup,                   true,  true,   PROHIBITED_CATEGORY,    false
					239900,   MEDICAL_INSTITUTION, health_checkup,                   true,  true,   PROHIBITED_CATEGORY,    true
					211200,   RETAIL_PHARMACY,     health_checkup,                   true,  true,   PROHIBITED_CATEGORY,    true
					620800,   RETAIL_PHARMACY,     wellness,                         true,  true,   PROHIBITED_CATEGORY,    false
					239900,   MEDICAL_INSTITUTION, sports_fitness,                   true,  true,   PROHIBITED_CATEGORY,    false
					211200,   MEDICAL_INSTITUTION, public_health,                    true,  true,   PROHIBITED_CATEGORY,    false
					""")
	void anItemIsAllowedOrRefused(String region, PlaceType place, String category, boolean coded, boolean system,
			String answer, boolean catchAll) {
		PurchaseLine line = new PurchaseLine(1, ItemCategory.ofWord(category), coded, system, true,
				Money.ofYuan("60.00"));
		SpendingDecision decision = SpendingCheck
			.decide(at(new Place(place, true), List.of(line), own(region, "100.00")));
		assertThat(answer(decision)).isEqualTo(answer);
		if (decision instanceof Refused refused) {
			assertThat(refused.reasons().get(0).catchAll()).isEqualTo(catchAll);
			assertThat(refused.reasons().get(0).messageKey())
				.isEqualTo("spending.reason." + answer + (catchAll ? ".catch_all" : ""));
			assertThat(refused.reasons().get(0).citation().article()).isNotEmpty();
		}
	}

	@ParameterizedTest
	@CsvSource(textBlock = """
			# region, user is,       bound on,   active, insured, province, answer
			530900,   SPOUSE,        2023-06-01, true,   true,    云南省,    approved
			530900,   SPOUSE,        2023-06-02, true,   true,    云南省,    NO_BINDING
			530900,   SPOUSE,        2023-01-10, false,  true,    云南省,    NO_BINDING
			530900,   SPOUSE,        2023-01-10, true,   false,   云南省,    FAMILY_NOT_INSURED
			530900,   SPOUSE,        2023-01-10, true,   true,    四川省,    FAMILY_OUTSIDE_PROVINCE
			530900,   SPOUSE,        2023-01-10, false,  true,    四川省,    FAMILY_OUTSIDE_PROVINCE
			530900,   SIBLING,       2023-01-10, false,  false,   四川省,    RELATION_NOT_ALLOWED
			530900,   GRANDPARENT,   2023-01-10, true,   true,    云南省,    RELATION_NOT_ALLOWED
			239900,   PARENT_IN_LAW, 2023-01-10, true,   true,    四川省,    RELATION_NOT_ALLOWED
			239900,   CHILD,         2023-01-10, true,   false,   四川省,    approved
			239900,   PARENT,        2023-06-02, true,   true,    四川省,    NO_BINDING
			""")
	void aRelativeMayOrMayNot(String region, Relation userIs, LocalDate boundOn, boolean active, boolean insured,
			String province, String answer) {
		Bond bond = new Bond(userIs, boundOn, 0, active, insured, province);
		assertThat(answer(SpendingCheck.decide(treatment("60.00", authoriser("a", region, "100.00", bond)))))
			.isEqualTo(answer);
	}

	@Test
	void theFirstCheckThatFailsGivesTheReason() {
		Bond bad = new Bond(Relation.SIBLING, null, 0, false, false, "四川省");
		Place shop = new Place(PlaceType.RETAIL_PHARMACY, false);
		List<PurchaseLine> cosmetics = List.of(line(1, ItemCategory.COSMETICS, "60.00"));
		assertThat(answer(SpendingCheck.decide(at(shop, cosmetics, authoriser("a", LINCANG, "100.00", bad)))))
			.isEqualTo("RELATION_NOT_ALLOWED");
		Bond unbound = new Bond(Relation.SPOUSE, null, 0, false, false, "四川省");
		assertThat(answer(SpendingCheck.decide(at(shop, cosmetics, authoriser("a", LINCANG, "100.00", unbound)))))
			.isEqualTo("PLACE_NOT_DESIGNATED");
		assertThat(answer(SpendingCheck.decide(at(PHARMACY, cosmetics, authoriser("a", LINCANG, "100.00", unbound)))))
			.isEqualTo("CATEGORY_NOT_ALLOWED");
	}

	@Test
	void aPayerWhoMayNotIsLeftOutAndTheOthersPay() {
		Bond sibling = new Bond(Relation.SIBLING, DAY, 0, true, true, "云南省");
		Approved approved = (Approved) SpendingCheck
			.decide(treatment("60.00", own(LINCANG, "40.00"), authoriser("brother", LINCANG, "100.00", sibling)));
		assertThat(approved.shares()).containsExactly(new Share(PayerKind.USER, "own", Money.ofYuan("40.00")));
		assertThat(approved.cash()).isEqualTo(Money.ofYuan("20.00"));
		assertThat(approved.leftOut()).extracting(Reason::code, Reason::payer)
			.containsExactly(org.assertj.core.groups.Tuple.tuple(ReasonCode.RELATION_NOT_ALLOWED, "brother"));
	}

	@Test
	void theOrderIsAskedForOnlyWhenTwoCouldPay() {
		assertThat(answer(
				SpendingCheck.decide(treatment("10.00", own(HEILONGJIANG, "30.00"), spouse(HEILONGJIANG, "50.00")))))
			.isEqualTo("account.payment_order");
		assertThat(answer(
				SpendingCheck.decide(treatment("10.00", own(HEILONGJIANG, "0.00"), spouse(HEILONGJIANG, "50.00")))))
			.isEqualTo("approved");
		assertThat(answer(
				SpendingCheck.decide(treatment("10.00", own(HEILONGJIANG, "0.01"), spouse(HEILONGJIANG, "0.00")))))
			.isEqualTo("approved");
	}

	@Test
	void severalMissingParametersAreAllNamed() {
		SpendingDecision decision = SpendingCheck.decide(treatment("60.00", own(XIAN, "30.00"), spouse(XIAN, "50.00")));
		assertThat(((ParameterNotSet) decision).parameters()).containsExactly("effective_from",
				"account.payment_order");
		assertThat(decision.citations()).extracting((citation) -> citation.basis()).containsExactly("OQ-24", "OQ-01");
	}

	@Test
	void theBookOfEachOwnerDecides() {
		List<PurchaseLine> drug = List
			.of(new PurchaseLine(1, ItemCategory.DRUG, false, false, true, Money.ofYuan("60.00")));
		Approved approved = (Approved) SpendingCheck
			.decide(at(PHARMACY, drug, own(HEILONGJIANG, "10.00"), spouse(LINCANG, "100.00")));
		assertThat(approved.shares()).extracting(Share::ref).containsExactly("own");
		assertThat(approved.cash()).isEqualTo(Money.ofYuan("50.00"));
		assertThat(approved.leftOut()).extracting(Reason::code).containsExactly(ReasonCode.NATIONAL_CODE_REQUIRED);
		assertThat(approved.digests()).hasSize(2);
	}

	@Test
	void theBookOfTheAuthoriserOrdersTheTwo() {
		assertThat(
				answer(SpendingCheck.decide(treatment("60.00", own(HEILONGJIANG, "10.00"), spouse(LINCANG, "100.00")))))
			.isEqualTo("approved");
		assertThat(
				answer(SpendingCheck.decide(treatment("60.00", own(LINCANG, "10.00"), spouse(HEILONGJIANG, "100.00")))))
			.isEqualTo("account.payment_order");
	}

	@ParameterizedTest
	@CsvSource(nullValues = "-", textBlock = """
			# voucher of, who pays, cash
			-,            own,      20.00
			own,          own,      20.00
			spouse,       spouse,   10.00
			""")
	void inTielingTheVoucherDecides(String voucherOf, String payer, String cash) {
		PurchaseFacts facts = new PurchaseFacts(DAY, HOSPITAL, List.of(line(1, ItemCategory.MEDICAL_SERVICE, "60.00")),
				List.of(own(TIELING, "40.00"), spouse(TIELING, "50.00")), voucherOf);
		Approved approved = (Approved) SpendingCheck.decide(facts);
		assertThat(approved.shares()).extracting(Share::ref).containsExactly(payer);
		assertThat(approved.cash()).isEqualTo(Money.ofYuan(cash));
		assertThat(approved.leftOut()).extracting(Reason::code).containsExactly(ReasonCode.VOUCHER_NOT_SHOWN);
	}

	@ParameterizedTest
	@CsvSource(textBlock = """
			SPOUSE,  false, NO_BINDING
			SIBLING, true,  RELATION_NOT_ALLOWED
			SIBLING, false, RELATION_NOT_ALLOWED
			""")
	void whatStandsAgainstTheShownAccountIsToldFirst(Relation relation, boolean bound, ReasonCode code) {
		Bond bond = new Bond(relation, LocalDate.of(2023, 1, 10), 0, bound, true, "辽宁省");
		PurchaseFacts facts = new PurchaseFacts(DAY, HOSPITAL, List.of(line(1, ItemCategory.MEDICAL_SERVICE, "60.00")),
				List.of(own(TIELING, "40.00"), authoriser("other", TIELING, "50.00", bond)), "other");
		Refused refused = (Refused) SpendingCheck.decide(facts);
		assertThat(refused.reasons()).extracting(Reason::code).containsExactly(code, ReasonCode.VOUCHER_NOT_SHOWN);
	}

	@Test
	void theVoucherOfATielingOwnerLeavesTheUsersOwnAccountAlone() {
		PurchaseFacts facts = new PurchaseFacts(DAY, HOSPITAL, List.of(line(1, ItemCategory.MEDICAL_SERVICE, "60.00")),
				List.of(own(LINCANG, "40.00"), spouse(TIELING, "50.00")), "spouse");
		Approved approved = (Approved) SpendingCheck.decide(facts);
		assertThat(approved.shares()).extracting(Share::ref).containsExactly("spouse");
		assertThat(approved.leftOut()).extracting(Reason::payer).containsExactly("own");
	}

	@Test
	void authorisersFollowTheUsersOrderThenTheOldestBinding() {
		Approved approved = (Approved) SpendingCheck.decide(treatment("100.00",
				authoriser("third", LINCANG, "10.00",
						new Bond(Relation.CHILD, LocalDate.of(2023, 3, 1), 0, true, true, "云南省")),
				authoriser("second", LINCANG, "10.00",
						new Bond(Relation.CHILD, LocalDate.of(2023, 1, 1), 0, true, true, "云南省")),
				authoriser("first", LINCANG, "10.00",
						new Bond(Relation.CHILD, LocalDate.of(2023, 4, 1), 1, true, true, "云南省")),
				own(LINCANG, "10.00")));
		assertThat(approved.shares()).extracting(Share::ref).containsExactly("own", "first", "second", "third");
		assertThat(approved.citations()).extracting((citation) -> citation.basis()).contains("OQ-01b", "R-LC6");
	}

	@Test
	void nobodyToPayIsARefusalToo() {
		assertThat(answer(SpendingCheck.decide(treatment("60.00")))).isEqualTo("NO_BINDING");
	}

	@Test
	void equalRulesHaveEqualDigests() {
		assertThat(SpendingCheck.decide(treatment("60.00", own(LINCANG, "1.00"))).digests())
			.containsExactly(Purchases.BOOKS.on(new Region(LINCANG), DAY).digest());
		assertThat(bond(Relation.CHILD).holdsOn(LocalDate.of(2023, 1, 9))).isFalse();
	}

	private static String answer(SpendingDecision decision) {
		if (decision instanceof Refused refused) {
			return refused.code().name();
		}
		return (decision instanceof ParameterNotSet unset) ? unset.parameters().get(0) : "approved";
	}

}
