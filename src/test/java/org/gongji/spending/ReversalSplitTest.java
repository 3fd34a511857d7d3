package org.gongji.spending;

import java.util.List;

import org.gongji.catalogue.ItemCategory;
import org.gongji.money.Money;
import org.gongji.spending.SpendingDecision.Approved;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.gongji.spending.Purchases.LINCANG;
import static org.gongji.spending.Purchases.PHARMACY;
import static org.gongji.spending.Purchases.at;
import static org.gongji.spending.Purchases.line;
import static org.gongji.spending.Purchases.own;
import static org.gongji.spending.Purchases.spouse;

/** Money goes back the way it came, whole or by line. */
class ReversalSplitTest {

	private static final PurchaseLine DRUG = line(1, ItemCategory.DRUG, "60.00");

	private static final PurchaseLine DEVICE = line(2, ItemCategory.DEVICE, "40.00");

	private static final PurchaseLine COSMETICS = line(3, ItemCategory.COSMETICS, "25.00");

	private static final List<PurchaseLine> ALL = List.of(DRUG, DEVICE, COSMETICS);

	@Test
	void theWholeIsTheExactInverseInTheOrderOfPayment() {
		Split back = ReversalSplit.whole(paid());
		assertThat(back.shares()).extracting(Share::ref, (share) -> share.amount().yuan())
			.containsExactly(org.assertj.core.groups.Tuple.tuple("own", "-30.00"),
					org.assertj.core.groups.Tuple.tuple("spouse", "-50.00"));
		assertThat(back.cash().yuan()).isEqualTo("-45.00");
		assertThat(back.total().plus(paid().total())).isEqualTo(Money.ZERO);
	}

	@Test
	void aReturnedLineComesBackAsCashFirstThenAuthoriserThenOwn() {
		assertThat(told(ReversalSplit.partial(paid(), facts(List.of(DRUG, COSMETICS)))))
			.isEqualTo("own 0.00 spouse -20.00 cash -20.00");
		assertThat(told(ReversalSplit.partial(paid(), facts(List.of(DEVICE, COSMETICS)))))
			.isEqualTo("own 0.00 spouse -40.00 cash -20.00");
	}

	@Test
	void cashForAForbiddenLineStaysCash() {
		assertThat(told(ReversalSplit.partial(paid(), facts(List.of(COSMETICS)))))
			.isEqualTo("own -30.00 spouse -50.00 cash -20.00");
		assertThat(told(ReversalSplit.partial(paid(), facts(List.of(DRUG, DEVICE)))))
			.isEqualTo("own 0.00 spouse 0.00 cash -25.00");
	}

	@Test
	void twoReturnsGiveBackAsMuchAsOne() {
		Split first = ReversalSplit.partial(paid(), facts(List.of(DRUG, COSMETICS)));
		Split standing = new Split(List.of(new Share(PayerKind.USER, "own", Money.ofYuan("30.00")),
				new Share(PayerKind.AUTHORISER, "spouse", Money.ofYuan("30.00"))), Money.ofYuan("25.00"));
		Split second = ReversalSplit.partial(standing, facts(List.of(COSMETICS)));
		assertThat(first.total().plus(second.total()))
			.isEqualTo(ReversalSplit.partial(paid(), facts(List.of(COSMETICS))).total());
		assertThat(told(second)).isEqualTo("own -30.00 spouse -30.00 cash 0.00");
	}

	@Test
	void moreThanWasPaidIsABug() {
		List<PurchaseLine> more = List.of(DRUG, DEVICE, COSMETICS, line(4, ItemCategory.DRUG, "1.00"));
		assertThatIllegalArgumentException().isThrownBy(() -> ReversalSplit.partial(paid(), facts(more)));
	}

	private static Split paid() {
		return ((Approved) SpendingCheck.decide(facts(ALL))).split();
	}

	private static PurchaseFacts facts(List<PurchaseLine> lines) {
		return at(PHARMACY, lines, own(LINCANG, "30.00"), spouse(LINCANG, "50.00"));
	}

	private static String told(Split split) {
		StringBuilder told = new StringBuilder();
		split.shares().forEach((share) -> told.append(share.ref()).append(' ').append(share.amount()).append(' '));
		return told.append("cash ").append(split.cash()).toString();
	}

}
