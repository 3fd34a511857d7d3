package org.gongji.casework.web;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.gongji.access.Region;
import org.gongji.access.RequestId;
import org.gongji.access.Role;
import org.gongji.access.SignedIn;
import org.gongji.account.Books;
import org.gongji.casework.PaymentFiles;
import org.gongji.casework.Payouts;
import org.gongji.casework.SeenPayout;
import org.gongji.casework.SomeCases;
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

/** The window's pages of payments and the bank's answers, and the bureau's account. */
abstract class PayoutPagesCases {

	private static final Region HERE = new Region("530900");

	private static final String PATH = "/window/payouts";

	private static final String CARD = "6222021234567890128";

	@Autowired
	WebApplicationContext context;

	@Autowired
	SomeCases some;

	@Autowired
	Payouts payouts;

	@Autowired
	PaymentFiles files;

	@Autowired
	Books books;

	private final SignedIn clerk = who("clerk", Role.CLERK);

	private final SignedIn second = who("second", Role.CLERK);

	private MockMvc pages;

	private List<SeenPayout> owed;

	@BeforeEach
	void twoAreOwed() {
		this.pages = Visitors.pages(this.context);
		this.owed = this.some.owed(HERE, "60.00", "40.00")
			.stream()
			.map((id) -> this.payouts.find(id, HERE).orElseThrow())
			.toList();
	}

	@AfterEach
	void booksBalance() {
		assertThat(this.books.differences()).isEmpty();
	}

	@Test
	void aFileIsMadeAnsweredAndTheReturnedPaidAgain() throws Exception {
		assertThat(text(get(PATH), 200)).contains("制作付款文件", "待付", "在途");
		String check = text(get(PATH + "/files/new").param("payout", id(0), id(1)), 200);
		assertThat(check).contains("100.00", "壹佰元整", "还没有制作");
		String file = sent(made(check));
		String page = text(get(file), 200);
		assertThat(page).contains(reference(0), "**** ", "下载 pain.001", "在途").doesNotContain("测试甲");
		String csv = text(get(file + "/csv"), 200);
		assertThat(csv).contains(reference(0), "测试甲");
		assertThat(visit(this.clerk, get(file + "/xlsx")).getResponse().getHeader("Content-Disposition"))
			.contains(".xlsx");
		String answer = sent(bring(csv.lines().map(this::answered).collect(Collectors.joining("\r\n"))));
		assertThat(text(get(answer), 200)).contains("还没有记账", "1 笔，60.00 元", "账号不存在", "陆拾元整");
		assertThat(sent(visit(this.clerk, post(answer + "/book")))).isEqualTo(answer);
		assertThat(text(get(answer), 200)).contains("已经记账").doesNotContain("确认记账");
		assertThat(text(get(PATH + "/answers"), 200)).contains("回盘.csv");
		payAgain();
	}

	private void payAgain() throws Exception {
		String path = PATH + "/" + id(1);
		assertThat(text(get(path), 200)).contains("账号不存在", "钱还在这里", "换一个账户");
		MvcResult wrong = visit(this.clerk,
				post(path + "/other").param("account", CARD.replace('8', '7'))
					.param("holder", "别人")
					.param("bank", "某银行"));
		assertThat(wrong.getResponse().getStatus()).isEqualTo(422);
		assertThat(wrong.getResponse().getContentAsString()).contains("银行卡号不对", "户名和收款人姓名不一样", "别人")
			.doesNotContain("??");
		sent(visit(this.clerk,
				post(path + "/other").param("account", CARD).param("holder", "测试甲").param("bank", "某银行")));
		assertThat(text(get(path), 200)).contains("**** 0128", "要另一个人复核").doesNotContain(CARD);
		MvcResult other = visit(this.second, post(path + "/approve").param("number", "12345678"));
		assertThat(other.getResponse().getStatus()).isEqualTo(422);
		assertThat(other.getResponse().getContentAsString()).contains("和登记的账号不一样");
		assertThat(visit(this.second, post(path + "/approve").param("number", "12")).getResponse().getContentAsString())
			.contains("现在是 2 位");
		assertThat(visit(this.clerk, post(path + "/approve").param("number", CARD)).getResponse().getStatus())
			.isEqualTo(422);
		String next = sent(visit(this.second, post(path + "/approve").param("number", "6222 0212 3456 7890 128")));
		assertThat(next).isNotEqualTo(path);
		assertThat(text(get(next), 200)).contains("付过几次", "待付", "**** 0128");
	}

