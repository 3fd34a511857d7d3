package org.gongji.spending.web;

import java.time.Instant;
import java.time.LocalDate;

import org.gongji.access.Region;
import org.gongji.access.RequestId;
import org.gongji.access.Role;
import org.gongji.person.CardNumber;
import org.gongji.person.Cards;
import org.gongji.person.PaymentCodes;
import org.gongji.person.PersonId;
import org.gongji.person.Pins;
import org.gongji.spending.web.TillPages.Answer;
import org.gongji.testing.Town;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.context.WebApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

/** A card instead of a code: the real-name check, the PIN, the loss. */
abstract class CounterCardCases {

	private static final Region LINCANG = new Region("530900");

	@Autowired
	WebApplicationContext context;

	@Autowired
	PaymentCodes codes;

	@Autowired
	Cards cards;

	@Autowired
	Pins pins;

	@Autowired
	Town town;

	@Autowired
	JdbcClient jdbc;

	private TillPages till;

	private PersonId buyer;

	private String card;

	@BeforeEach
	void issueCard() {
		this.till = new TillPages(this.context, this.codes, LINCANG, this.town.pharmacy(LINCANG), Role.PHARMACY);
		this.buyer = this.town.personWith(LINCANG, "100.00");
		this.card = "T" + Town.digits(11);
		this.cards.issue(this.buyer, new CardNumber(this.card), LocalDate.of(2025, 1, 1), Instant.now());
	}

	@Test
	void aCardOpensABasketOnceTheCashierHasComparedHolderAndCard() {
		Answer asked = show("code", this.card);
		assertThat(asked.status()).isEqualTo(422);
		assertThat(asked.page()).contains("id=\"checked\"", this.card, "请先核对本人与证件").doesNotContain("id=\"pin\"");
		Answer opened = show("code", this.card, "checked", "true");
		assertThat(opened.status()).isEqualTo(303);
		assertThat(this.jdbc.sql("select detail from audit_record where act = 'basket.open' and subject_id = ?")
			.param(opened.id())
			.query(String.class)
			.single()).contains("\"identityChecked\":\"true\"", "social_security_card");
	}

	@Test
	void aMemberWhoWantsToBeAskedIsAskedForThePin() {
		this.pins.require(this.buyer, "135790", Town.cashier(LINCANG), Instant.now());
		assertThat(show("code", this.card).page()).contains("id=\"pin\"", "id=\"checked\"");
		assertThat(show("code", this.card, "checked", "true").page()).contains("设置了支付密码");
		Answer wrong = show("code", this.card, "checked", "true", "pin", "000001");
		assertThat(wrong.page()).contains("还可以试 4 次").doesNotContain("000001");
		assertThat(show("code", this.card, "checked", "true", "pin", "１３５７９０").status()).isEqualTo(303);
	}

	@Test
	void aLostCardIsRefusedAtOnce() {
		this.cards.reportLost(this.buyer, Town.cashier(LINCANG), Instant.now());
		Answer lost = show("code", this.card, "checked", "true");
		assertThat(lost.status()).isEqualTo(422);
		assertThat(lost.page()).contains("已挂失");
	}

	private Answer show(String... fields) {
		String[] all = new String[fields.length + 2];
		all[0] = "request";
		all[1] = RequestId.fresh().text();
		System.arraycopy(fields, 0, all, 2, fields.length);
		return this.till.send("/counter", all);
	}

}
