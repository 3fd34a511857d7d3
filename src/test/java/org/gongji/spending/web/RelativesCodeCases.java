package org.gongji.spending.web;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.gongji.access.Region;
import org.gongji.access.RequestId;
import org.gongji.access.Role;
import org.gongji.account.AccountId;
import org.gongji.account.PersonalAccounts;
import org.gongji.catalogue.ItemCategory;
import org.gongji.ledger.TrialBalance;
import org.gongji.money.Money;
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
import org.gongji.testing.Visitors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.web.context.WebApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

/** A child shows the parent's code, from the pages of both to the till and back. */
abstract class RelativesCodeCases {

	private static final Region LINCANG = new Region("530900");

	@Autowired
	WebApplicationContext context;

	@Autowired
	PaymentCodes codes;

	@Autowired
	People people;

	@Autowired
	PersonalAccounts accounts;

	@Autowired
	TrialBalance trial;

	@Autowired
	Town town;

	@Autowired
	JdbcClient jdbc;

	private final IdentityNumber number = SomeNumber.fresh();

	private MockMvc pages;

	private PersonId parent;

	private PersonId child;

	@BeforeEach
	void family() {
		this.pages = Visitors.pages(this.context);
		this.child = this.town.personWith(LINCANG, "80.00");
		this.parent = this.people
			.register(NewPerson.of(LINCANG, new PersonName("王秀英"), this.number, null,
					Enrolment.employeeScheme(PersonStatus.RETIREE), LocalDate.of(2023, 1, 1)))
			.id();
		AccountId account = this.accounts.open(this.parent, LINCANG, Town.START);
		this.accounts.bringForward(account, LINCANG, Money.ofYuan("100.00"), Town.START, RequestId.fresh(),
				Town.cashier(LINCANG));
	}

	@Test
	void theParentAgreesTheChildShowsAndTheParentsAccountPays() {
		String path = agreed();
		String page = get(this.child, path).page();
		assertThat(page).contains("这是王秀英的付款码，花的是王秀英自己账户的钱", "不是家庭共济", "hx-trigger=\"every 55s\"");
		TillPages till = till();
		Answer opened = till.send("/counter", "request", RequestId.fresh().text(), "code", digits(page));
		assertThat(opened.status()).isEqualTo(303);
		till.put(opened.location(), this.town.item(ItemCategory.DRUG, "500.00"), "1", "30.00");
		assertThat(till.settle(opened.location()).location()).startsWith("/counter/receipts/");
		assertThat(this.town.available(this.parent)).isEqualTo(Money.ofYuan("70.00"));
		assertThat(this.town.available(this.child)).isEqualTo(Money.ofYuan("80.00"));
		assertThat(this.trial.regions()).allSatisfy((line) -> assertThat(line.open()).isEqualTo(Money.ZERO));
		assertThat(this.jdbc.sql("select detail from audit_record where act = 'basket.open' and subject_id = ?")
			.param(opened.id())
			.query(String.class)
			.single()).contains("codeShowing", path.substring(path.lastIndexOf('/') + 1));
		assertThat(get(this.parent, "/my/codes").page()).contains("最近一次付款");
	}

	@Test
	void takenBackWhileTheCodeIsOnTheScreen() {
		String path = agreed();
		String code = digits(get(this.child, path).page());
		assertThat(post(this.parent, path + "/end").location()).isEqualTo("/my/codes");
		Answer refused = till().send("/counter", "request", RequestId.fresh().text(), "code", code);
		assertThat(refused.status()).isEqualTo(422);
		assertThat(refused.page()).contains("家人已经收回");
		assertThat(get(this.child, path).page()).contains("这个付款码不能再出示", "id=\"payment-code\"")
			.doesNotContain("payment-code-digits");
		assertThat(get(this.parent, path + "/agree").location()).isEqualTo("/my/codes");
	}

