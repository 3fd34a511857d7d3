package org.gongji.casework;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;

import org.gongji.access.Actor;
import org.gongji.access.Region;
import org.gongji.access.RequestId;
import org.gongji.access.Role;
import org.gongji.access.SignedIn;
import org.gongji.approval.ApprovalOutcome;
import org.gongji.casework.CaseFacts.MoveTo;
import org.gongji.casework.CaseFacts.TransferAsked;
import org.gongji.money.Money;
import org.gongji.person.Certificates;
import org.gongji.person.PersonId;
import org.gongji.person.Scheme;
import org.gongji.testing.Town;
import org.gongji.testing.Visitors;
import org.gongji.vault.Signatures;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.web.context.WebApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongji.casework.Applicants.HEILONGJIANG;
import static org.gongji.casework.Applicants.LINCANG;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

/** Letters of balances at the window: handed out, brought in, and paid in. */
abstract class TransferPagesCases {

	private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Shanghai"));

	@Autowired
	private WebApplicationContext context;

	@Autowired
	private Applicants window;

	@Autowired
	private CaseDesk desk;

	@Autowired
	private Cases cases;

	@Autowired
	private Certificates certificates;

	@Autowired
	private Signatures signatures;

	@Autowired
	private LetterReading reading;

	@Autowired
	private SenderKeys senders;

	private MockMvc mvc;

	private PersonId owner;

	@BeforeEach
	void somebody() {
		this.mvc = Visitors.pages(this.context);
		this.owner = this.window.owner(LINCANG, "812.35");
	}

	@BeforeEach
	void theBureauKnowsTheSender() {
		SenderKey key = new SenderKey("310100", "上海市医疗保险事业管理中心", this.signatures.publicKey());
		if (!this.senders.known(LINCANG, key.senderRegion(), key.publicKey())) {
			this.senders.enter(officer("first"), LINCANG, key, RequestId.fresh());
			UUID id = this.senders.newest(LINCANG).get(0).id();
			assertThat(this.senders.approve(officer("first"), LINCANG, id)).contains(ApprovalOutcome.Why.SAME_PERSON);
			assertThat(this.senders.approve(officer("second"), LINCANG, id)).isEmpty();
		}
	}

	@AfterEach
	void balanced() {
		this.window.assertBalanced();
	}

	@Test
	void aBalanceWithinTheInstallationIsTakenInFromTheList() throws Exception {
		Case out = left();
		assertThat(text(get("/window/transfers", HEILONGJIANG))).contains("/window/transfers/" + out.id(), "812.35");
		assertThat(text(get("/window/transfers/" + out.id(), HEILONGJIANG))).contains("捌佰壹拾贰元叁角伍分", out.number(),
				"还没有收下");
		assertThat(get("/window/transfers/" + out.id(), LINCANG).getStatus()).isEqualTo(404);
		MockHttpServletResponse taken = post("/window/transfers/" + out.id(), HEILONGJIANG, "request",
				UUID.randomUUID().toString());
		String page = taken.getRedirectedUrl();
		assertThat(page).startsWith("/window/cases/");
		assertThat(text(get(page, HEILONGJIANG))).contains("系统内转来", out.number()).doesNotContain("??");
		assertThat(text(post("/window/transfers/" + out.id(), HEILONGJIANG, "request", UUID.randomUUID().toString())))
			.contains("已经在办", page);
	}

	@Test
	void papersArePrintedOnBothSidesBeforeAndAfterTheArrival() throws Exception {
		Case out = left();
		String in = post("/window/transfers/" + out.id(), HEILONGJIANG, "request", UUID.randomUUID().toString())
			.getRedirectedUrl();
		assertThat(post(in + "/papers/receipt", HEILONGJIANG).getStatus()).isEqualTo(303);
		CaseId there = new CaseId(UUID.fromString(in.substring(in.lastIndexOf('/') + 1)));
		Case one = this.cases.find(there, HEILONGJIANG).orElseThrow();
		Case prepared = ((CaseOutcome.Done) this.desk.prepare(Applicants.clerk(HEILONGJIANG), HEILONGJIANG, there,
				one.version()))
			.now();
		assertThat(this.desk.approve(Applicants.clerk(HEILONGJIANG), HEILONGJIANG, there, prepared.version(),
				Money.ofYuan("812.35")))
			.isInstanceOf(CaseOutcome.Done.class);
		assertThat(post("/window/cases/" + out.id() + "/papers/decision", LINCANG).getStatus()).isEqualTo(303);
		assertThat(post(in + "/papers/decision", HEILONGJIANG).getStatus()).isEqualTo(303);
		SignedIn member = new SignedIn(UUID.randomUUID(), "member", "测", Role.MEMBER, HEILONGJIANG.code(),
				this.owner.value());
		assertThat(this.mvc.perform(
				MockMvcRequestBuilders.post("/my/cases/" + out.id() + "/papers").with(Visitors.as(member)).with(csrf()))
			.andReturn()
			.getResponse()
			.getStatus()).isEqualTo(303);
	}

