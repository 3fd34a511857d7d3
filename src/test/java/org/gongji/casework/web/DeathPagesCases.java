package org.gongji.casework.web;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;

import org.gongji.access.Actor;
import org.gongji.access.NewUser;
import org.gongji.access.Region;
import org.gongji.access.Role;
import org.gongji.access.SignedIn;
import org.gongji.access.User;
import org.gongji.access.UserId;
import org.gongji.access.Users;
import org.gongji.account.Books;
import org.gongji.account.PersonalAccount;
import org.gongji.account.PersonalAccounts;
import org.gongji.family.FamilyPool;
import org.gongji.family.Relation;
import org.gongji.person.CardNumber;
import org.gongji.person.CardReplacements;
import org.gongji.person.Cards;
import org.gongji.person.Credentials;
import org.gongji.person.PaymentCode;
import org.gongji.person.PaymentCodes;
import org.gongji.person.People;
import org.gongji.person.Person;
import org.gongji.person.PersonId;
import org.gongji.person.Presentation;
import org.gongji.person.Presentation.Reason;
import org.gongji.person.VoucherKind;
import org.gongji.testing.Town;
import org.gongji.testing.Visitors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.web.context.WebApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

/** A death at the window: typed, looked at, recorded, and taken back by two. */
abstract class DeathPagesCases {

	private static final Region LINCANG = new Region("530900");

	private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Shanghai"));

	@Autowired
	private WebApplicationContext context;

	@Autowired
	private Town town;

	@Autowired
	private People people;

	@Autowired
	private PersonalAccounts accounts;

	@Autowired
	private PaymentCodes codes;

	@Autowired
	private Cards cards;

	@Autowired
	private CardReplacements replacements;

	@Autowired
	private Credentials credentials;

	@Autowired
	private Users users;

	@Autowired
	private FamilyPool pool;

	@Autowired
	private Books books;

	private MockMvc mvc;

	private PersonId person;

	@BeforeEach
	void somebody() {
		this.mvc = Visitors.pages(this.context);
		this.person = this.town.personWith(LINCANG, "120.00");
	}

	@AfterEach
	void balanced() {
		assertThat(this.books.differences()).isEmpty();
	}

	@Test
	void withTheRecordingEverythingOfThePersonStops() throws Exception {
		PersonId wife = this.town.personWith(LINCANG, "0.00");
		this.town.bind(this.person, wife, Relation.SPOUSE, Town.START);
		String card = "P" + Town.digits(12);
		this.cards.issue(this.person, new CardNumber(card), LocalDate.of(2020, 1, 1), Instant.now());
		assertThat(this.replacements.ask(this.person, new Actor("member", Role.MEMBER, LINCANG))).isPresent();
		PaymentCode code = this.codes.issue(this.person, Instant.now());
		UserId user = this.users
			.open(new NewUser("dead." + Town.digits(12), "Test", Role.MEMBER, LINCANG, this.person.value()),
					Actor.SYSTEM)
			.orElseThrow();
		String notice = typed(TODAY.minusDays(3).toString());
		assertThat(page(notice + "/check")).contains("还没有登记", "死亡医学证明", "D-17", "去世次月起不再入账");
		assertThat(person().dead()).isFalse();
		assertThat(clerk("a", notice + "/record", "version", "0").getRedirectedUrl()).isEqualTo(notice);
		assertThat(clerk("a", notice + "/record", "version", "0").getRedirectedUrl()).as("sent twice")
			.isEqualTo(notice);
		assertThat(page(notice)).contains("已登记", "登记错了").doesNotContain("测试人");
		assertThat(page(notice + "/uses")).contains("去世以后没有使用");
		assertThat(clerk("a", notice + "/uses", "marked", UUID.randomUUID().toString()).getRedirectedUrl())
			.isEqualTo(notice + "/uses");
		assertThat(page("/window/people/" + this.person)).contains("已去世", "去世，账户不能再用");
		assertThat(page("/window/deaths")).contains("死亡医学证明");
		assertThat(person().diedOn()).isEqualTo(TODAY.minusDays(3));
		assertThat(state()).isEqualTo(PersonalAccount.State.FROZEN);
		assertThat(this.users.find(user).map(User::disabled)).contains(true);
		assertThat(this.replacements.waiting(this.person)).isEmpty();
		assertThat(this.pool.payersFor(wife)).isEmpty();
		assertThat(shown(VoucherKind.E_VOUCHER, code.text()))
			.isEqualTo(new Presentation.Refused(Reason.HOLDER_DIED, null, 0));
		assertThat(shown(VoucherKind.SOCIAL_SECURITY_CARD, card))
			.isEqualTo(new Presentation.Refused(Reason.HOLDER_DIED, null, 0));
	}

