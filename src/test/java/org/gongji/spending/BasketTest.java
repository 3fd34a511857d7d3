package org.gongji.spending;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.gongji.catalogue.ItemCategory;
import org.gongji.family.Relation;
import org.gongji.money.Money;
import org.gongji.spending.SpendingDecision.Approved;
import org.gongji.spending.SpendingDecision.Refused;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongji.spending.Purchases.HEILONGJIANG;
import static org.gongji.spending.Purchases.HOSPITAL;
import static org.gongji.spending.Purchases.LINCANG;
import static org.gongji.spending.Purchases.PHARMACY;
import static org.gongji.spending.Purchases.PINGLIANG;
import static org.gongji.spending.Purchases.at;
import static org.gongji.spending.Purchases.authoriser;
import static org.gongji.spending.Purchases.line;
import static org.gongji.spending.Purchases.own;
import static org.gongji.spending.Purchases.spouse;

/**
 * Several lines at once: what no account may pay stays with the buyer, and no fen is lost
 * or made.
 */
class BasketTest {

	@Test
	void aRefusedLineIsPaidInCash() {
		Approved approved = approved(PHARMACY, List.of(line(1, ItemCategory.DRUG, "30.00"),
				line(2, ItemCategory.COSMETICS, "12.34"), line(3, ItemCategory.DEVICE, "25.00")), own(LINCANG, "40.00"),
				spouse(LINCANG, "100.00"));
		assertThat(approved.shares()).extracting(Share::amount)
			.containsExactly(Money.ofYuan("40.00"), Money.ofYuan("15.00"));
		assertThat(approved.cash()).isEqualTo(Money.ofYuan("12.34"));
		LineVerdict refused = approved.lines().get(1);
		assertThat(refused.allowed()).isFalse();
		assertThat(refused.cash()).isEqualTo(Money.ofYuan("12.34"));
		assertThat(refused.refusals()).extracting(Reason::code).containsOnly(ReasonCode.CATEGORY_NOT_ALLOWED);
		assertThat(refused.refusals()).extracting(Reason::line).containsOnly(2);
		assertThat(approved.lines().get(2).shares()).extracting(Share::ref).containsExactly("own", "spouse");
	}

	@Test
	void whenNoLineIsAllowedNothingSettles() {
		SpendingDecision decision = SpendingCheck.decide(
				at(PHARMACY, List.of(line(1, ItemCategory.WELLNESS, "30.00"), line(2, ItemCategory.COSMETICS, "12.34")),
						own(LINCANG, "40.00")));
		Refused refused = (Refused) decision;
		assertThat(refused.reasons()).extracting(Reason::code)
			.containsExactly(ReasonCode.PROHIBITED_CATEGORY, ReasonCode.CATEGORY_NOT_ALLOWED);
		assertThat(refused.lines()).extracting((line) -> line.refusals().get(0).code())
			.containsExactly(ReasonCode.PROHIBITED_CATEGORY, ReasonCode.CATEGORY_NOT_ALLOWED);
	}

	@Test
	void aLineThatOnlyTheSecondPayerMayPayIsPaidByTheSecond() {
		List<PurchaseLine> lines = List.of(
				new PurchaseLine(1, ItemCategory.DRUG, false, false, true, Money.ofYuan("30.00")),
				line(2, ItemCategory.DRUG, "20.00"));
		Approved approved = approved(PHARMACY, lines, own(HEILONGJIANG, "35.00"), spouse(LINCANG, "100.00"));
		assertThat(approved.lines().get(0).shares()).extracting(Share::ref).containsExactly("own");
		assertThat(approved.lines().get(1).shares()).extracting(Share::ref, Share::amount)
			.containsExactly(org.assertj.core.groups.Tuple.tuple("own", Money.ofYuan("5.00")),
					org.assertj.core.groups.Tuple.tuple("spouse", Money.ofYuan("15.00")));
		assertThat(approved.cash()).isEqualTo(Money.ZERO);
	}

	@Test
	void anEmptyAccountLeavesCashAndAShareOfNothing() {
		Approved approved = approved(HOSPITAL, List.of(line(1, ItemCategory.MEDICAL_SERVICE, "0.01")),
				own(LINCANG, "0.00"));
		assertThat(approved.shares()).extracting(Share::amount).containsExactly(Money.ZERO);
		assertThat(approved.cash()).isEqualTo(Money.ofFen(1));
	}