	@Test
	void aDeathOnTheWayLeadsToTakingTheBalanceBack() throws Exception {
		Case out = left();
		String path = "/window/cases/" + out.id();
		String check = as("a", "/window/people/" + this.owner + "/death", "diedOn", TODAY.toString(), "source",
				"DEATH_CERTIFICATE", "documentNumber", "D-17")
			.getRedirectedUrl();
		String notice = check.substring(0, check.lastIndexOf('/'));
		as("a", notice + "/record", "version", "0");
		assertThat(text(get(notice, LINCANG))).contains("先收回余额，再办继承", path + "/recall").doesNotContain("没有要继承的钱");
		assertThat(text(get("/window/transfers/" + out.id(), HEILONGJIANG))).contains("请联系转出地收回余额")
			.doesNotContain("还没有收下");
		assertThat(text(get(path, LINCANG))).contains("转入地不能收下", "收回余额");
		assertThat(text(get(path + "/recall", LINCANG))).contains("捌佰壹拾贰元叁角伍分", "账户仍然冻结").doesNotContain("??");
		assertThat(as("a", path + "/recall").getRedirectedUrl()).isEqualTo(path);
		assertThat(text(get(path, LINCANG))).contains("提交了收回，等另一位同事复核").doesNotContain("??");
		assertThat(text(get(notice, LINCANG))).contains("提交了收回，等另一位同事复核").doesNotContain("??");
		assertThat(text(as("a", path + "/recall/approve"))).contains("不能由您复核");
		assertThat(text(as("b", path + "/recall/give-back", "reason", ""))).contains("请写明退回的原因");
		assertThat(as("b", path + "/recall/approve").getRedirectedUrl()).isEqualTo(path);
		assertThat(as("b", path + "/recall/approve").getRedirectedUrl()).as("twice").isEqualTo(path);
		assertThat(text(get(path, LINCANG))).contains("已经收回到原来的账户", "收回余额", "本人去世").doesNotContain("??");
		assertThat(text(get(notice, LINCANG))).contains("继承余额").doesNotContain("先收回余额");
	}

	@Test
	void aWrongNoticeDoesNotWaitForABalanceOnItsWay() throws Exception {
		Case out = left();
		String check = as("a", "/window/people/" + this.owner + "/death", "diedOn", TODAY.toString(), "source",
				"DEATH_CERTIFICATE", "documentNumber", "D-17")
			.getRedirectedUrl();
		String notice = check.substring(0, check.lastIndexOf('/'));
		as("a", notice + "/record", "version", "0");
		assertThat(as("a", notice + "/take-back", "reason", "登记错人").getRedirectedUrl()).isEqualTo(notice);
		assertThat(as("b", notice + "/take-back/approve").getRedirectedUrl()).isEqualTo(notice);
		assertThat(text(get("/window/transfers/" + out.id(), HEILONGJIANG))).contains("还没有收下");
	}

	private MockHttpServletResponse as(String clerk, String path, String... fields) throws Exception {
		MockHttpServletRequestBuilder request = MockMvcRequestBuilders.post(path)
			.with(Visitors
				.as(new SignedIn(UUID.randomUUID(), "clerk." + clerk, "Test", Role.CLERK, LINCANG.code(), null)))
			.with(csrf());
		for (int index = 0; index < fields.length; index += 2) {
			request.param(fields[index], fields[index + 1]);
		}
		return this.mvc.perform(request).andReturn().getResponse();
	}

	@Test
	void theLetterIsHandedOutAndVerifiesAnywhere() throws Exception {
		Case out = left();
		assertThat(text(get("/window/cases/" + out.id(), LINCANG))).contains("打印信息表", "下载电子信息表");
		MockHttpServletResponse file = post("/window/cases/" + out.id() + "/letter/file", LINCANG);
		LetterFile letter = LetterFile.read(file.getContentAsByteArray());
		assertThat(letter.intact()).isTrue();
		assertThat(letter.letter()).extracting(LetterSheet::number, LetterSheet::balanceFen, LetterSheet::balanceWords)
			.containsExactly(out.number(), 81235L, "捌佰壹拾贰元叁角伍分");
		assertThat(letter.letter().certificateNumber()).isEqualTo(number(this.owner));
		assertThat(post("/window/cases/" + out.id() + "/letter/file", HEILONGJIANG).getStatus()).isEqualTo(404);
		MockHttpServletResponse sheet = post("/window/cases/" + out.id() + "/letter/sheet", LINCANG);
		assertThat(sheet.getContentType()).isEqualTo("application/pdf");
		assertThat(this.reading.file(HEILONGJIANG, file.getContentAsByteArray(), "原件", TODAY).fault())
			.isEqualTo(LetterFault.WITHIN);
	}

