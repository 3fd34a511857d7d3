package org.gongji.spending;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

import org.gongji.access.Region;
import org.gongji.access.RequestId;
import org.gongji.account.Books;
import org.gongji.catalogue.ItemCategory;
import org.gongji.money.Money;
import org.gongji.person.PersonId;
import org.gongji.person.VoucherKind;
import org.gongji.provider.ProviderId;
import org.gongji.testing.Town;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** A pharmacy, what it sells, and somebody who buys. */
abstract class SomeShopping {

	static final Region LINCANG = new Region("530900");

	@Autowired
	Spending spending;

	@Autowired
	Books books;

	@Autowired
	Town town;

	@Autowired
	JdbcClient jdbc;

	LocalDate today;

	ProviderId shop;

	String drug;

	String wellness;

	@BeforeEach
	void openShop() {
		this.today = LocalDate.now(ZoneId.of("Asia/Shanghai"));
		this.shop = this.town.pharmacy(LINCANG);
		this.drug = this.town.item(ItemCategory.DRUG, "500.00");
		this.wellness = this.town.item(ItemCategory.WELLNESS, (String) null);
	}

	@AfterEach
	void booksBalance() {
		assertThat(this.books.differences()).isEmpty();
	}

	Purchase purchase(PersonId buyer, Bought... lines) {
		return new Purchase(RequestId.fresh(), this.shop, buyer, VoucherKind.E_VOUCHER, buyer, this.today,
				List.of(lines), null);
	}

	static Purchase shown(Purchase purchase, VoucherKind kind) {
		return new Purchase(purchase.request(), purchase.provider(), purchase.patient(), kind, purchase.voucherOwner(),
				purchase.serviceDate(), purchase.lines(), null);
	}

	static Bought line(int number, String code, int quantity, String price) {
		return new Bought(number, code, quantity, Money.ofYuan(price), List.of());
	}

	SettlementOutcome settle(Purchase purchase) {
		return this.spending.settle(purchase, Town.cashier(LINCANG));
	}

	Settlement settled(Purchase purchase) {
		SettlementOutcome outcome = settle(purchase);
		assertThat(outcome).isInstanceOf(SettlementOutcome.Settled.class);
		return ((SettlementOutcome.Settled) outcome).settlement();
	}

}