	@Test
	void theRelativeLooksBeforeAgreeing() {
		String path = asked();
		String mine = get(this.child, "/my/codes").page();
		assertThat(mine).contains("等家人同意", "王秀英").doesNotContain(">出示付款码<");
		assertThat(get(this.child, path).page()).contains("这个付款码不能再出示").doesNotContain("payment-code-digits");
		assertThat(get(this.child, path + "/agree").location()).isEqualTo("/my/codes");
		assertThat(post(this.child, path + "/agree").status()).isEqualTo(404);
		assertThat(get(this.parent, path + "/agree").page()).contains("还没有同意", "测试人", "您的子女", "您可以随时收回");
		PersonId stranger = this.town.personWith(LINCANG, "0.00");
		assertThat(get(stranger, path + "/agree").status()).isEqualTo(404);
		assertThat(get(stranger, path).status()).isEqualTo(404);
		assertThat(post(stranger, path + "/end").status()).isEqualTo(404);
	}

	@Test
	void aWrongRequestSaysWhatIsWrongAndKeepsWhatWasTyped() {
		Answer empty = post(this.child, "/my/codes/new");
		assertThat(empty.status()).isEqualTo(422);
		assertThat(empty.page()).contains("请填写姓名。", "请填写证件号码。", "请选择这位家人是您的什么人。").doesNotContain("??");
		Answer other = post(this.child, "/my/codes/new", "name", "王秀兰", "number", this.number.text(), "kin", "PARENT");
		assertThat(other.status()).isEqualTo(422);
		assertThat(other.page()).contains("没有找到姓名和证件号码都相符的人", "value=\"王秀兰\"", "value=\"" + this.number.text() + "\"");
		assertThat(
				post(this.child, "/my/codes/new", "name", "王秀兰", "number", this.number.text(), "kind", "X", "kin", "Y")
					.page())
			.contains("请选择证件类型。");
		asked();
		assertThat(ask().page()).contains("已经请求过这位家人");
		assertThat(this.jdbc.sql("select count(*) from code_showing where shower_id = ?")
			.param(this.child.value())
			.query(Integer.class)
			.single()).isEqualTo(1);
	}

	private String agreed() {
		String path = asked();
		assertThat(post(this.parent, path + "/agree").location()).isEqualTo("/my/codes");
		return path;
	}

	private String asked() {
		assertThat(ask().location()).isEqualTo("/my/codes");
		Matcher agree = Pattern.compile("href=\"(/my/codes/[0-9a-f-]{36})/agree\"")
			.matcher(get(this.parent, "/my/codes").page());
		assertThat(agree.find()).isTrue();
		return agree.group(1);
	}

	private Answer ask() {
		return post(this.child, "/my/codes/new", "name", " 王秀英 ", "kind", "RESIDENT_ID", "number", this.number.text(),
				"kin", "PARENT");
	}

	private TillPages till() {
		return new TillPages(this.context, this.codes, LINCANG, this.town.pharmacy(LINCANG), Role.PHARMACY);
	}

	private static String digits(String page) {
		Matcher digits = Pattern.compile("28[0-9]{4}( [0-9]{6}){2}").matcher(page);
		assertThat(digits.find()).isTrue();
		return digits.group();
	}

	private Answer get(PersonId who, String path) {
		return answer(who, MockMvcRequestBuilders.get(path));
	}

	private Answer post(PersonId who, String path, String... fields) {
		var request = MockMvcRequestBuilders.post(path).with(csrf());
		for (int at = 0; at < fields.length; at += 2) {
			request.param(fields[at], fields[at + 1]);
		}
		return answer(who, request);
	}

	private Answer answer(PersonId who, AbstractMockHttpServletRequestBuilder<?> request) {
		try {
			UUID holder = who.value();
			MockHttpServletResponse response = this.pages
				.perform(request.with(Visitors.as(Role.MEMBER, LINCANG.code(), holder)))
				.andReturn()
				.getResponse();
			return new Answer(response.getStatus(), response.getRedirectedUrl(),
					response.getContentAsString(StandardCharsets.UTF_8));
		}
		catch (Exception ex) {
			throw new IllegalStateException(ex);
		}
	}

}
