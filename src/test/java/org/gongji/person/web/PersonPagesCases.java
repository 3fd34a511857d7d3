package org.gongji.person.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.gongji.access.Region;
import org.gongji.access.Role;
import org.gongji.access.SignedIn;
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
import org.gongji.person.Pins;
import org.gongji.person.Redemption;
import org.gongji.person.SocialSecurityCard;
import org.gongji.person.SomeNumber;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

/** The pages about one person: code, card and PIN for the member, look-up for staff. */
abstract class PersonPagesCases {

	private static final Region LINCANG = new Region("530900");

	private static final String PHONE = "13900005678";

	private final IdentityNumber number = SomeNumber.fresh();

	@Autowired
	private WebApplicationContext context;

	@Autowired
	private People people;

	@Autowired
	private PaymentCodes codes;

	@Autowired
	private Cards cards;

	@Autowired
	private Pins pins;

	@Autowired
	private JdbcClient jdbc;

	private MockMvc mvc;

	private PersonId person;

	@BeforeEach
	void someone() {
		this.mvc = MockMvcBuilders.webAppContextSetup(this.context).build();
		this.person = this.people.register(NewPerson.of(LINCANG, (PersonName) PersonName.read("阿依古丽·买买提"), this.number,
				PHONE, Enrolment.employeeScheme(PersonStatus.EMPLOYEE), LocalDate.of(2023, 1, 1)))
			.id();
		signIn(Role.MEMBER, "530900", this.person.value());
	}

	@AfterEach
	void signOut() {
		SecurityContextHolder.clearContext();
	}

	@Test
	void theCodeOnThePageIsTheOneThatPays() throws Exception {
		String page = page(get("/my/code"));
		Matcher digits = Pattern.compile("28[0-9]{4}( [0-9]{6}){2}").matcher(page);
		assertThat(digits.find()).isTrue();
		assertThat(page).contains("<path class=\"payment-code-ink\" d=\"M", "hx-trigger=\"every 55s\"",
				"hx-get=\"/my/code\"");
		assertThat(this.codes.redeem(digits.group(), Instant.now())).isEqualTo(new Redemption.Redeemed(this.person));
		assertThat(page(get("/my/code"))).doesNotContain(digits.group());
	}

	@Test
	void theLossIsCheckedReportedAndConfirmed() throws Exception {
		String card = card();
		assertThat(page(get("/my/card"))).contains("有效", "/my/card/loss").doesNotContain(card, "已挂失");
		assertThat(page(get("/my/card/loss"))).contains("还没有挂失", "确认挂失").doesNotContain(card);
		assertThat(this.cards.of(this.person).get(0).state()).isEqualTo(SocialSecurityCard.State.ACTIVE);
		this.mvc.perform(post("/my/card/loss")).andExpect(redirectedUrl("/my/card/lost"));
		String reference = this.cards.of(this.person).get(0).lostReference();
		assertThat(page(get("/my/card/lost"))).contains(reference, "挂失时间").doesNotContain(card);
		this.mvc.perform(post("/my/card/loss")).andExpect(redirectedUrl("/my/card/lost"));
		assertThat(page(get("/my/card/lost"))).as("the bookmark works again later").contains(reference);
		assertThat(page(get("/my/card"))).contains("已挂失", reference).doesNotContain("href=\"/my/card/loss\"");
		this.mvc.perform(get("/my/card/loss")).andExpect(redirectedUrl("/my/card"));
	}

	@Test
	void whoHasNoCardIsToldSo() throws Exception {
		assertThat(page(get("/my/card"))).contains("没有登记社会保障卡");
		this.mvc.perform(post("/my/card/loss")).andExpect(redirectedUrl("/my/card"));
		assertThat(answer(get("/my/card/lost"))).isEqualTo(404);
	}

	@ParameterizedTest
	@CsvSource({ "'', '', 6 位数字", "13579, 13579, 6 位数字", "111111, 111111, 6 位数字", "135790, 135791, 不一样" })
	void aPinThatCannotBeIsRefusedBesideTheField(String pin, String again, String words) throws Exception {
		assertThat(invalid(post("/my/card/pin").param("pin", pin).param("again", again))).contains(words)
			.doesNotContain("value=\"135790\"");
		assertThat(this.pins.required(this.person)).isFalse();
	}

	@Test
	void aPinIsSetAndWaived() throws Exception {
		this.mvc.perform(post("/my/card/pin").param("pin", "135790").param("again", "１３５７９０"))
			.andExpect(redirectedUrl("/my/card"));
		assertThat(this.pins.required(this.person)).isTrue();
		assertThat(page(get("/my/card"))).contains("已开启");
		assertThat(page(get("/my/card/pin"))).contains("/my/card/pin/waive");
		this.mvc.perform(post("/my/card/pin/waive")).andExpect(redirectedUrl("/my/card"));
		assertThat(this.pins.required(this.person)).isFalse();
	}

	@Test
	void aClerkFindsSomeoneMaskedAndOpensTheCard() throws Exception {
		signIn(Role.CLERK, "530900", null);
		String spaced = this.number.text().substring(0, 6) + " "
				+ this.number.text().substring(6).toLowerCase(Locale.ROOT);
		String found = page(search("RESIDENT_ID", spaced));
		assertThat(found).contains("找到 1 人", "阿*", "139****5678", "/window/people/" + this.person)
			.doesNotContain("买买提", PHONE);
		assertThat(page(post("/window/people").param("by", "name")
			.param("name", "阿依古丽•买买提")
			.param("birthday", this.number.birthday().toString().replace('-', '/'))))
			.contains("/window/people/" + this.person);
		String card = page(get("/window/people/" + this.person));
		assertThat(card).contains("139****5678", "在职职工", "云南省", "至今", "2023-01-01")
			.doesNotContain("买买提", PHONE, this.number.text(), this.number.birthday().toString());
		assertThat(acts()).containsExactly("person.opened");
	}

