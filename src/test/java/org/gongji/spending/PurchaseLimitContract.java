package org.gongji.spending;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

import org.gongji.access.Actor;
import org.gongji.access.Region;
import org.gongji.access.RequestId;
import org.gongji.account.Books;
import org.gongji.catalogue.ItemCategory;
import org.gongji.family.BindingEvent;
import org.gongji.family.BindingId;
import org.gongji.family.Bindings;
import org.gongji.family.Limits;
import org.gongji.family.Relation;
import org.gongji.family.SharedMoney;
import org.gongji.family.Sharing;
import org.gongji.money.Money;
import org.gongji.person.PersonId;
import org.gongji.person.VoucherKind;
import org.gongji.provider.ProviderId;
import org.gongji.testing.Town;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongji.testing.AtOnce.atOnce;

/** Many purchases at once under a limit for each: every one is decided by the limit. */
abstract class PurchaseLimitContract {

	private static final Region LINCANG = new Region("530900");

	private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

	private static final Money LIMIT = Money.ofYuan("20.00");

	private static final Money LOWER = Money.ofYuan("8.00");

	@Autowired
	Spending spending;

	@Autowired
	Sharing sharing;

	@Autowired
	Bindings bindings;

	@Autowired
	SharedMoney shared;

	@Autowired
	Books books;

	@Autowired
	Town town;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	PlatformTransactionManager transactions;

	private ProviderId shop;

	private String drug;

	private PersonId owner;

	private PersonId user;

	private BindingId binding;

	@BeforeEach
	void aRelativeWithALimit() {
		this.shop = this.town.pharmacy(LINCANG);
		this.drug = this.town.item(ItemCategory.DRUG, (String) null);
		this.owner = this.town.personWith(LINCANG, "5000.00");
		this.user = this.town.personWith(LINCANG, "0.00");
		this.town.bind(this.owner, this.user, Relation.SPOUSE, LocalDate.of(2023, 3, 1));
		this.binding = this.sharing.usersOf(this.owner).get(0).id();
		limit(LIMIT);
	}

	@AfterEach
	void booksBalance() {
		assertThat(this.books.differences()).isEmpty();
	}

	@Test
	void everyPurchaseAtOnceIsCutAtTheLimit() throws Exception {
		List<Settlement> all = atOnce(8, 24, () -> buys("50.00"));
		assertThat(all).allSatisfy((one) -> {
			assertThat(one.account()).isEqualTo(LIMIT);
			assertThat(one.cash()).isEqualTo(Money.ofYuan("30.00"));
			assertThat(one.law().cuts()).extracting(Reason::code).containsExactly(ReasonCode.PURCHASE_LIMIT);
		});
		assertThat(this.town.available(this.owner)).isEqualTo(Money.ofYuan("4520.00"));
		assertThat(used()).isEqualTo(Money.ofYuan("480.00"));
	}

	/** What was decided under an earlier limit meets the limit that stands by then. */
	@Test
	void whatIsAboveTheLimitIsNeverCounted() throws Exception {
		List<Callable<Boolean>> uses = new ArrayList<>();
		for (int at = 0; at < 16; at++) {
			Money amount = (at % 2 == 0) ? LIMIT : LIMIT.plus(Money.ofFen(1));
			uses.add(() -> counted(amount));
		}
		List<Boolean> counted = atOnce(uses);
		for (int at = 0; at < counted.size(); at++) {
			assertThat(counted.get(at)).as("use %s", at).isEqualTo(at % 2 == 0);
		}
		assertThat(used()).isEqualTo(Money.ofYuan("160.00"));
	}

	@Test
	void aLimitThatFallsAmongPurchasesHoldsForAllAfterIt() throws Exception {
		List<Callable<List<Settlement>>> work = new ArrayList<>();
		for (int at = 0; at < 120; at++) {
			if (at % 20 == 10) {
				Money next = (at % 40 == 10) ? LOWER : LIMIT;
				work.add(() -> {
					limit(next);
					return List.of();
				});
			}
			work.add(() -> List.of(buys("50.00")));
		}
		List<Settlement> all = atOnce(8, work).stream().flatMap(List::stream).toList();
		List<BindingEvent> steps = this.bindings.history(this.binding)
			.stream()
			.filter((step) -> step.act() == BindingEvent.Act.LIMITS)
			.sorted((one, other) -> one.at().compareTo(other.at()))
			.toList();
		assertThat(steps).hasSizeGreaterThan(2);
		for (Settlement one : all) {
			assertThat(one.account()).as("at %s of %s", one.settledAt(), steps)
				.isIn(LIMIT, LOWER)
				.isLessThanOrEqualTo(standing(steps, one.settledAt().toInstant()));
		}
	}

	private static Money standing(List<BindingEvent> steps, Instant at) {
		Money limit = null;
		for (BindingEvent step : steps) {
			limit = step.at().isBefore(at) ? step.limits().perPurchase() : limit;
		}
		return limit;
	}

	private boolean counted(Money amount) {
		return new TransactionTemplate(this.transactions).execute((status) -> {
			boolean used = this.shared.use(List.of(new SharedMoney.Use(this.binding, amount)), YearMonth.now(SHANGHAI));
			if (!used) {
				status.setRollbackOnly();
			}
			return used;
		});
	}

	private Settlement buys(String yuan) {
		Purchase purchase = new Purchase(RequestId.fresh(), this.shop, this.user, VoucherKind.E_VOUCHER, this.user,
				LocalDate.now(SHANGHAI), List.of(new Bought(1, this.drug, 1, Money.ofYuan(yuan), List.of())), null);
		return ((SettlementOutcome.Settled) this.spending.settle(purchase, Town.cashier(LINCANG))).settlement();
	}

	private void limit(Money perPurchase) {
		this.sharing.limit(this.binding, this.owner, new Limits(null, perPurchase), Actor.SYSTEM);
	}

	private Money used() {
		return Money.ofFen(this.jdbc.sql("select used_fen from binding where id = ?")
			.param(this.binding.value())
			.query(Long.class)
			.single());
	}

}