	@Test
	void whatTheBankHadPaidIsPaidAgainByTwo() throws Exception {
		sent(made(text(get(PATH + "/files/new").param("payout", id(0), id(1)), 200)));
		String head = "付款流水号,金额,结果,原因,日期\r\n" + reference(0) + ",60.00,";
		sent(visit(this.clerk, post(sent(bring(head + "成功,," + today())) + "/book")));
		sent(visit(this.clerk, post(sent(bring(head + "退票,账户已销户," + today())) + "/book")));
		String path = PATH + "/" + id(0);
		assertThat(text(get(path), 200)).contains("这一笔银行付过", "要另一个人复核");
		assertThat(sent(visit(this.clerk, post(path + "/same")))).isEqualTo(path);
		assertThat(text(get(path), 200)).contains("照银行的退款单核对", "这是你登记的");
		assertThat(visit(this.clerk, post(path + "/approve")).getResponse().getStatus()).isEqualTo(422);
		assertThat(body(visit(this.second, get(path)), 200)).contains("复核通过，再付一次").doesNotContain("再输入一遍银行账号");
		assertThat(sent(visit(this.second, post(path + "/approve")))).isNotEqualTo(path);
		assertThat(text(get("/window/tally"), 200)).contains("制作付款文件", "100.00", "银行回盘记账：已付", "银行回盘记账：退回")
			.doesNotContain("退回的付款再付一次");
		assertThat(body(visit(this.second, get("/window/tally")), 200)).contains("退回的付款再付一次");
	}

	@Test
	void whatChangedMeanwhileIsSaidAndNothingIsMade() throws Exception {
		String check = text(get(PATH + "/files/new").param("payout", id(0), id(1)), 200);
		this.files.make(this.clerk.actor(), HERE, this.files.draft(HERE, List.of(this.owed.get(0).payout().id())),
				RequestId.fresh());
		MvcResult changed = made(check);
		assertThat(changed.getResponse().getStatus()).isEqualTo(422);
		assertThat(changed.getResponse().getContentAsString()).contains("和刚才看到的不一样", "40.00", "肆拾元整")
			.doesNotContain("??");
		assertThat(visit(this.clerk, post(PATH + "/files").param("request", "!")).getResponse().getStatus())
			.isEqualTo(422);
	}

	@Test
	void faultsOfAnAnswerAreToldByRowAndColumn() throws Exception {
		MvcResult refused = bring(
				"付款流水号,金额,结果,原因,日期\n" + reference(0) + ",60.00,成功,," + today() + "\n" + "X<b>,1,成功,," + today() + "\n");
		assertThat(refused.getResponse().getStatus()).isEqualTo(422);
		assertThat(refused.getResponse().getContentAsString())
			.contains("第 2 行，“付款流水号”：", "还没有进过付款文件", "没有这个付款流水号：X&lt;b&gt;", "有 2 处不对")
			.doesNotContain("??");
		assertThat(bring("").getResponse().getStatus()).isEqualTo(422);
		assertThat(text(get(PATH + "/answers/template").param("form", "csv"), 200)).contains("付款流水号,金额,结果,原因,日期");
		assertThat(visit(this.clerk, get(PATH + "/answers/template")).getResponse().getStatus()).isEqualTo(200);
	}