	@Test
	void aWrongNoticeIsTakenBackByTwo() throws Exception {
		UserId user = this.users
			.open(new NewUser("alive." + Town.digits(12), "Test", Role.MEMBER, LINCANG, this.person.value()),
					Actor.SYSTEM)
			.orElseThrow();
		UserId shut = this.users
			.open(new NewUser("shut." + Town.digits(12), "Test", Role.MEMBER, LINCANG, this.person.value()),
					Actor.SYSTEM)
			.orElseThrow();
		this.users.disable(shut, Actor.SYSTEM);
		String notice = recorded();
		assertThat(clerk("a", notice + "/take-back", "reason", " ").getStatus()).isEqualTo(422);
		assertThat(clerk("a", notice + "/take-back", "reason", "登记错人").getRedirectedUrl()).isEqualTo(notice);
		assertThat(page("/window/deaths")).contains("待复核的撤销申请");
		assertThat(said(clerk("a", notice + "/take-back", "reason", "登记错人"), 422)).contains("已经有人申请撤销");
		assertThat(said(clerk("a", notice + "/take-back/approve", "x", "x"), 422)).contains("不能由您复核");
		assertThat(person().dead()).isTrue();
		assertThat(clerk("b", notice + "/take-back/approve", "x", "x").getRedirectedUrl()).isEqualTo(notice);
		assertThat(person().dead()).isFalse();
		assertThat(state()).isEqualTo(PersonalAccount.State.OPEN);
		assertThat(this.users.find(user).map(User::disabled)).contains(false);
		assertThat(this.users.find(shut).map(User::disabled)).as("shut before for another reason").contains(true);
		assertThat(page(notice)).contains("已撤销", "登记错人");
		assertThat(this.codes.issue(this.person, Instant.now()).text()).isNotEmpty();
		assertThat(recorded()).as("recorded anew").isNotEqualTo(notice);
	}