	@Test
	void aFileFromElsewhereIsReadOnceAndItsAmountStands() throws Exception {
		byte[] content = file(sheet(LINCANG.code(), 50_000, "伍佰元整", "测试人"));
		String checked = text(send(content, "盖章的信息表原件"));
		assertThat(checked).contains("电子信息表", "500.00", "签名密钥").doesNotContain("??");
		String hidden = checked.replaceAll("(?s).*name=\"content\" value=\"([^\"]+)\".*", "$1");
		MockHttpServletResponse taken = post("/window/letters-in/file/take", LINCANG, "content", hidden, "seen",
				"盖章的信息表原件");
		String page = taken.getRedirectedUrl();
		assertThat(page).startsWith("/window/cases/");
		assertThat(text(get(page, LINCANG))).contains("盖章的信息表原件", "还没有登记到账");
		assertThat(text(post("/window/letters-in/file/take", LINCANG, "content", hidden, "seen", "原件")))
			.contains("不能再用");
		String receipt = page + "/receipt";
		String reference = "B" + Town.digits(12);
		assertThat(text(post(receipt, LINCANG, "reference", reference, "on", TODAY.toString(), "amount", "499.99")))
			.contains("和信息表不一样");
		assertThat(text(post(receipt, LINCANG, "reference", "", "on", "2999-01-01", "amount", "x"))).contains("请写银行流水号",
				"不能晚于今天", "大于零的金额");
		assertThat(post(receipt, LINCANG, "reference", reference, "on", TODAY.toString(), "amount", "500.00")
			.getRedirectedUrl()).isEqualTo(page);
		assertThat(text(get(page, LINCANG))).contains(reference);
		assertThat(text(get(receipt, LINCANG))).contains(reference);
	}

	@Test
	void aFileThatDoesNotFitIsRefusedInWords() throws Exception {
		byte[] good = file(sheet(LINCANG.code(), 50_000, "伍佰元整", "测试人"));
		assertThat(fault("{}".getBytes(StandardCharsets.UTF_8))).isEqualTo(LetterFault.NOT_A_LETTER);
		assertThat(fault(new byte[0])).isEqualTo(LetterFault.NOT_A_LETTER);
		String text = new String(good, StandardCharsets.UTF_8);
		assertThat(fault(text.replace("50000", "90000").getBytes(StandardCharsets.UTF_8)))
			.isEqualTo(LetterFault.SIGNATURE);
		assertThat(fault(text.replace("gongji-transfer-1", "gongji-transfer-9").getBytes(StandardCharsets.UTF_8)))
			.isEqualTo(LetterFault.FORMAT);
		assertThat(fault(file(sheet(HEILONGJIANG.code(), 50_000, "伍佰元整", "测试人")))).isEqualTo(LetterFault.OTHER_REGION);
		assertThat(fault(file(sheet(LINCANG.code(), 50_000, "伍元整", "测试人")))).isEqualTo(LetterFault.CONTENT);
		assertThat(fault(file(sheet(LINCANG.code(), -1, "伍佰元整", "测试人")))).isEqualTo(LetterFault.CONTENT);
		assertThat(fault(file(sheet(LINCANG.code(), 50_000, "伍佰元整", "别的人")))).isEqualTo(LetterFault.NAME);
		assertThat(text(send(good, ""))).contains("请写明看到的纸质材料");
		assertThat(text(get("/window/letters-in/file", LINCANG))).doesNotContain("??");
	}

	@Test
	void aKeyThatTheBureauDoesNotKnowOrStoppedIsRefused() throws Exception {
		byte[] content = file(sheet(LINCANG.code(), 50_000, "伍佰元整", "测试人"));
		assertThat(fault(content)).isNull();
		SenderKeys.Entered standing = this.senders.newest(LINCANG)
			.stream()
			.filter(SenderKeys.Entered::standing)
			.findFirst()
			.orElseThrow();
		this.senders.end(officer("first"), LINCANG, standing.id());
		assertThat(fault(content)).isEqualTo(LetterFault.UNKNOWN_SENDER);
		assertThat(text(send(content, "原件"))).contains("还没有认可转出地的签名密钥");
		assertThat(bureau("bureau.a", "senderRegion", "31", "agency", "", "publicKey", "abc").getStatus())
			.isEqualTo(422);
		assertThat(bureau("bureau.a", "senderRegion", "310100", "agency", "上海市医疗保险事业管理中心", "publicKey",
				this.signatures.publicKey())
			.getRedirectedUrl()).isEqualTo("/bureau/senders");
		assertThat(fault(content)).as("one officer is not enough").isEqualTo(LetterFault.UNKNOWN_SENDER);
		UUID id = this.senders.newest(LINCANG).get(0).id();
		assertThat(this.senders.giveBack(officer("second"), LINCANG, id, " "))
			.contains(ApprovalOutcome.Why.REASON_MISSING);
		assertThat(this.senders.approve(officer("second"), LINCANG, id)).isEmpty();
		assertThat(fault(content)).isNull();
	}