	@Test
	void theBureausAccountIsSetByTwoOfficers() throws Exception {
		SignedIn first = who("first", Role.BUREAU);
		SignedIn other = who("other", Role.BUREAU);
		String home = body(visit(first, get("/bureau/paying-account")), 200);
		assertThat(visit(first, post("/bureau/paying-account").param("request", "x")).getResponse().getStatus())
			.isEqualTo(422);
		sent(visit(first,
				post("/bureau/paying-account").param("request", field(home, "request"))
					.param("holder", "某市医疗保险中心（支出户）")
					.param("account", "12345678901")
					.param("bank", "某银行")
					.param("bankCode", "102731000014")));
		String mine = body(visit(first, get("/bureau/paying-account")), 200);
		assertThat(mine).contains("某市医疗保险中心(支出户)", "**** 8901", "这是你登记的").doesNotContain("12345678901");
		Matcher approve = Pattern.compile("/bureau/paying-account/[0-9a-f-]{36}/approve")
			.matcher(body(visit(other, get("/bureau/paying-account")), 200));
		assertThat(approve.find()).isTrue();
		assertThat(body(visit(first, post(approve.group()).param("number", "12345678901")), 422)).contains("您自己经办的");
		assertThat(body(visit(other, post(approve.group())), 422)).contains("请输入银行账号");
		assertThat(body(visit(other, post(approve.group()).param("number", "12345678902")), 422))
			.contains("和登记的账号不一样", "12345678902")
			.doesNotContain("12345678901");
		sent(visit(other, post(approve.group()).param("number", "12345678901")));
		assertThat(body(visit(other, get("/bureau/paying-account")), 200)).contains("现在用");
	}

	private String answered(String line) {
		if (line.contains("收款人")) {
			return line + ",结果,原因,日期";
		}
		return line + (line.contains(reference(0)) ? ",成功,," + today()
				: (line.contains(reference(1)) ? ",失败,账号不存在," + today() : ",,,"));
	}

	private MvcResult made(String check) throws Exception {
		return visit(this.clerk,
				post(PATH + "/files").param("request", field(check, "request"))
					.param("count", field(check, "count"))
					.param("fen", field(check, "fen"))
					.param("payout", id(0), id(1)));
	}

	private static String field(String page, String name) {
		Matcher value = Pattern.compile("name=\"" + name + "\" value=\"([^\"]*)\"").matcher(page);
		assertThat(value.find()).as(name).isTrue();
		return value.group(1);
	}

	private String id(int at) {
		return this.owed.get(at).payout().id().toString();
	}

	private String reference(int at) {
		return this.owed.get(at).payout().reference();
	}

	private static String today() {
		return LocalDate.now(ZoneId.of("Asia/Shanghai")).toString();
	}

	private MvcResult bring(String content) throws Exception {
		MockMultipartFile file = new MockMultipartFile("file", "回盘.csv", "text/csv",
				content.getBytes(StandardCharsets.UTF_8));
		return this.pages.perform(multipart(PATH + "/answers").file(file).with(Visitors.as(this.clerk)).with(csrf()))
			.andReturn();
	}

	private String text(AbstractMockHttpServletRequestBuilder<?> request, int status) throws Exception {
		return body(visit(this.clerk, request), status);
	}

	private MvcResult visit(SignedIn who, AbstractMockHttpServletRequestBuilder<?> request) throws Exception {
		return this.pages.perform(request.with(Visitors.as(who)).with(csrf())).andReturn();
	}

	private static String sent(MvcResult result) {
		assertThat(result.getResponse().getStatus()).isEqualTo(303);
		return result.getResponse().getRedirectedUrl();
	}

	private static String body(MvcResult result, int status) throws Exception {
		assertThat(result.getResponse().getStatus()).isEqualTo(status);
		String body = result.getResponse().getContentAsString(StandardCharsets.UTF_8);
		assertThat(body).doesNotContain("??");
		return body;
	}

	private static SignedIn who(String name, Role role) {
		return new SignedIn(UUID.randomUUID(), name + "." + UUID.randomUUID(), name, role, HERE.code(), null);
	}

}
