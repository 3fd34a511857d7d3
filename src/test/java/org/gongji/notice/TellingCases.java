package org.gongji.notice;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;

import org.gongji.access.Actor;
import org.gongji.access.Region;
import org.gongji.access.RequestId;
import org.gongji.account.Books;
import org.gongji.catalogue.ItemCategory;
import org.gongji.family.Binding;
import org.gongji.family.Bindings;
import org.gongji.family.Bound;
import org.gongji.family.Relation;
import org.gongji.money.Money;
import org.gongji.person.CardNumber;
import org.gongji.person.Cards;
import org.gongji.person.PersonId;
import org.gongji.person.VoucherKind;
import org.gongji.provider.ProviderId;
import org.gongji.spending.Bought;
import org.gongji.spending.Purchase;
import org.gongji.spending.Reversal;
import org.gongji.spending.ReversalOutcome;
import org.gongji.spending.Reversals;
import org.gongji.spending.Settlement;
import org.gongji.spending.SettlementOutcome;
import org.gongji.spending.Spending;
import org.gongji.testing.Town;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** Who is told what: on each use of an account, each return, a lost card, a binding. */
abstract class TellingCases {

	private static final Region HERE = new Region("530900");

	private static final Region ELSEWHERE = new Region("620800");

	private static final LocalDate LONG_AGO = LocalDate.of(2023, 3, 1);

	@Autowired
	Spending spending;

	@Autowired
	Reversals reversals;

	@Autowired
	Cards cards;

	@Autowired
	Bindings bindings;

	@Autowired
	Inbox inbox;

	@Autowired
	Books books;

	@Autowired
	Town town;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	Clock clock;

	@Autowired
	MessageSource words;

	private LocalDate today;

	private String day;

	private ProviderId shop;

	private String drug;

	@BeforeEach
	void openShop() {
		this.today = LocalDate.now(ZoneId.of("Asia/Shanghai"));
		this.day = this.today.getMonthValue() + "月" + this.today.getDayOfMonth() + "日";
		this.shop = this.town.pharmacy(HERE);
		this.drug = this.town.item(ItemCategory.DRUG, "500.00");
	}

	@AfterEach
	void booksBalance() {
		assertThat(this.books.differences()).isEmpty();
	}

	@Test
	void eachOwnerIsToldOfTheOwnPartAlone() {
		PersonId child = this.town.personWith(HERE, "10.00");
		PersonId father = bound("20.00", child, Relation.CHILD, LONG_AGO);
		PersonId mother = bound("50.00", child, Relation.CHILD, LONG_AGO.plusDays(1));
		Settlement settled = settled(child, "45.00");
		assertThat(texts(father)).containsExactly(this.day + "，您的子女在药店用了您的个人账户 20.00 元。");
		assertThat(texts(mother)).containsExactly(this.day + "，您的子女在药店用了您的个人账户 15.00 元。");
		assertThat(texts(child)).containsExactly(this.day + "，您在药店用个人账户付了 10.00 元。");
		assertThat(messages(father).get(0).link()).isEqualTo("/my/purchases/" + settled.id().value());
		assertThat(regions(father)).containsExactly(HERE.code());
	}

	@Test
	void nothingTellsWhatWasBoughtOrWhatIsLeft() {
		PersonId child = this.town.personWith(HERE, "0.00");
		PersonId parent = bound("20.00", child, Relation.CHILD, LONG_AGO);
		Settlement settled = settled(child, "7.00");
		String stored = this.jdbc
			.sql("select kind || ' ' || arguments || ' ' || link from notice where recipient_id = ?")
			.param(parent.value())
			.query(String.class)
			.list()
			.toString();
		assertThat(stored).contains("a700")
			.doesNotContain(this.drug, settled.lines().get(0).name(), "13.00", "1300", "测试");
	}

	@Test
	void anOwnerWhoPaysNothingIsToldNothing() {
		PersonId child = this.town.personWith(HERE, "100.00");
		PersonId parent = bound("20.00", child, Relation.CHILD, LONG_AGO);
		settled(child, "45.00");
		assertThat(messages(parent)).isEmpty();
	}

	@Test
	void aRefusedPurchaseAndACheckTellNobody() {
		PersonId buyer = this.town.personWith(HERE, "100.00");
		String wellness = this.town.item(ItemCategory.WELLNESS, (String) null);
		assertThat(this.spending.settle(purchase(buyer, wellness, "5.00"), Town.cashier(HERE)))
			.isInstanceOf(SettlementOutcome.NotAllowed.class);
		this.spending.check(purchase(buyer, this.drug, "5.00"));
		assertThat(messages(buyer)).isEmpty();
	}

	@Test
	void theSameRequestTwiceTellsOnce() {
		PersonId buyer = this.town.personWith(HERE, "100.00");
		Purchase purchase = purchase(buyer, this.drug, "5.00");
		this.spending.settle(purchase, Town.cashier(HERE));
		this.spending.settle(purchase, Town.cashier(HERE));
		assertThat(messages(buyer)).hasSize(1);
	}