	@Test
	void theSecondClerkMayLeaveItAsItIs() throws Exception {
		String notice = recorded();
		clerk("a", notice + "/take-back", "reason", "登记错人");
		assertThat(said(clerk("b", notice + "/take-back/keep", "reason", ""), 422)).contains("请写明退回的原因");
		assertThat(clerk("b", notice + "/take-back/keep", "reason", "本人确已去世").getRedirectedUrl()).isEqualTo(notice);
		assertThat(person().dead()).isTrue();
		assertThat(clerk("a", notice + "/take-back", "reason", "再查一次").getRedirectedUrl()).isEqualTo(notice);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
			day        | source            | number | says
			           | DEATH_CERTIFICATE | D-1    | 请填写去世日期
			2026-02-30 | DEATH_CERTIFICATE | D-1    | 请填写去世日期
			2099-01-01 | DEATH_CERTIFICATE | D-1    | 去世日期在今天以后
			1930-01-01 | DEATH_CERTIFICATE | D-1    | 早于出生日期
			2026-01-01 | REGISTER          | D-1    | 请选择证明材料
			2026-01-01 |                   | D-1    | 请选择证明材料
			2026-01-01 | COURT             |        | 请填写材料编号
			""")
	void whatIsWrongIsSaidAndKept(String day, String source, String number, String says) throws Exception {
		MockHttpServletResponse answer = clerk("a", form(), "diedOn", (day != null) ? day : "", "source",
				(source != null) ? source : "", "documentNumber", (number != null) ? number : "");
		assertThat(said(answer, 422)).contains(says).contains("value=\"" + ((day != null) ? day : "") + "\"");
		assertThat(person().dead()).isFalse();
	}

	@Test
	void whatSomebodyChangedMeanwhileIsLookedAtAgain() throws Exception {
		String notice = typed("2026-01-05");
		assertThat(typed("2026-01-06")).as("one draft for one person").isEqualTo(notice);
		assertThat(said(clerk("a", notice + "/record", "version", "0"), 422)).contains("刚才有人改过", "2026-01-06");
		assertThat(person().dead()).isFalse();
		assertThat(page(form())).contains("2026-01-06");
		clerk("a", notice + "/drop", "x", "x");
		assertThat(clerk("a", notice + "/record", "version", "1").getStatus()).isEqualTo(404);
	}

	@Test
	void whoIsDeadIsNotRecordedAgainAndOtherRegionsSeeNothing() throws Exception {
		String notice = recorded();
		assertThat(get("a", LINCANG, form()).getRedirectedUrl()).isEqualTo(notice);
		assertThat(said(clerk("a", form(), "diedOn", "2026-01-05", "source", "COURT", "documentNumber", "D-2"), 422))
			.contains("已经登记去世");
		assertThat(get("a", new Region("211200"), notice).getStatus()).isEqualTo(404);
		assertThat(get("a", new Region("211200"), form()).getStatus()).isEqualTo(404);
	}

	@Test
	void theScanStaysWithTheNotice() throws Exception {
		byte[] scan = "%PDF-1.4\n%%EOF".getBytes(StandardCharsets.US_ASCII);
		var request = MockMvcRequestBuilders.multipart(form())
			.file(new MockMultipartFile("scan", "certificate.pdf", "application/pdf", scan))
			.param("diedOn", "2026-01-05")
			.param("source", "CREMATION")
			.param("documentNumber", "D-3")
			.with(csrf());
		String check = send("a", LINCANG, request).getRedirectedUrl();
		String notice = check.substring(0, check.lastIndexOf('/'));
		assertThat(typed("2026-01-06")).isEqualTo(notice);
		clerk("a", notice + "/record", "version", "1");
		assertThat(get("a", LINCANG, notice + "/scan").getContentAsByteArray()).isEqualTo(scan);
	}

	private String form() {
		return "/window/people/" + this.person + "/death";
	}

	private String typed(String day) throws Exception {
		String check = clerk("a", form(), "diedOn", day, "source", "DEATH_CERTIFICATE", "documentNumber", "D-17")
			.getRedirectedUrl();
		assertThat(check).endsWith("/check");
		return check.substring(0, check.lastIndexOf('/'));
	}

	private String recorded() throws Exception {
		String notice = typed("2026-01-05");
		clerk("a", notice + "/record", "version", "0");
		assertThat(person().dead()).isTrue();
		return notice;
	}

	private Person person() {
		return this.people.find(this.person).orElseThrow();
	}

	private PersonalAccount.State state() {
		return this.accounts.of(this.person).orElseThrow().state();
	}

	private Presentation shown(VoucherKind kind, String typed) {
		return this.credentials.present(kind, typed, null, Instant.now());
	}

	private String page(String path) throws Exception {
		return said(get("a", LINCANG, path), 200);
	}

	private static String said(MockHttpServletResponse answer, int status) throws Exception {
		assertThat(answer.getStatus()).isEqualTo(status);
		assertThat(answer.getContentAsString()).doesNotContain("??");
		return answer.getContentAsString();
	}

	private MockHttpServletResponse get(String clerk, Region region, String path) throws Exception {
		return send(clerk, region, MockMvcRequestBuilders.get(path));
	}

	private MockHttpServletResponse clerk(String clerk, String path, String... fields) throws Exception {
		var request = MockMvcRequestBuilders.post(path).with(csrf());
		for (int at = 0; at < fields.length; at += 2) {
			request.param(fields[at], fields[at + 1]);
		}
		return send(clerk, LINCANG, request);
	}

	private MockHttpServletResponse send(String clerk, Region region, AbstractMockHttpServletRequestBuilder<?> request)
			throws Exception {
		MockHttpServletResponse answer = this.mvc
			.perform(request.with(Visitors
				.as(new SignedIn(UUID.randomUUID(), "clerk." + clerk, "Test", Role.CLERK, region.code(), null))))
			.andReturn()
			.getResponse();
		answer.setCharacterEncoding(StandardCharsets.UTF_8.name());
		return answer;
	}

}
