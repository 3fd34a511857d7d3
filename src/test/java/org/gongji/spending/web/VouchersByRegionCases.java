package org.gongji.spending.web;

import java.time.Instant;
import java.time.LocalDate;

import org.gongji.access.Region;
import org.gongji.access.RequestId;
import org.gongji.access.Role;
import org.gongji.person.CardNumber;
import org.gongji.person.Cards;
import org.gongji.person.Enrolment;
import org.gongji.person.IdentityNumber;
import org.gongji.person.NewPerson;
import org.gongji.person.PaymentCodes;
import org.gongji.person.People;
import org.gongji.person.PersonId;
import org.gongji.person.PersonName;
import org.gongji.person.PersonStatus;
import org.gongji.person.SomeNumber;
import org.gongji.spending.web.TillPages.Answer;
import org.gongji.testing.Town;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

/** Each kind of voucher in each region: taken, or refused with the article. */
abstract class VouchersByRegionCases {

	@Autowired
	WebApplicationContext context;

	@Autowired
	People people;

	@Autowired
	PaymentCodes codes;

	@Autowired
	Cards cards;

	@Autowired
	Town town;

	@ParameterizedTest
	@CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
			region | kind | refused
			530900 | code |
			530900 | card |
			530900 | id   |
			610100 | code |
			610100 | card |
			610100 | id   |
			239900 | code |
			239900 | card |
			239900 | id   | 第十六条（R-C12）
			620800 | code |
			620800 | card |
			620800 | id   |
			211200 | code |
			211200 | card |
			211200 | id   | 第十八条
			""")
	void atTheTill(String code, String kind, String refused) {
		Region region = new Region(code);
		IdentityNumber number = SomeNumber.fresh();
		PersonId buyer = this.people
			.register(NewPerson.of(region, new PersonName("测试人"), number, null,
					Enrolment.employeeScheme(PersonStatus.EMPLOYEE), Town.START))
			.id();
		String card = "V" + Town.digits(12);
		this.cards.issue(buyer, new CardNumber(card), LocalDate.of(2025, 1, 1), Instant.now());
		String shown = switch (kind) {
			case "code" -> this.codes.issue(buyer, Instant.now()).text();
			case "card" -> card;
			default -> number.text();
		};
		Answer answer = show(region, shown);
		if (refused == null) {
			assertThat(answer.status()).isEqualTo(303);
		}
		else {
			assertThat(answer.status()).isEqualTo(422);
			assertThat(answer.page()).contains(refused);
		}
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
			region | article
			530900 | OQ-26
			211200 | 第十九条（六）（R-TL12）
			""")
	void aLostCardIsRefusedWithTheArticle(String code, String article) {
		Region region = new Region(code);
		PersonId buyer = this.town.personWith(region, "10.00");
		String card = "V" + Town.digits(12);
		this.cards.issue(buyer, new CardNumber(card), LocalDate.of(2025, 1, 1), Instant.now());
		this.cards.reportLost(buyer, Town.cashier(region), Instant.now());
		assertThat(show(region, card).page()).contains("已挂失", article);
		String second = "V" + Town.digits(12);
		this.cards.issue(buyer, new CardNumber(second), LocalDate.of(2025, 2, 1), Instant.now());
		this.cards.issue(buyer, new CardNumber("V" + Town.digits(12)), LocalDate.of(2025, 3, 1), Instant.now());
		assertThat(show(region, card).page()).as("lost, then replaced").contains("已挂失", article);
		assertThat(show(region, second).page()).contains("旧卡不能再用", "依据");
	}

	private Answer show(Region region, String shown) {
		TillPages till = new TillPages(this.context, this.codes, region, this.town.pharmacy(region), Role.PHARMACY);
		return till.send("/counter", "request", RequestId.fresh().text(), "code", shown, "checked", "true");
	}

}