	@Test
	void aReturnIsToldToEachWhoGetsSomethingBack() {
		PersonId child = this.town.personWith(HERE, "10.00");
		PersonId parent = bound("20.00", child, Relation.CHILD, LONG_AGO);
		Settlement settled = settled(child, "25.00");
		assertThat(this.reversals.check(back(settled), Town.cashier(HERE)))
			.isInstanceOf(ReversalOutcome.Reversed.class);
		assertThat(messages(parent)).hasSize(1);
		this.reversals.reverse(back(settled), Town.cashier(HERE));
		assertThat(texts(parent).get(0)).isEqualTo(this.day + "您的子女在药店的消费已退，15.00 元退回了您的个人账户。");
		assertThat(texts(child).get(0)).isEqualTo(this.day + "您在药店的消费已退，10.00 元退回了您的个人账户。");
	}

	@Test
	void aMessageBelongsToTheRegionOfItsReader() {
		PersonId guest = this.town.personWith(ELSEWHERE, "100.00");
		this.reversals.reverse(back(settled(guest, "5.00")), Town.cashier(HERE));
		assertThat(regions(guest)).containsExactly(ELSEWHERE.code(), ELSEWHERE.code());
	}

	@Test
	void aLostCardIsToldOnce() {
		PersonId holder = this.town.personWith(HERE, "0.00");
		this.cards.issue(holder, new CardNumber("L" + Town.digits(11)), LONG_AGO, this.clock.instant());
		Instant at = Instant.parse("2026-11-22T06:07:08Z");
		this.cards.reportLost(holder, Town.cashier(ELSEWHERE), at);
		this.cards.reportLost(holder, Town.cashier(ELSEWHERE), at.plusSeconds(60));
		String reference = this.cards.of(holder).get(0).lostReference();
		assertThat(texts(holder)).containsExactly("您的社会保障卡已于 11月22日 14:07 挂失，编号 " + reference + "。从这时起，这张卡不能再付款。");
		assertThat(regions(holder)).as("the holder's, whoever reports").containsExactly(HERE.code());
	}

	@Test
	void ownerAndRelativeAreToldWhenABindingBeginsAndEnds() {
		PersonId owner = this.town.personWith(HERE, "10.00");
		PersonId parent = this.town.personWith(ELSEWHERE, "0.00");
		Bound.Recorded recorded = (Bound.Recorded) this.bindings.bind(owner, parent, Relation.PARENT, this.today,
				Actor.SYSTEM);
		this.bindings.bind(owner, parent, Relation.PARENT, this.today, Actor.SYSTEM);
		assertThat(texts(owner)).containsExactly("从" + this.day + "起，您的父母看病买药可以用您的个人账户。");
		assertThat(texts(parent)).containsExactly("从" + this.day + "起，您看病买药可以用您的子女的个人账户。");
		this.bindings.end(recorded.id(), this.today, "本人要求", Actor.SYSTEM);
		assertThat(this.bindings.find(recorded.id()).map(Binding::endedOn)).contains(this.today);
		assertThat(texts(owner).get(0)).startsWith("从" + this.day + "起，您的父母不能再用您的个人账户。");
		assertThat(texts(parent).get(0)).startsWith("从" + this.day + "起，您不能再用您的子女的个人账户。");
		assertThat(regions(parent)).containsOnly(ELSEWHERE.code());
	}

	@Test
	void theWordsAreTheReadersAtTheTimeOfReading() {
		PersonId buyer = this.town.personWith(HERE, "100.00");
		settled(buyer, "12.34");
		InboxMessage english = this.inbox.page(buyer.value(), null, Locale.ENGLISH).messages().get(0);
		assertThat(english.title()).isEqualTo("Your account paid");
		assertThat(english.text()).contains("yuan", "pharmacy");
	}

	@ParameterizedTest
	@EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "SELF")
	void everyRelationHasAWord(Relation relation) {
		for (Locale locale : List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH)) {
			for (String key : List.of("spending.mine.relation." + relation.word(), "family.member." + relation.name(),
					"family.owner." + relation.name())) {
				assertThat(this.words.getMessage(key, null, locale)).isNotBlank();
			}
		}
	}

	private PersonId bound(String yuan, PersonId user, Relation userIs, LocalDate on) {
		PersonId owner = this.town.personWith(HERE, yuan);
		this.town.bind(owner, user, userIs, on);
		inboxEmptied(owner.value());
		inboxEmptied(user.value());
		return owner;
	}

	private void inboxEmptied(UUID recipient) {
		this.jdbc.sql("delete from notice where recipient_id = ?").param(recipient).update();
	}

	private Settlement settled(PersonId buyer, String yuan) {
		SettlementOutcome outcome = this.spending.settle(purchase(buyer, this.drug, yuan), Town.cashier(HERE));
		return ((SettlementOutcome.Settled) outcome).settlement();
	}

	private Purchase purchase(PersonId buyer, String item, String yuan) {
		return new Purchase(RequestId.fresh(), this.shop, buyer, VoucherKind.E_VOUCHER, buyer, this.today,
				List.of(new Bought(1, item, 1, Money.ofYuan(yuan), List.of())), null);
	}

	private Reversal back(Settlement settled) {
		return new Reversal(RequestId.fresh(), settled.id(), this.shop, Set.of(), "退货");
	}

	private List<InboxMessage> messages(PersonId reader) {
		return this.inbox.page(reader.value(), null, Locale.SIMPLIFIED_CHINESE).messages();
	}

	private List<String> texts(PersonId reader) {
		return messages(reader).stream().map(InboxMessage::text).toList();
	}

	private List<String> regions(PersonId reader) {
		return this.jdbc.sql("select region from notice where recipient_id = ?")
			.param(reader.value())
			.query(String.class)
			.list();
	}

}
