package org.gongji.spending.web;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;

import org.gongji.access.Region;
import org.gongji.access.RequestId;
import org.gongji.access.Role;
import org.gongji.access.SignedIn;
import org.gongji.account.Books;
import org.gongji.family.Relation;
import org.gongji.money.Money;
import org.gongji.person.Enrolment;
import org.gongji.person.PersonId;
import org.gongji.spending.PremiumKind;
import org.gongji.spending.PremiumPayment;
import org.gongji.spending.SomePremiums;
import org.gongji.testing.Somebody;
import org.gongji.testing.Town;
import org.gongji.testing.Visitors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.web.context.WebApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

/** A bureau's pages of files and answers, and what the payer sees of them. */
abstract class PremiumFilePagesCases {

	private static final Region HERE = new Region("530900");

	private static final String FILES = "/bureau/premiums/files";

	private static final String RESULTS = "/bureau/premiums/results";

	@Autowired
	WebApplicationContext context;

	@Autowired
	SomePremiums some;

	@Autowired
	Town town;

	@Autowired
	Somebody somebody;

	@Autowired
	Books books;

	private final SignedIn officer = new SignedIn(UUID.randomUUID(), "officer." + UUID.randomUUID(), "Officer",
			Role.BUREAU, HERE.code(), null);

