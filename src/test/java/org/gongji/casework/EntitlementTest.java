package org.gongji.casework;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

import org.gongji.access.Region;
import org.gongji.casework.Entitlement.Held;
import org.gongji.casework.Entitlement.ParameterNotSet;
import org.gongji.casework.Entitlement.Refused;
import org.gongji.casework.Entitlement.Transferred;
import org.gongji.money.Money;
import org.gongji.person.Scheme;
import org.gongji.rules.Citation;
import org.gongji.rules.RuleBook;
import org.gongji.rules.RuleBooks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/** What a decision on a balance tells of itself, and what no policy case speaks of. */
class EntitlementTest {

	private static final LocalDate DAY = LocalDate.of(2023, 10, 1);

	private static final Region LINCANG = new Region("530900");

	private static final Region XIAN = new Region("610100");

	private static final Region PINGLIANG = new Region("620800");

	private static final Destination ACCOUNT = new Destination(false, Scheme.EMPLOYEE, true);

	private static final Destination NO_ACCOUNT = new Destination(false, Scheme.EMPLOYEE, false);

	private static final Destination RESIDENT = new Destination(false, Scheme.RESIDENT, false);

	private final RuleBooks books = new RuleBooks();

	@Test
	void aRefusalTellsWhatToAskForInstead() {
		assertThat(((Refused) transfer(LINCANG, clear(), NO_ACCOUNT)).instead()).isEqualTo(Choice.REFUND);
		assertThat(((Refused) transfer(new Region("211200"), clear(), RESIDENT)).instead()).isEqualTo(Choice.REFUND);
		assertThat(((Refused) transfer(new Region("211200"), clear(), NO_ACCOUNT)).instead()).isNull();
		RefundFacts asked = new RefundFacts(clear(), Ground.RELOCATION, ACCOUNT, null, true, false, false, null);
		assertThat(((Refused) RefundEntitlement.decide(asked, DAY, book(LINCANG))).instead())
			.isEqualTo(Choice.TRANSFER);
	}

	@Test
	void everyDecisionHasItsArticlesAndItsBook() {
		Entitlement transferred = transfer(LINCANG, clear(), ACCOUNT);
		assertThat(transferred.citations()).extracting(Citation::article).containsExactly("第十九条");
		assertThat(transferred.digest()).isEqualTo(book(LINCANG).digest());
	}

	@Test
	void allThatIsMissingIsNamedInTheOrderOfTheChecks() {
		assertThat(missing(transfer(PINGLIANG, clear(), RESIDENT))).containsExactly("transfer.policy",
				"transfer.cross_scheme");
		assertThat(missing(transfer(XIAN, clear(), RESIDENT))).containsExactly("effective_from",
				"transfer.cross_scheme");
		RefundFacts asked = new RefundFacts(clear(), Ground.CHANGE_TO_RESIDENT, null, null, true, false, false, null);
		assertThat(missing(RefundEntitlement.decide(asked, DAY, book(PINGLIANG)))).containsExactly("refund.policy");
		assertThat(missing(RefundEntitlement.decide(asked, DAY, book(XIAN)))).containsExactly("effective_from");
	}

	@Test
	void openClaimsAskForTheDaysToWait() {
		Closing open = new Closing(Money.ofYuan("1000.00"), Money.ofYuan("30.00"), true, DAY);
		assertThat(missing(transfer(LINCANG, open, ACCOUNT))).containsExactly("closure.wait_days");
	}

	@ParameterizedTest
	@CsvSource(textBlock = """
			# days, asked on,  paid
			30,   2023-10-01, false
			30,   2023-10-30, false
			30,   2023-10-31, true
			0,    2023-10-01, true
			""")
	void openClaimsAreWaitedForAsLongAsTheBureauSays(int days, LocalDate asked, boolean paid) {
		Closing open = new Closing(Money.ofYuan("1000.00"), Money.ofYuan("30.00"), true, DAY);
		Entitlement entitlement = TransferEntitlement.decide(open, ACCOUNT, null, asked,
				MadeUp.book("lincang", "{\"closure.wait_days\": \"%d\"}".formatted(days), asked));
		if (paid) {
			assertThat(((Transferred) entitlement).amount()).isEqualTo(Money.ofYuan("970.00"));
		}
		else {
			assertThat(((Held) entitlement).code()).isEqualTo(CaseReason.CLAIMS_OPEN);
			assertThat(((Held) entitlement).until()).isEqualTo(LocalDate.of(2023, 10, 31));
		}
	}

