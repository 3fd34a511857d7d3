package org.gongji.casework.web;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import org.gongji.access.Actor;
import org.gongji.access.Region;
import org.gongji.access.RequestId;
import org.gongji.access.Role;
import org.gongji.access.SignedIn;
import org.gongji.account.Books;
import org.gongji.account.PersonalAccount;
import org.gongji.account.PersonalAccounts;
import org.gongji.money.Money;
import org.gongji.person.Enrolment;
import org.gongji.person.IdentityNumber;
import org.gongji.person.NewPerson;
import org.gongji.person.People;
import org.gongji.person.PersonId;
import org.gongji.person.PersonName;
import org.gongji.person.PersonStatus;
import org.gongji.person.SomeNumber;
import org.gongji.testing.Town;
import org.gongji.testing.Visitors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.web.context.WebApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

/** From the notice of death to what is owed to each heir. */
abstract class EstateCases {

	@Autowired
	private WebApplicationContext context;

	@Autowired
	private Town town;

	@Autowired
	private People people;

	@Autowired
	private PersonalAccounts accounts;

	@Autowired
	private Books books;

	@Autowired
	private JdbcClient jdbc;

	private MockMvc mvc;

	private Region region = new Region("530900");

	private IdentityNumber number;

	private PersonId dead;

	@BeforeEach
	void somebody() {
		this.mvc = Visitors.pages(this.context);
		insured("100.01");
	}

	@AfterEach
	void balanced() {
		assertThat(this.books.differences()).isEmpty();
	}