	@Test
	void inClearOnlyForAReasonAndAudited() throws Exception {
		signIn(Role.CLERK, "530900", null);
		String address = "/window/people/" + this.person;
		assertThat(invalid(post(address).param("reason", " "))).contains("请写明原因").doesNotContain(PHONE);
		assertThat(invalid(post(address).param("reason", "因".repeat(101)))).contains("请写明原因");
		assertThat(acts()).isEmpty();
		assertThat(page(post(address).param("reason", "核对身份证"))).contains("阿依古丽·买买提", PHONE, this.number.text());
		assertThat(acts()).containsExactly("person.revealed");
		assertThat(this.jdbc.sql("select detail from audit_record where subject_id = ?")
			.param(this.person.value())
			.query(String.class)
			.single()).contains("核对身份证").doesNotContain(PHONE, "买买提");
	}

	@Test
	void revealingIsLimited() throws Exception {
		signIn(Role.CLERK, "530900", null);
		String address = "/window/people/" + this.person;
		for (int i = 0; i < 30; i++) {
			assertThat(answer(post(address).param("reason", "核对"))).isEqualTo(200);
		}
		assertThat(answer(post(address).param("reason", "核对"))).isEqualTo(429);
		assertThat(acts()).hasSize(31).endsWith("person.reveal-refused");
	}

	@Test
	void anotherRegionFindsNobody() throws Exception {
		signIn(Role.BUREAU, "610100", null);
		assertThat(page(post("/bureau/people").param("by", "number")
			.param("kind", "RESIDENT_ID")
			.param("number", this.number.text()))).contains("本统筹区没有这个人").doesNotContain(this.person.toString());
		assertThat(answer(get("/bureau/people/" + this.person))).isEqualTo(404);
		assertThat(answer(post("/bureau/people/" + this.person).param("reason", "核对"))).isEqualTo(404);
		signIn(Role.BUREAU, "530900", null);
		assertThat(page(get("/bureau/people/" + this.person))).contains("action=\"/bureau/people/" + this.person);
		assertThat(answer(get("/bureau/people/" + UUID.randomUUID()))).isEqualTo(404);
	}

	@ParameterizedTest
	@CsvSource({ "RESIDENT_ID, '', 请填写证件号码", "RESIDENT_ID, 990101194912310280, 至少有一位填错了",
			"RESIDENT_ID, 99010119491231028, 填了 17 位", "RESIDENT_ID, <b>, 第 1 位", "NOTHING, 1, 请选择证件类型",
			"FOREIGN_PASSPORT, E1😀, 第 3 位" })
	void aNumberThatCannotBeIsExplained(String kind, String typed, String words) throws Exception {
		signIn(Role.CLERK, "530900", null);
		assertThat(invalid(search(kind, typed))).contains(words).doesNotContain("<b>", "??");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "昨天", "1990-02-30", "19900230", "1990", "<script>" })
	void aBirthdayThatCannotBeIsExplained(String typed) throws Exception {
		signIn(Role.CLERK, "530900", null);
		assertThat(invalid(post("/window/people").param("by", "name").param("name", "张三😀").param("birthday", typed)))
			.contains("请填写出生日期", "姓名里只能有", "张三😀")
			.doesNotContain("<script>");
	}

	private MockHttpServletRequestBuilder search(String kind, String typed) {
		return post("/window/people").param("by", "number").param("kind", kind).param("number", typed);
	}

	private String card() {
		String card = "L%011d".formatted(ThreadLocalRandom.current().nextLong(100_000_000_000L));
		this.cards.issue(this.person, new CardNumber(card), LocalDate.of(2020, 5, 1), Instant.now());
		return card;
	}

	private List<String> acts() {
		return this.jdbc.sql("select act from audit_record where subject_id = ? order by id")
			.param(this.person.value())
			.query(String.class)
			.list();
	}

	private String page(MockHttpServletRequestBuilder request) throws Exception {
		String page = this.mvc.perform(request)
			.andExpect(status().isOk())
			.andReturn()
			.getResponse()
			.getContentAsString();
		assertThat(page).doesNotContain("??");
		return page;
	}

	private String invalid(MockHttpServletRequestBuilder request) throws Exception {
		String page = this.mvc.perform(request)
			.andExpect(status().isUnprocessableContent())
			.andReturn()
			.getResponse()
			.getContentAsString();
		assertThat(page).contains("错误：").doesNotContain("??");
		return page;
	}

	private int answer(MockHttpServletRequestBuilder request) throws Exception {
		return this.mvc.perform(request).andReturn().getResponse().getStatus();
	}

	private static void signIn(Role role, String region, UUID holder) {
		SignedIn me = new SignedIn(UUID.randomUUID(), role.name().toLowerCase(Locale.ROOT) + "." + UUID.randomUUID(),
				"测试", role, region, holder);
		SecurityContextHolder.getContext().setAuthentication(new TestingAuthenticationToken(me, null));
	}

}
