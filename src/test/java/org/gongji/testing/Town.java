package org.gongji.testing;

import java.time.LocalDate;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;

import com.github.f4b6a3.uuid.UuidCreator;

import org.gongji.access.Actor;
import org.gongji.access.Region;
import org.gongji.access.RequestId;
import org.gongji.access.Role;
import org.gongji.account.AccountId;
import org.gongji.account.PersonalAccount;
import org.gongji.account.PersonalAccounts;
import org.gongji.catalogue.ItemCategory;
import org.gongji.catalogue.ItemClass;
import org.gongji.family.Bindings;
import org.gongji.family.Relation;
import org.gongji.money.Money;
import org.gongji.person.AccountType;
import org.gongji.person.Enrolment;
import org.gongji.person.PersonId;
import org.gongji.provider.Agreement;
import org.gongji.provider.Designating;
import org.gongji.provider.HospitalLevel;
import org.gongji.provider.NewProvider;
import org.gongji.provider.ProviderCode;
import org.gongji.provider.ProviderId;
import org.gongji.provider.Providers;
import org.gongji.provider.Specialty;

import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A small invented town for tests: people with money, families, shops and goods. */
@TestComponent
public class Town {

	public static final LocalDate START = LocalDate.of(2023, 1, 1);

	private final Somebody somebody;

	private final PersonalAccounts accounts;

	private final Bindings bindings;

	private final Providers providers;

	private final JdbcClient jdbc;

	Town(Somebody somebody, PersonalAccounts accounts, Bindings bindings, Providers providers, JdbcClient jdbc) {
		this.somebody = somebody;
		this.accounts = accounts;
		this.bindings = bindings;
		this.providers = providers;
		this.jdbc = jdbc;
	}

	/** An employed person of the region with this much in the account. */
	public PersonId personWith(Region region, String yuan) {
		PersonId person = this.somebody.in(region);
		AccountId account = this.accounts.open(person, region, START);
		Money amount = Money.ofYuan(yuan);
		if (amount.isPositive()) {
			this.accounts.bringForward(account, region, amount, START, RequestId.fresh(), Actor.SYSTEM);
		}
		return person;
	}

	/** The member may from now on spend the owner's account. */
	public void bind(PersonId owner, PersonId member, Relation memberIs, LocalDate on) {
		this.bindings.bind(owner, member, memberIs, on, Actor.SYSTEM);
	}

	public Money available(PersonId person) {
		return this.accounts.of(person).map(PersonalAccount::available).orElse(Money.ZERO);
	}

	public ProviderId pharmacy(Region region) {
		return designate(() -> new NewProvider(code('P', region), "测试药店", region, null, Specialty.GENERAL,
				new Agreement(START, null)));
	}

	public ProviderId hospital(Region region) {
		return designate(() -> new NewProvider(code('H', region), "测试医院", region, HospitalLevel.LEVEL_2,
				Specialty.GENERAL, new Agreement(START, null)));
	}

	public ProviderId hospital(Region region, HospitalLevel level) {
		return designate(() -> new NewProvider(code('H', region), "测试医院", region, level, Specialty.GENERAL,
				new Agreement(START, null)));
	}

	/** Someone of the region who is insured so, with an account if the scheme has one. */
	public PersonId personWith(Region region, Enrolment enrolment, String yuan) {
		PersonId person = this.somebody.in(region, enrolment);
		if (enrolment.accountType() == AccountType.COMBINED) {
			AccountId account = this.accounts.open(person, region, START);
			this.accounts.bringForward(account, region, Money.ofYuan(yuan), START, RequestId.fresh(), Actor.SYSTEM);
		}
		return person;
	}

	/** An item of a class (null for none), with a national code where it is a drug. */
	public String item(ItemCategory category, ItemClass itemClass) {
		String code = item(category, (String) null);
		this.jdbc.sql("update item set item_class = ? where code = ?")
			.params((itemClass != null) ? itemClass.name() : null, code)
			.update();
		return code;
	}

	public ProviderId pharmacyUntil(Region region, LocalDate end) {
		return designate(() -> new NewProvider(code('P', region), "测试旧药店", region, null, Specialty.GENERAL,
				new Agreement(START, end)));
	}

	public void suspend(ProviderId provider) {
		this.providers.suspend(provider, this.providers.find(provider).orElseThrow().version(), "测试", Actor.SYSTEM);
	}

	/** An item with a national drug code, or a house code for goods. */
	public String item(ItemCategory category, String limitYuan) {
		boolean drug = category == ItemCategory.DRUG;
		String code = drug ? "X" + digits(22) : "G" + digits(13);
		UUID id = UuidCreator.getTimeOrderedEpoch();
		this.jdbc
			.sql("""
					insert into item (id, code, national_code, in_national_system, name, specification, category, item_class)
					values (?, ?, ?, ?, '测试品', '1盒', ?, ?)""")
			.params(id, code, drug ? code : null, drug, category.name(), drug ? "A" : null)
			.update();
		if (limitYuan != null) {
			this.jdbc
				.sql("insert into item_price_limit (item_id, region, valid_from, limit_fen) values (?, '000000', ?, ?)")
				.params(id, START, Money.ofYuan(limitYuan).fen())
				.update();
		}
		return code;
	}

	public static Actor cashier(Region region) {
		return new Actor("cashier", Role.PHARMACY, region);
	}

	public static String digits(int count) {
		StringBuilder text = new StringBuilder();
		for (int index = 0; index < count; index++) {
			text.append(ThreadLocalRandom.current().nextInt(10));
		}
		return text.toString();
	}

	private static ProviderCode code(char letter, Region region) {
		return new ProviderCode(letter + region.code() + digits(5));
	}

	/** The five digits of a code may be taken: the tests of an hour share a database. */
	private ProviderId designate(Supplier<NewProvider> invented) {
		for (int attempt = 0; attempt < 5; attempt++) {
			if (this.providers.designate(invented.get(), Actor.SYSTEM) instanceof Designating.Recorded recorded) {
				return recorded.id();
			}
		}
		throw new IllegalStateException("Five invented codes in a row were taken");
	}

}