	private final LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));

	private MockMvc pages;

	private PersonId payer;

	private PremiumPayment paid;

	@BeforeEach
	void aPremiumIsPaid() {
		this.pages = Visitors.pages(this.context);
		this.payer = this.town.personWith(HERE, "1000.00");
		PersonId child = this.somebody.in(HERE, Enrolment.residentScheme());
		this.town.bind(this.payer, child, Relation.CHILD, LocalDate.of(2023, 3, 1));
		this.paid = this.some.pay(this.payer, child, this.some.open(HERE, PremiumKind.RESIDENT_INSURANCE,
				2030 + ThreadLocalRandom.current().nextInt(60), "400.00"));
	}

	@AfterEach
	void booksBalance() {
		assertThat(this.books.differences()).isEmpty();
	}

	@Test
	void aFileIsMadeAndTheAnswerBooked() throws Exception {
		assertThat(body(visit(get("/bureau/premiums")), 200)).contains("征缴文件", "居民医保费", "笔，共").doesNotContain("??");
		assertThat(body(visit(get(FILES)), 200)).contains("等着做文件的", this.today.toString()).doesNotContain("??");
		String file = made();
		assertThat(body(visit(get(file)), 200)).contains("等答复", this.paid.reference(), "400.00", "下载 CSV 文件")
			.doesNotContain("??");
		MvcResult download = visit(get(file + "/csv"));
		assertThat(download.getResponse().getHeader("Content-Disposition")).startsWith("attachment").contains(".csv");
		assertThat(visit(get(file + "/xlsx")).getResponse().getHeader("Content-Disposition")).contains(".xlsx");
		String answer = body(download, 200).lines()
			.map((line) -> line.contains("流水号") ? line + ",结果,原因"
					: line + (line.startsWith("合计") ? ",," : ",不受理,已在外地参保"))
			.collect(Collectors.joining("\r\n"));
		String result = sent(bring(answer));
		assertThat(body(visit(get(result)), 200)).contains("还没有记账", "确认记账", "已在外地参保", "元整").doesNotContain("??");
		assertThat(this.town.available(this.payer)).isEqualTo(Money.ofYuan("600.00"));
		assertThat(sent(visit(post(result + "/book")))).isEqualTo(result);
		assertThat(body(visit(get(result)), 200)).contains("已经记账", "已经退回的").doesNotContain("确认记账");
		assertThat(this.town.available(this.payer)).isEqualTo(Money.ofYuan("1000.00"));
		assertThat(sent(bring(answer))).isEqualTo(result);
		assertThat(sent(visit(post(result + "/drop")))).as("a booked one stays").isEqualTo(result);
		seenByThePayer();
		assertThat(body(visit(get(file)), 200)).contains("未受理，已退回");
		assertThat(body(visit(get(RESULTS)), 200)).contains("已经记账", "结果.csv").doesNotContain("??");
	}

	private void seenByThePayer() throws Exception {
		String receipt = "/my/premiums/" + this.paid.id().value();
		assertThat(body(mine(receipt), 200)).contains("没有办成，钱退回来了", "400.00 元已经退回您的个人账户", "已在外地参保", "看退款这一笔")
			.doesNotContain("??");
		String statement = body(mine("/my/statement"), 200);
		assertThat(statement).contains("保险费退回", "缴保险费");
		assertThat(statement.split(receipt, -1)).as("both rows lead to it").hasSize(3);
		assertThat(body(mine("/my/messages"), 200)).contains("保险费没有办成，钱退回来了", "原因：已在外地参保");
		assertThat(body(mine("/my/premiums"), 200)).contains("没有办成");
	}

	@Test
	void aFormForAFileSaysWhatIsWrong() throws Exception {
		assertThat(body(visit(post(FILES).param("request", RequestId.fresh().text())), 422)).contains("请选一种保险",
				"请写 2000 到 2099 年之间的一天");
		assertThat(body(visit(file(RequestId.fresh().text(), this.today, this.today.minusDays(1))), 422))
			.contains("最后一天不能早于第一天");
		assertThat(body(visit(file("no id!", this.today, this.today)), 422)).contains("请再提交一次");
		LocalDate longAgo = LocalDate.of(2001, 1, 1);
		assertThat(body(visit(file(RequestId.fresh().text(), longAgo, longAgo)), 422)).contains("没有生成文件");
		body(visit(get(FILES + "/" + UUID.randomUUID())), 404);
	}

	@Test
	void aWrongResultIsToldByItsRows() throws Exception {
		made();
		String page = body(bring("流水号,个人账户缴,结果,原因\n" + this.paid.reference() + ",399.99,受理,\nX,1,受理,\n"), 422);
		assertThat(page).contains("有 2 处不对，没有记账", "第 2 行", "金额和送出去的不一样", "399.99", "第 3 行", "没有这个流水号")
			.doesNotContain("??");
		assertThat(body(bring(""), 422)).contains("请选择文件，文件里要有内容");
		String result = sent(
				bring("流水号,个人账户缴,结果,原因\n" + this.paid.reference() + ",400,不受理,试验" + this.paid.reference()));
		sent(reject("电话通知"));
		assertThat(body(visit(post(result + "/book")), 422)).contains("第 2 行", "以前已经有结果");
		assertThat(sent(visit(post(result + "/drop")))).isEqualTo(RESULTS);
		body(visit(get(result)), 404);
	}

	@Test
	void anOfficerFindsAPremiumAndRejectsIt() throws Exception {
		String page = "/bureau/premiums/payments/" + this.paid.id().value();
		assertThat(sent(visit(get("/bureau/premiums").param("reference",
				" " + this.paid.reference().toLowerCase(java.util.Locale.ROOT) + " "))))
			.isEqualTo(page);
		assertThat(body(visit(get("/bureau/premiums").param("reference", "X-1")), 422)).contains("没有这个流水号的缴费");
		assertThat(body(visit(get(page)), 200)).contains("等答复", "还没有进征缴文件", "测*").doesNotContain("测试人", "??");
		assertThat(body(visit(post(page + "/check").param("reason", " ")), 422)).contains("请写原因，最多 200 个字");
		assertThat(body(visit(post(page + "/check").param("reason", "重复参保")), 200))
			.contains("还没有退回", "肆佰元整", "重复参保", "确认退回 400.00 元")
			.doesNotContain("??");
		assertThat(this.town.available(this.payer)).isEqualTo(Money.ofYuan("600.00"));
		assertThat(sent(reject("重复参保"))).isEqualTo(page);
		assertThat(this.town.available(this.payer)).isEqualTo(Money.ofYuan("1000.00"));
		assertThat(body(reject("重复参保"), 422)).contains("以前已经有结果，没有再退回");
		assertThat(body(visit(get(page)), 200)).contains("未受理，已退回", "重复参保").doesNotContain("没有受理的原因");
		SignedIn elsewhere = new SignedIn(UUID.randomUUID(), "o." + UUID.randomUUID(), "Officer", Role.BUREAU, "610100",
				null);
		body(as(elsewhere, get(page)), 404);
	}

	private MvcResult reject(String reason) throws Exception {
		return visit(post("/bureau/premiums/payments/" + this.paid.id().value() + "/reject").param("reason", reason));
	}

	private String made() throws Exception {
		return sent(visit(file(RequestId.fresh().text(), this.today, this.today)));
	}

	private static AbstractMockHttpServletRequestBuilder<?> file(String request, LocalDate from, LocalDate last) {
		return post(FILES).param("request", request)
			.param("programme", "resident_insurance")
			.param("from", from.toString())
			.param("lastDay", last.toString());
	}

	private MvcResult bring(String content) throws Exception {
		return visit(multipart(RESULTS)
			.file(new MockMultipartFile("file", "结果.csv", "text/csv", content.getBytes(StandardCharsets.UTF_8))));
	}

	private MvcResult mine(String path) throws Exception {
		return as(new SignedIn(UUID.randomUUID(), "member." + this.payer, "Test", Role.MEMBER, HERE.code(),
				this.payer.value()), get(path));
	}

	private MvcResult visit(AbstractMockHttpServletRequestBuilder<?> request) throws Exception {
		return as(this.officer, request);
	}

	private MvcResult as(SignedIn who, AbstractMockHttpServletRequestBuilder<?> request) throws Exception {
		return this.pages.perform(request.with(csrf()).with(Visitors.as(who))).andReturn();
	}

	private static String body(MvcResult result, int status) throws Exception {
		String body = result.getResponse().getContentAsString(StandardCharsets.UTF_8);
		assertThat(result.getResponse().getStatus()).as(body).isEqualTo(status);
		return body;
	}

	private static String sent(MvcResult result) throws Exception {
		assertThat(result.getResponse().getStatus()).as(result.getResponse().getContentAsString(StandardCharsets.UTF_8))
			.isEqualTo(303);
		return result.getResponse().getRedirectedUrl();
	}

}