	@Test
	void threeHeirsAndAMinorAreOwedExactlyTheEstate() throws Exception {
		String heirs = opened("李四");
		assertThat(page(heirs)).contains("份额还没有证明", "还没有填写继承人");
		String child = minor();
		heir(heirs, "李四", fresh(), "SPOUSE", "1/3");
		heir(heirs, "张小", child, "CHILD", "1/3", "guardianName", "李四", "guardianNumber", fresh(), "guardianRelation",
				"PARENT", "holder", "李四");
		heir(heirs, "张大", fresh(), "CHILD", "1/3");
		assertThat(sent(heirs + "/new",
				heirFields("张弟", fresh(), "SIBLING", "0", "renounced", "true", "renouncedBy", "放弃1号"))
			.getRedirectedUrl()).isEqualTo(heirs);
		assertThat(page(heirs)).contains("份额合计正好是一", "放弃（放弃1号）", "监护人 李* 代收").doesNotContain("李四", child);
		assertThat(said(clerk("a", heirs + "/prepare", "version", version()), 422)).contains("现在还不能付", "份额还没有证明");
		assertThat(state()).as("held, not refused").isEqualTo("HELD");
		proof(heirs);
		assertThat(said(clerk("a", heirs + "/prepare", "version", version()), 422)).contains("还没有核对这些材料", "死亡");
		assertThat(page(heirs.replace("/heirs", "/materials"))).contains("value=\"notarial_deed\" selected");
		assertThat(clerk("a", heirs.replace("/heirs", "/materials/seen"), "all", "true").getRedirectedUrl())
			.isEqualTo(heirs);
		String check = page(heirs + "/check");
		assertThat(check).contains("33.34", "33.33", "100.01", "壹佰元零壹分", "还没有提交");
		assertThat(clerk("a", heirs + "/prepare", "version", version()).getRedirectedUrl()).isEqualTo(heirs);
		assertThat(said(clerk("a", heirs + "/approve", "version", version(), "fen", "10001"), 422)).contains("不能由您复核");
		assertThat(said(clerk("b", heirs + "/approve", "version", version(), "fen", "10000"), 422))
			.contains("内容与提交复核时不一致");
		assertThat(clerk("b", heirs + "/approve", "version", version(), "fen", "10001").getRedirectedUrl())
			.isEqualTo(heirs);
		assertThat(owed()).containsExactly("HEIR 李四 3334", "GUARDIAN 李四 3334", "HEIR 张大 3333");
		PersonalAccount account = this.accounts.of(this.dead).orElseThrow();
		assertThat(account.state()).isEqualTo(PersonalAccount.State.CLOSED);
		assertThat(account.available()).isEqualTo(Money.ZERO);
		assertThat(page(heirs)).contains("待付", "33.33");
		assertThat(clerk("b", heirs + "/approve", "version", version(), "fen", "10001").getStatus()).as("twice")
			.isEqualTo(422);
		assertThat(owed()).hasSize(3);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
			share  | relation | more                                         | says
			99.9   | CHILD    |                                              | 份额要写得准确
			0      | CHILD    |                                              | 份额要写得准确
			三成   | CHILD    |                                              | 份额要写得准确
			60%    | CHILD    |                                              | 合计是 110%
			50%    |          |                                              | 请选择关系
			50%    | CHILD    | number=1234                                  | 位数不对
			50%    | CHILD    | holder=别人                                  | 只能付到收款人自己名下
			50%    | CHILD    | holder=李四;guardianName=李四;guardianNumber=ADULT;guardianRelation=PARENT | 已满 18 岁
			50%    | CHILD    | renounced=true                               | 放弃继承声明的编号
			50%    | CHILD    | kind=FOREIGN_PASSPORT;number=E123            | 请填写出生日期
			""")
	void whatIsWrongIsSaidBesideTheField(String share, String relation, String more, String says) throws Exception {
		String heirs = opened("李四");
		heir(heirs, "李四", fresh(), "SPOUSE", "50%");
		List<String> fields = new ArrayList<>();
		if (more != null) {
			for (String pair : more.replace("ADULT", fresh()).split(";")) {
				fields.addAll(List.of(pair.split("=")));
			}
		}
		MockHttpServletResponse answer = sent(heirs + "/new",
				heirFields("张大", fresh(), (relation != null) ? relation : "", share, fields.toArray(String[]::new)));
		assertThat(said(answer, 422)).contains(says, "value=\"张大\"");
		assertThat(page(heirs)).contains("份额合计 50%");
	}

	@Test
	void whoCannotInheritIsRefused() throws Exception {
		String heirs = opened("李四");
		String first = fresh();
		heir(heirs, "李四", first, "SPOUSE", "1/2");
		assertThat(add(heirs, "李四", first)).contains("已经在名单里");
		assertThat(add(heirs, "测试人", this.number.text())).contains("去世的人本人");
		IdentityNumber gone = SomeNumber.fresh();
		PersonId other = register(gone);
		assertThat(add(heirs, "张大", gone.text())).contains("登记的是另一个姓名");
		this.people.died(other, LocalDate.of(2026, 1, 1), Actor.SYSTEM);
		assertThat(add(heirs, "测试人", gone.text())).contains("这位继承人已登记去世");
		assertThat(add(heirs, "张小", minor())).contains("未满 18 岁，请填写监护人");
		String child = minor();
		assertThat(said(sent(heirs + "/new", heirFields("张小", child, "CHILD", "1/2", "guardianName", "张小",
				"guardianNumber", child, "guardianRelation", "PARENT")), 422))
			.contains("监护人不能是");
	}

	@Test
	void sharesOfNinetyNinePercentWait() throws Exception {
		String heirs = opened("李四");
		heir(heirs, "李四", fresh(), "SPOUSE", "99%");
		proof(heirs);
		assertThat(said(clerk("a", heirs + "/prepare", "version", version()), 422)).contains("份额合计 99%");
		assertThat(owed()).isEmpty();
		String path = heirs + "/"
				+ this.jdbc.sql("select id from death_heir where case_id = ?")
					.param(UUID.fromString(heirs.split("/")[3]))
					.query(UUID.class)
					.single();
		assertThat(sent(path, heirFields("李四", fresh(), "SPOUSE", "1", "account", "", "holder", "", "bank", ""))
			.getRedirectedUrl()).isEqualTo(heirs);
		assertThat(said(clerk("a", heirs + "/prepare", "version", version()), 422)).contains("还没有银行账号");
		clerk("a", path, "x", "x");
		assertThat(sent(heirs + "/" + lastHeir() + "/remove", version()).getRedirectedUrl()).isEqualTo(heirs);
		assertThat(page(heirs)).contains("还没有填写继承人");
	}

	@Test
	void whoComesSecondSeesTheHeirsAndTheProofAsTheyAreNow() throws Exception {
		String heirs = opened("李四");
		String seen = version();
		heir(heirs, "李四", fresh(), "SPOUSE", "1/2");
		assertThat(said(sent(heirs + "/new", seen, heirFields("张大", fresh(), "CHILD", "1/2")), 409)).contains("有人改过继承人",
				"李*", "value=\"张大\"", "name=\"version\" value=\"" + version() + "\"");
		String one = heirs + "/" + lastHeir();
		String before = version();
		assertThat(sent(one, heirFields("李四", fresh(), "SPOUSE", "1/3")).getRedirectedUrl()).isEqualTo(heirs);
		assertThat(said(sent(one, before, heirFields("李四", fresh(), "SPOUSE", "2/3")), 409)).contains("有人改过继承人", "1/3");
		assertThat(said(sent(one + "/remove", before), 409)).contains("有人改过继承人", "1/3");
		String path = heirs.replace("/heirs", "/proof");
		String stale = version();
		proof(heirs);
		assertThat(
				said(sent(path, stale, "kind", "JUDGMENT", "documentNumber", "判2号", "documentedOn", "2026-02-02"), 409))
			.contains("有人改过这件案件", "公证1号", "判2号");
		assertThat(page(heirs)).contains("公证1号").doesNotContain("判2号");
	}

	@Test
	void aRegionThatIsSilentOpensNothingAndOneThatWantsAnApplicationAsksForIt() throws Exception {
		this.region = new Region("620800");
		insured("50.00");
		String silent = notice();
		assertThat(said(clerk("a", silent + "/case", "applicant", "李四"), 422)).contains("医保局还要先确定");
		assertThat(this.accounts.of(this.dead).orElseThrow().state()).isEqualTo(PersonalAccount.State.FROZEN);
		this.region = new Region("211200");
		insured("50.00");
		String asks = notice();
		assertThat(said(clerk("a", asks + "/case", "applicant", ""), 422)).contains("请填写申请人姓名", "第十九条");
		assertThat(clerk("a", asks + "/case", "applicant", "李四").getRedirectedUrl()).endsWith("/heirs");
	}

	@Test
	void aSecondCaseIsTheFirstAndTheNoticeIsNotTakenBackMeanwhile() throws Exception {
		String notice = notice();
		String request = RequestId.fresh().text();
		String heirs = clerk("a", notice + "/case", "applicant", "李四", "request", request).getRedirectedUrl();
		assertThat(clerk("a", notice + "/case", "applicant", "李四", "request", request).getRedirectedUrl())
			.isEqualTo(heirs);
		assertThat(clerk("b", notice + "/case", "applicant", "王五").getRedirectedUrl()).isEqualTo(heirs);
		assertThat(said(clerk("a", notice + "/take-back", "reason", "登记错人"), 422)).contains("请先撤回案件");
		this.jdbc.sql("update casework_case set state = 'BOUNCED', open_key = null, amount_fen = 1 where person_id = ?")
			.param(this.dead.value())
			.update();
		assertThat(said(clerk("a", notice + "/take-back", "reason", "登记错人"), 422)).as("returned after it was done")
			.contains("请先撤回案件");
	}

	private void insured(String yuan) {
		this.number = SomeNumber.fresh();
		this.dead = register(this.number);
		var account = this.accounts.open(this.dead, this.region, Town.START);
		this.accounts.bringForward(account, this.region, Money.ofYuan(yuan), Town.START, RequestId.fresh(),
				Actor.SYSTEM);
	}

	private PersonId register(IdentityNumber one) {
		return this.people
			.register(NewPerson.of(this.region, new PersonName("测试人"), one, null,
					Enrolment.employeeScheme(PersonStatus.EMPLOYEE), LocalDate.of(2020, 1, 1)))
			.id();
	}

	private String notice() throws Exception {
		String check = clerk("a", "/window/people/" + this.dead + "/death", "diedOn", "2026-01-05", "source",
				"DEATH_CERTIFICATE", "documentNumber", "D-17")
			.getRedirectedUrl();
		String notice = check.substring(0, check.lastIndexOf('/'));
		clerk("a", notice + "/record", "version", "0");
		return notice;
	}

	private String opened(String applicant) throws Exception {
		String notice = notice();
		assertThat(page(notice + "/case")).contains("100.01");
		String heirs = clerk("a", notice + "/case", "applicant", applicant).getRedirectedUrl();
		assertThat(heirs).matches("/window/cases/[0-9a-f-]+/heirs");
		return heirs;
	}

	private void heir(String heirs, String name, String certificate, String relation, String share, String... more)
			throws Exception {
		assertThat(sent(heirs + "/new", heirFields(name, certificate, relation, share, more)).getRedirectedUrl())
			.as(name)
			.isEqualTo(heirs);
	}

	private String add(String heirs, String name, String certificate) throws Exception {
		return said(sent(heirs + "/new", heirFields(name, certificate, "CHILD", "1/2")), 422);
	}

	private static String[] heirFields(String name, String certificate, String relation, String share, String... more) {
		Map<String, String> fields = new LinkedHashMap<>(
				Map.of("name", name, "kind", "RESIDENT_ID", "number", certificate, "relation", relation, "share", share,
						"account", "6222020200112230", "holder", name, "bank", "工商银行"));
		fields.put("guardianKind", "RESIDENT_ID");
		for (int at = 0; at < more.length; at += 2) {
			fields.put(more[at], more[at + 1]);
		}
		return fields.entrySet()
			.stream()
			.flatMap((one) -> Stream.of(one.getKey(), one.getValue()))
			.toArray(String[]::new);
	}

	private void proof(String heirs) throws Exception {
		String path = heirs.replace("/heirs", "/proof");
		assertThat(
				said(sent(path, version(), "kind", "NOTARY", "documentNumber", "", "documentedOn", "2099-01-01"), 422))
			.contains("请填写证明编号", "不能在今天以后");
		assertThat(sent(path, version(), "kind", "NOTARY", "documentNumber", "公证1号", "documentedOn", "2026-02-01")
			.getRedirectedUrl()).isEqualTo(heirs);
	}

	private static String fresh() {
		return SomeNumber.fresh().text();
	}

	private static String minor() {
		String first17 = "99" + Town.digits(4) + "20200101" + Town.digits(3);
		return first17 + IdentityNumber.checkDigit(first17);
	}

	private List<String> owed() {
		return this.jdbc.sql("""
				select p.kind, p.name, o.amount_fen from casework_payout o join casework_payee p on p.id = o.payee_id
				  join casework_case c on c.id = o.case_id where c.person_id = ? order by p.place""")
			.param(this.dead.value())
			.query((row, at) -> row.getString(1) + " " + row.getString(2) + " " + row.getLong(3))
			.list();
	}

	private String lastHeir() {
		return this.jdbc.sql("""
				select h.id from death_heir h join casework_case c on c.id = h.case_id where c.person_id = ?""")
			.param(this.dead.value())
			.query(UUID.class)
			.single()
			.toString();
	}

	private String state() {
		return this.jdbc.sql("select state from casework_case where person_id = ?")
			.param(this.dead.value())
			.query(String.class)
			.single();
	}

	private String version() {
		return this.jdbc.sql("select version from casework_case where person_id = ?")
			.param(this.dead.value())
			.query(Long.class)
			.single()
			.toString();
	}

	private String page(String path) throws Exception {
		return said(send("a", MockMvcRequestBuilders.get(path)), 200);
	}

	private static String said(MockHttpServletResponse answer, int status) throws Exception {
		assertThat(answer.getStatus()).isEqualTo(status);
		assertThat(answer.getContentAsString()).doesNotContain("??");
		return answer.getContentAsString();
	}

	private MockHttpServletResponse sent(String path, String[] fields) throws Exception {
		return sent(path, version(), fields);
	}

	private MockHttpServletResponse sent(String path, String version, String... fields) throws Exception {
		List<String> all = new ArrayList<>(List.of(fields));
		all.addAll(List.of("version", version));
		return clerk("a", path, all.toArray(String[]::new));
	}

	private MockHttpServletResponse clerk(String clerk, String path, String... fields) throws Exception {
		var request = MockMvcRequestBuilders.post(path).with(csrf());
		for (int at = 0; at < fields.length; at += 2) {
			request.param(fields[at], fields[at + 1]);
		}
		return send(clerk, request);
	}

	private MockHttpServletResponse send(String clerk, AbstractMockHttpServletRequestBuilder<?> request)
			throws Exception {
		MockHttpServletResponse answer = this.mvc
			.perform(request.with(Visitors
				.as(new SignedIn(UUID.randomUUID(), "clerk." + clerk, "Test", Role.CLERK, this.region.code(), null))))
			.andReturn()
			.getResponse();
		answer.setCharacterEncoding(StandardCharsets.UTF_8.name());
		return answer;
	}

}