	private static Actor officer(String name) {
		return new Actor("officer-" + name, Role.BUREAU, LINCANG);
	}

	private MockHttpServletResponse bureau(String name, String... fields) throws Exception {
		MockHttpServletRequestBuilder request = MockMvcRequestBuilders.post("/bureau/senders")
			.with(Visitors.as(new SignedIn(UUID.randomUUID(), name, "测", Role.BUREAU, LINCANG.code(), null)))
			.with(csrf());
		for (int index = 0; index < fields.length; index += 2) {
			request.param(fields[index], fields[index + 1]);
		}
		return this.mvc.perform(request).andReturn().getResponse();
	}

	@Test
	void aPaperSheetIsTypedAndLookedAt() throws Exception {
		assertThat(text(get("/window/letters-in/paper", LINCANG))).doesNotContain("??");
		assertThat(text(post("/window/letters-in/paper", LINCANG))).contains("请写转出地，不超过", "大于零的金额");
		String[] typed = { "kind", "RESIDENT_ID", "number", number(this.owner), "name", "测试人", "place", "上海市", "agency",
				"上海市医疗保险事业管理中心", "caseNumber", Town.digits(10), "issuedOn", TODAY.toString(), "amount", "500", "seen",
				"盖章的信息表原件" };
		assertThat(text(post("/window/letters-in/paper", LINCANG, typed))).contains("伍佰元整", "纸质信息表");
		assertThat(text(post("/window/letters-in/paper/change", LINCANG, typed))).contains("上海市医疗保险事业管理中心");
		assertThat(text(post("/window/letters-in/paper", HEILONGJIANG, typed))).contains("本地没有这个证件的参保人");
		assertThat(post("/window/letters-in/paper/take", LINCANG, typed).getRedirectedUrl())
			.startsWith("/window/cases/");
		assertThat(text(post("/window/letters-in/paper/take", LINCANG, typed))).contains("不能再用");
	}

	private Case left() {
		Case one = this.window.prepared(LINCANG, this.owner,
				new TransferAsked(new MoveTo(HEILONGJIANG, "黑龙江省", "", Scheme.EMPLOYEE, true), null));
		return ((CaseOutcome.Done) this.desk.approve(Applicants.clerk(LINCANG), LINCANG, one.id(), one.version(),
				Money.ofYuan("812.35")))
			.now();
	}

	private LetterSheet sheet(String to, long fen, String words, String name) {
		return new LetterSheet(Town.digits(10), TODAY.toString(), "310100", "上海市", "上海市医疗保险事业管理中心", to, "临沧市", "", name,
				"01", number(this.owner), "2010-01-01", List.of(), fen, words);
	}

	private byte[] file(LetterSheet sheet) {
		return LetterFile.of(sheet, this.signatures).bytes();
	}

	private LetterFault fault(byte[] content) {
		return this.reading.file(LINCANG, content, "原件", TODAY).fault();
	}

	private String number(PersonId person) {
		return this.certificates.of(List.of(person)).get(person).certificate().number();
	}

	private MockHttpServletResponse send(byte[] content, String seen) throws Exception {
		return this.mvc
			.perform(MockMvcRequestBuilders.multipart("/window/letters-in/file")
				.file(new MockMultipartFile("file", "letter.json", "application/json", content))
				.param("seen", seen)
				.with(Visitors.as(Role.CLERK, LINCANG.code(), null))
				.with(csrf()))
			.andReturn()
			.getResponse();
	}

	private MockHttpServletResponse get(String path, Region region) throws Exception {
		return this.mvc.perform(MockMvcRequestBuilders.get(path).with(Visitors.as(Role.CLERK, region.code(), null)))
			.andReturn()
			.getResponse();
	}

	private MockHttpServletResponse post(String path, Region region, String... fields) throws Exception {
		MockHttpServletRequestBuilder request = MockMvcRequestBuilders.post(path)
			.with(Visitors.as(Role.CLERK, region.code(), null))
			.with(csrf());
		for (int index = 0; index < fields.length; index += 2) {
			request.param(fields[index], fields[index + 1]);
		}
		return this.mvc.perform(request).andReturn().getResponse();
	}

	private static String text(MockHttpServletResponse response) throws Exception {
		return response.getContentAsString(StandardCharsets.UTF_8);
	}

}
