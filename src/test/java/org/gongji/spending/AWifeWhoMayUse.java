package org.gongji.spending;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

import org.gongji.access.Actor;
import org.gongji.access.Region;
import org.gongji.access.RequestId;
import org.gongji.account.Books;
import org.gongji.account.PersonalAccounts;
import org.gongji.catalogue.ItemCategory;
import org.gongji.family.BindingId;
import org.gongji.family.Limits;
import org.gongji.family.Relation;
import org.gongji.family.Sharing;
import org.gongji.money.Money;
import org.gongji.person.PersonId;
import org.gongji.person.VoucherKind;
import org.gongji.provider.ProviderId;
import org.gongji.testing.Town;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** A wife who may use her husband's account. */
abstract class AWifeWhoMayUse {

	static final Region LINCANG = new Region("530900");

	static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

	@Autowired
	Spending spending;

	@Autowired
	Sharing sharing;

	@Autowired
	PersonalAccounts accounts;

	@Autowired
	Books books;

	@Autowired
	Town town;

	ProviderId shop;

	String drug;

	PersonId owner;

	PersonId user;

	BindingId binding;

	@BeforeEach
	void aWifeWhoMayUseHerHusbandsAccount() {
		this.shop = this.town.pharmacy(LINCANG);
		this.drug = this.town.item(ItemCategory.DRUG, (String) null);
		this.owner = this.town.personWith(LINCANG, "500.00");
		this.user = this.town.personWith(LINCANG, "0.00");
		this.binding = bound(this.owner, this.user, Relation.SPOUSE, LocalDate.of(2023, 3, 1));
	}

	@AfterEach
	void booksBalance() {
		assertThat(this.books.differences()).isEmpty();
	}

	void allow(Money month, Money purchase, String floor) {
		this.sharing.limit(this.binding, this.owner, new Limits(month, purchase), Actor.SYSTEM);
		this.accounts.keepForOwner(this.owner, Money.ofYuan(floor), Actor.SYSTEM);
	}

	BindingId bound(PersonId from, PersonId to, Relation relation, LocalDate on) {
		this.town.bind(from, to, relation, on);
		return this.sharing.usersOf(from).get(0).id();
	}

	Settlement settled(PersonId buyer, String yuan) {
		return ((SettlementOutcome.Settled) this.spending.settle(purchase(buyer, yuan), Town.cashier(LINCANG)))
			.settlement();
	}

	Purchase purchase(PersonId buyer, String yuan) {
		return new Purchase(RequestId.fresh(), this.shop, buyer, VoucherKind.E_VOUCHER, buyer, LocalDate.now(SHANGHAI),
				List.of(line(yuan)), null);
	}

	Bought line(String yuan) {
		return new Bought(1, this.drug, 1, Money.ofYuan(yuan), List.of());
	}

}