	@RepeatedTest(50)
	void sharesAndCashAddUpWhateverComes(RepetitionInfo repetition) {
		Random random = new Random(repetition.getCurrentRepetition());
		for (int i = 0; i < 200; i++) {
			PurchaseFacts facts = anyPurchase(random);
			Money total = Money.sum(facts.lines().stream().map(PurchaseLine::amount).toList());
			if (SpendingCheck.decide(facts) instanceof Approved approved) {
				assertConserved(facts, approved, total);
				assertPartialReversal(random, facts, approved);
			}
		}
	}

	private static void assertConserved(PurchaseFacts facts, Approved approved, Money total) {
		assertThat(approved.split().total()).isEqualTo(total);
		assertThat(Money.sum(approved.lines().stream().map(LineVerdict::cash).toList())).isEqualTo(approved.cash());
		for (LineVerdict line : approved.lines()) {
			assertThat(Money.sum(line.shares().stream().map(Share::amount).toList()).plus(line.cash()))
				.isEqualTo(line.amount());
			assertThat(line.allowed() || line.shares().isEmpty()).isTrue();
		}
		for (Share share : approved.shares()) {
			Payer payer = facts.payers().stream().filter((p) -> p.ref().equals(share.ref())).findFirst().orElseThrow();
			assertThat(share.amount().isNegative()).isFalse();
			assertThat(share.amount().compareTo(payer.available())).isLessThanOrEqualTo(0);
			assertThat(Money.sum(approved.lines()
				.stream()
				.flatMap((line) -> line.shares().stream())
				.filter((part) -> part.ref().equals(share.ref()))
				.map(Share::amount)
				.toList())).isEqualTo(share.amount());
		}
	}

	private static void assertPartialReversal(Random random, PurchaseFacts facts, Approved approved) {
		List<PurchaseLine> stay = facts.lines().stream().filter((line) -> random.nextBoolean()).toList();
		if (stay.isEmpty() || stay.size() == facts.lines().size()) {
			return;
		}
		Split back = ReversalSplit.partial(approved.split(),
				new PurchaseFacts(facts.date(), facts.place(), stay, facts.payers(), facts.voucherOf()));
		Money returned = Money
			.sum(facts.lines().stream().filter((line) -> !stay.contains(line)).map(PurchaseLine::amount).toList());
		assertThat(back.total()).isEqualTo(returned.negated());
	}

	private static PurchaseFacts anyPurchase(Random random) {
		List<PurchaseLine> lines = new ArrayList<>();
		int count = 1 + random.nextInt(6);
		ItemCategory[] categories = ItemCategory.values();
		for (int i = 1; i <= count; i++) {
			lines.add(new PurchaseLine(i, categories[random.nextInt(categories.length)], random.nextBoolean(),
					random.nextBoolean(), random.nextBoolean(), Money.ofFen(random.nextInt(20000))));
		}
		List<Payer> payers = new ArrayList<>();
		if (random.nextInt(4) > 0) {
			payers.add(own(random.nextBoolean() ? LINCANG : PINGLIANG, yuan(random)));
		}
		int authorisers = random.nextInt(4);
		for (int i = 0; i < authorisers; i++) {
			Bond bond = new Bond(Relation.values()[random.nextInt(4)], Purchases.DAY.minusDays(random.nextInt(9)),
					random.nextInt(3), random.nextInt(5) > 0, true, "云南省");
			payers.add(authoriser("a" + i, random.nextInt(4) > 0 ? LINCANG : HEILONGJIANG, yuan(random), bond));
		}
		return new PurchaseFacts(Purchases.DAY, random.nextBoolean() ? PHARMACY : HOSPITAL, lines, payers, null);
	}

	private static String yuan(Random random) {
		return Money.ofFen(random.nextInt(4) == 0 ? 0 : random.nextInt(15000)).yuan();
	}

	private static Approved approved(Place place, List<PurchaseLine> lines, Payer... payers) {
		return (Approved) SpendingCheck.decide(at(place, lines, payers));
	}

}