	@Test
	void whatIsOnHoldStaysOnTheAccount() {
		Closing held = new Closing(Money.ofYuan("1000.00"), Money.ofYuan("30.00"), false, DAY);
		Transferred moved = (Transferred) transfer(LINCANG, held, ACCOUNT);
		assertThat(moved.amount()).isEqualTo(Money.ofYuan("970.00"));
		assertThat(moved.left()).isEqualTo(Money.ofYuan("30.00"));
	}

	@Test
	void noHeirsAndAnHeirListedTwiceAreHeld() {
		assertThat(death(List.of())).isInstanceOf(Held.class);
		assertThat(death(List.of(new HeirShare("A", 1, 2), new HeirShare("A", 1, 2)))).isInstanceOf(Held.class);
	}

	@Test
	void splitsAddUpToTheEstateWhateverTheShares() {
		long seed = new Random().nextLong();
		Random random = new Random(seed);
		for (int i = 0; i < 2000; i++) {
			int heirs = 1 + random.nextInt(9);
			Money estate = Money.ofFen(random.nextInt(1_000_000));
			List<HeirShare> shares = shares(heirs, random);
			List<HeirPart> parts = HeirShares.split(estate, shares);
			assertThat(Money.sum(parts.stream().map(HeirPart::amount).toList())).as("seed %d", seed).isEqualTo(estate);
			for (int heir = 0; heir < heirs; heir++) {
				long exact = estate.fen() * shares.get(heir).numerator() / shares.get(heir).denominator();
				assertThat(parts.get(heir).amount().fen() - exact).as("seed %d", seed).isBetween(0L, 1L);
			}
		}
	}

	private static List<HeirShare> shares(int heirs, Random random) {
		int[] weights = random.ints(heirs, 1, 50).toArray();
		int whole = Arrays.stream(weights).sum();
		return IntStream.range(0, heirs).mapToObj((heir) -> new HeirShare("H" + heir, weights[heir], whole)).toList();
	}

	@Test
	void unreadableSharesAndBalancesAreRefusedAtTheDoor() {
		assertThatIllegalArgumentException().isThrownBy(() -> new HeirShare("A", 1, 0));
		assertThatIllegalArgumentException().isThrownBy(() -> new HeirShare("A", -1, 2));
		assertThatIllegalArgumentException().isThrownBy(() -> Closing.clear(Money.ofYuan("-0.01"), DAY));
		assertThatIllegalArgumentException()
			.isThrownBy(() -> new Closing(Money.ofYuan("1.00"), Money.ofYuan("1.01"), true, DAY));
		assertThatIllegalArgumentException()
			.isThrownBy(() -> HeirShares.split(Money.ofYuan("1.00"), List.of(new HeirShare("A", 1, 2))));
	}

	@Test
	void anUnknownRegionPaysNothing() {
		assertThat(((Refused) transfer(new Region("999999"), clear(), ACCOUNT)).code())
			.isEqualTo(CaseReason.NOT_IN_FORCE);
	}

	private Entitlement transfer(Region region, Closing closing, Destination destination) {
		return TransferEntitlement.decide(closing, destination, null, DAY, book(region));
	}

	private Entitlement death(List<HeirShare> heirs) {
		return DeathEntitlement.decide(clear(), heirs, true, true, DAY, book(LINCANG));
	}

	private static List<String> missing(Entitlement entitlement) {
		return ((ParameterNotSet) entitlement).parameters();
	}

	private static Closing clear() {
		return Closing.clear(Money.ofYuan("1234.56"), DAY);
	}

	private RuleBook book(Region region) {
		return this.books.on(region, DAY);
	}

}
