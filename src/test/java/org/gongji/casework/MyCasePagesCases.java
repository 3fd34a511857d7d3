package org.gongji.casework;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import org.gongji.access.Region;
import org.gongji.access.RequestId;
import org.gongji.access.Role;
import org.gongji.account.PersonalAccount.State;
import org.gongji.casework.CaseFacts.MoveTo;
import org.gongji.casework.CaseFacts.TransferAsked;
import org.gongji.money.Money;
import org.gongji.notice.Inbox;
import org.gongji.person.Certificate;
import org.gongji.person.CertificateKind;
import org.gongji.person.PersonId;
import org.gongji.person.Scheme;
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
import static org.gongji.casework.Applicants.HEILONGJIANG;
import static org.gongji.casework.Applicants.LINCANG;
import static org.gongji.casework.Applicants.PINGLIANG;
import static org.gongji.casework.Applicants.TIELING;
import static org.gongji.casework.Applicants.clerk;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

/** A member asks for the balance, hands in papers, looks on, and takes it back. */
abstract class MyCasePagesCases {

	private static final byte[] PHOTO = { (byte) 0xFF, (byte) 0xD8, (byte) 0xFF, 1, 2, 3 };

	private static final String NEW = "/my/cases/new";

	@Autowired
	private WebApplicationContext context;

	@Autowired
	private Applicants window;

	@Autowired
	private Cases cases;

	@Autowired
	private CaseMaterials materials;

	@Autowired
	private Payees payees;

	@Autowired
	private CaseDesk desk;

	@Autowired
	private CasePapers papers;

	@Autowired
	private Inbox inbox;

	private MockMvc mvc;

	private Region region;

	private PersonId me;

	@BeforeEach
	void open() {
		this.mvc = Visitors.pages(this.context);
		somebody(HEILONGJIANG, "812.35");
	}

	@AfterEach
	void balanced() {
		this.window.assertBalanced();
	}

	@Test
	void theChoiceIsSignedThenTheAccountIsFrozenAndTheMemberIsTold() throws Exception {
		assertThat(page(NEW)).contains("先看清会怎样", "转走或取出，自己选", "这些情形现在不能申请");
		assertThat(page(NEW + "/details?situation=MOVED_WITH_ACCOUNT")).contains("转走还是取出", "转入地");
		assertThat(get(NEW + "/check?situation=MOVED_WITH_ACCOUNT&place=上海市", 422)).contains("请选转走还是取出");
		String query = "situation=MOVED_WITH_ACCOUNT&place=上海市&choice=REFUND";
		assertThat(page(NEW + "/check?" + query)).contains("还没有提交", "812.35", "我选择取出，不转走");
		assertThat(this.window.state(this.me)).isEqualTo(State.OPEN);
		String[] fields = { "situation", "MOVED_WITH_ACCOUNT", "place", "上海市", "choice", "REFUND", "request",
				RequestId.fresh().text() };
		assertThat(send(NEW, 422, fields)).contains("请勾选");
		assertThat(this.cases.of(this.me)).isEmpty();
		String path = sent(NEW, with(fields, "signed", "true"));
		assertThat(sent(NEW, with(fields, "signed", "true"))).as("sent twice").isEqualTo(path);
		assertThat(this.window.state(this.me)).isEqualTo(State.FROZEN);
		assertThat(page(path)).contains("轮到您了", "填收款的银行账户", "网上已填", "上海市", "收到申请");
		assertThat(page("/my/cases")).contains("取出余额", "办理中");
		assertThat(page("/my")).contains("/my/cases");
		assertThat(page("/my/applications")).contains("取出余额");
		assertThat(this.inbox.page(this.me.value(), null, Locale.SIMPLIFIED_CHINESE).messages().get(0).title())
			.isEqualTo("收到申请");
		fields[7] = RequestId.fresh().text();
		assertThat(send(NEW, 409, with(fields, "signed", "true"))).contains("已经有一个申请正在办理");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			# region | situation            | more                                     | told
			530900   | MOVED_WITH_ACCOUNT   | place=上海市&agency=上海市医保中心         | 余额转走
			530900   | MOVED_WITHOUT_ACCOUNT | place=上海市                            | 取出余额
			530900   | MOVED_WITH_ACCOUNT   | region=610100&agency=西安市医保中心        | 西安市
			239900   | MOVED_WITH_ACCOUNT   | place=上海市&agency=中心&choice=TRANSFER  | 我选择转走
			211200   | MOVED_TO_RESIDENT    | place=沈阳市                             | 取出余额
			""")
	void eachRegionLetsAskForWhatItsRulesAllow(String code, String situation, String more, String told)
			throws Exception {
		somebody(new Region(code), "30.00");
		assertThat(page(NEW + "/check?situation=" + situation + "&" + more)).contains(told, "30.00", "提交申请");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			# region | path                                                            | status | told
			530900   | /my/cases/new/details?situation=LIVING_ELSEWHERE                 | 422    | 请选一种情形
			530900   | /my/cases/new/details?situation=DEATH                            | 422    | 请选一种情形
			530900   | /my/cases/new/details                                            | 422    | 请选一种情形
			530900   | /my/cases/new/check?situation=MOVED_WITH_ACCOUNT                 | 422    | 请选统筹区，或写明转入地
			530900   | /my/cases/new/check?situation=MOVED_WITH_ACCOUNT&place=上海市      | 422    | 请写明转入地医保经办机构
			530900   | /my/cases/new/check?situation=MOVED_WITH_ACCOUNT&region=530900    | 422    | 请选统筹区，或写明转入地
			211200   | /my/cases/new/check?situation=LIVING_ELSEWHERE                   | 422    | 请选能不能直接刷卡
			211200   | /my/cases/new/check?situation=LIVING_ELSEWHERE&direct=yes         | 200    | 还没有办异地长期居住备案
			620800   | /my/cases/new                                                    | 200    | 还没有确定
			""")
	void whatDoesNotFitIsSaidBesideItsFieldOrByTheLaw(String code, String path, int status, String told)
			throws Exception {
		somebody(new Region(code), "30.00");
		assertThat(get(path, status)).contains(told);
		assertThat(this.window.state(this.me)).isEqualTo(State.OPEN);
	}

	@Test
	void whoHasNothingToAskForIsToldSo() throws Exception {
		somebody(PINGLIANG, "30.00");
		assertThat(page(NEW)).doesNotContain("name=\"situation\"");
		String empty = "/my/cases/new/check?situation=MOVED_WITH_ACCOUNT";
		assertThat(answer(MockMvcRequestBuilders.get(empty)).getRedirectedUrl()).isEqualTo(NEW);
	}

	@Test
	void aPhotoIsHandedInLookedAtAndBroughtAgain() throws Exception {
		String path = asked();
		assertThat(upload(path, "identity_card", new byte[0], 422)).contains("请选一个文件");
		assertThat(upload(path, "identity_card", "text".getBytes(StandardCharsets.UTF_8), 422))
			.contains("scan-identity_card-error");
		assertThat(upload(path, "death_certificate", PHOTO, 422)).contains("这个案件不要这样材料");
		upload(path, "identity_card:temporary_identity_card", PHOTO, 303);
		assertThat(page(path)).contains("待核对");
		Case one = this.cases.of(this.me).get(0);
		BroughtMaterial brought = this.materials.of(one)
			.stream()
			.flatMap((line) -> line.brought().stream())
			.findFirst()
			.orElseThrow();
		assertThat(brought.code()).isEqualTo("temporary_identity_card");
		assertThat(answer(MockMvcRequestBuilders.get(path + "/materials/" + brought.id() + "/file"))
			.getContentAsByteArray()).isEqualTo(PHOTO);
		this.materials.refuse(clerk(this.region), one, brought.id(), "照片看不清");
		assertThat(page(path)).contains("要重交", "照片看不清");
	}

	@Test
	void theBankAccountIsTheOwnersAndTheNameIsNotTyped() throws Exception {
		String path = asked();
		assertThat(page(path + "/account")).contains("测试人", "只能付到本人名下的账户");
		String seen = version();
		assertThat(send(path + "/account", 422, "account", "12345", "bank", "", "version", seen)).contains("请输入开户银行");
		sent(path + "/account", "account", "1 2345 6789 0123 4", "bank", "测试银行", "version", seen);
		assertThat(send(path + "/account", 409, "account", "1 2345 6789 0123 6", "bank", "测试银行", "version", seen))
			.contains("窗口改过这件申请", "1234");
		sent(path + "/account", "account", "1 2345 6789 0123 5", "bank", "测试银行", "version", version());
		Case one = this.cases.of(this.me).get(0);
		assertThat(this.payees.of(one.id(), this.region)).singleElement()
			.satisfies((payee) -> assertThat(payee.kind()).isEqualTo(PayeeKind.OWNER))
			.satisfies((payee) -> assertThat(payee.maskedAccount()).endsWith("1235"));
		assertThat(page(path)).contains("测试银行").doesNotContain("12345678901235", "填收款的银行账户");
	}

	/**
	 * Whoever was named a guardian of stays with that, until the window says otherwise.
	 */
	@Test
	void whomTheWindowPaysInTheMembersPlaceIsNotReplacedOnLine() throws Exception {
		String path = asked();
		String seen = version();
		Case one = this.cases.of(this.me).get(0);
		NewPayee guardian = new NewPayee(PayeeKind.GUARDIAN, "李四", "测试人",
				new Certificate(CertificateKind.FOREIGN_PASSPORT, "E" + Town.digits(12)), SomeCases.account());
		this.payees.name(one, guardian, clerk(this.region));
		String[] own = { "account", "12345678901234", "bank", "测试银行", "version", seen };
		assertThat(send(path + "/account", 409, own)).contains("窗口改过这件申请", "监护人代收");
		own[5] = version();
		assertThat(send(path + "/account", 422, own)).contains("监护人代收");
		assertThat(this.payees.of(one.id(), this.region)).singleElement()
			.extracting(Payee::kind)
			.isEqualTo(PayeeKind.GUARDIAN);
	}

	private String version() {
		return "" + this.cases.of(this.me).get(0).version();
	}

	@Test
	void itIsTakenBackBeforeTheApprovalAndTheAccountIsInUseAgain() throws Exception {
		String path = asked();
		assertThat(page(path + "/withdraw")).contains("还没有撤回");
		assertThat(send(path + "/withdraw", 422, "version", "0", "reason", " ")).contains("请写明为什么撤回");
		Case one = this.cases.of(this.me).get(0);
		sent(path + "/withdraw", "version", "" + (one.version() + 5), "reason", "先不取了");
		assertThat(this.window.state(this.me)).as("another version").isEqualTo(State.FROZEN);
		sent(path + "/withdraw", "version", "" + one.version(), "reason", "先不取了");
		assertThat(this.window.state(this.me)).isEqualTo(State.OPEN);
		assertThat(page(path)).contains("已撤回", "先不取了").doesNotContain("撤回申请");
		assertThat(page(NEW)).contains("name=\"situation\"");
	}

	@Test
	void anotherPersonsCaseIsNotFound() throws Exception {
		String path = asked();
		somebody(this.region, "1.00");
		assertThat(answer(MockMvcRequestBuilders.get(path)).getStatus()).isEqualTo(404);
		assertThat(answer(MockMvcRequestBuilders.get(path + "/account")).getStatus()).isEqualTo(404);
		assertThat(answer(post(path + "/withdraw", "version", "0", "reason", "x")).getStatus()).isEqualTo(404);
		assertThat(answer(MockMvcRequestBuilders.get("/my/cases/" + UUID.randomUUID())).getStatus()).isEqualTo(404);
	}

	@Test
	void aTransferHasNoBankAccountOfTheMember() throws Exception {
		Case one = this.window.bare(HEILONGJIANG, this.me, Applicants.transfer(Choice.TRANSFER));
		String path = "/my/cases/" + one.id().value();
		assertThat(page(path)).contains("余额转走", "上海市").doesNotContain("填收款的银行账户");
		assertThat(answer(MockMvcRequestBuilders.get(path + "/account")).getStatus()).isEqualTo(404);
	}

	@Test
	void whatIsOnItsWayIsToldAndTheDecisionIsMadeOnce() throws Exception {
		somebody(TIELING, "612.35");
		Case one = this.window.prepared(TIELING, this.me,
				new TransferAsked(new MoveTo(LINCANG, "临沧市", "", Scheme.EMPLOYEE, true), Choice.TRANSFER));
		String path = "/my/cases/" + one.id().value();
		assertThat(answer(post(path + "/papers")).getStatus()).as("nothing is decided yet").isEqualTo(404);
		assertThat(page("/my")).doesNotContain("正在路上");
		this.desk.approve(clerk(TIELING), TIELING, one.id(), one.version(), Money.ofYuan("612.35"));
		assertThat(page(path)).contains("正在路上", "临沧市", "陆佰壹拾贰元叁角伍分", "生成决定书");
		assertThat(page("/my")).contains("612.35", "正在路上");
		sent(path + "/papers");
		sent(path + "/papers");
		assertThat(page(path)).contains("决定书").doesNotContain("生成决定书");
		assertThat(this.papers.of(one.id())).hasSize(1);
	}

	@Test
	void theWindowTicksWhatItHasSeen() throws Exception {
		asked();
		Case one = this.cases.of(this.me).get(0);
		String path = "/window/cases/" + one.id().value() + "/materials";
		assertThat(clerkAnswer(MockMvcRequestBuilders.get(path), 200)).contains("本人身份证", "带来的是", "F8");
		assertThat(clerkAnswer(post(path + "/seen"), 422)).contains("请先勾选");
		clerkAnswer(post(path + "/seen", "seen", "identity_card", "shown[identity_card]", "social_security_card"), 303);
		assertThat(this.materials.missing(one)).extracting((need) -> need.material().code())
			.doesNotContain("identity_card");
		upload("/my/cases/" + one.id().value(), "bank_account", PHOTO, 303);
		UUID id = this.materials.of(one)
			.stream()
			.filter((line) -> line.need().material().code().equals("bank_account"))
			.findFirst()
			.orElseThrow()
			.brought()
			.get(0)
			.id();
		assertThat(clerkAnswer(post(path + "/" + id + "/refuse", "reason", ""), 422)).contains("请写明为什么不合用");
		clerkAnswer(post(path + "/" + id + "/accept"), 303);
		assertThat(clerkAnswer(MockMvcRequestBuilders.get(path + "/" + id + "/file"), 200)).isNotEmpty();
		clerkAnswer(MockMvcRequestBuilders.multipart(path + "/scan")
			.file(new MockMultipartFile("scan", "a.jpg", "image/jpeg", PHOTO))
			.param("which", "destination_enrolment:destination_letter")
			.with(csrf()), 303);
		assertThat(clerkAnswer(MockMvcRequestBuilders.multipart(path + "/scan").param("which", "x").with(csrf()), 422))
			.contains("这个案件不要这样材料");
	}

	private void somebody(Region region, String yuan) {
		this.region = region;
		this.me = this.window.owner(region, yuan);
	}

	/** A refund that was asked for on line. */
	private String asked() throws Exception {
		return sent(NEW, "situation", "MOVED_WITH_ACCOUNT", "place", "上海市", "choice", "REFUND", "request",
				RequestId.fresh().text(), "signed", "true");
	}

	private String page(String path) throws Exception {
		return get(path, 200);
	}

	private String get(String path, int status) throws Exception {
		MockHttpServletResponse answer = answer(MockMvcRequestBuilders.get(path));
		String text = answer.getContentAsString(StandardCharsets.UTF_8);
		assertThat(answer.getStatus()).as(text).isEqualTo(status);
		assertThat(text).doesNotContain("??");
		return text;
	}

	private String send(String path, int status, String... fields) throws Exception {
		MockHttpServletResponse answer = answer(post(path, fields));
		String text = answer.getContentAsString(StandardCharsets.UTF_8);
		assertThat(answer.getStatus()).as(text).isEqualTo(status);
		return text;
	}

	private String sent(String path, String... fields) throws Exception {
		MockHttpServletResponse answer = answer(post(path, fields));
		assertThat(answer.getStatus()).as(answer.getContentAsString(StandardCharsets.UTF_8)).isEqualTo(303);
		return answer.getRedirectedUrl();
	}

	private String upload(String path, String which, byte[] content, int status) throws Exception {
		MockHttpServletResponse answer = answer(MockMvcRequestBuilders.multipart(path + "/materials")
			.file(new MockMultipartFile("scan", "a.jpg", "image/jpeg", content))
			.param("which", which)
			.param("request", RequestId.fresh().text())
			.with(csrf()));
		String text = answer.getContentAsString(StandardCharsets.UTF_8);
		assertThat(answer.getStatus()).as(text).isEqualTo(status);
		return text;
	}

	private static String[] with(String[] fields, String... more) {
		List<String> all = new ArrayList<>(List.of(fields));
		all.addAll(List.of(more));
		return all.toArray(String[]::new);
	}

	private static AbstractMockHttpServletRequestBuilder<?> post(String path, String... fields) {
		var request = MockMvcRequestBuilders.post(path).with(csrf());
		for (int at = 0; at < fields.length; at += 2) {
			request.param(fields[at], fields[at + 1]);
		}
		return request;
	}

	private MockHttpServletResponse answer(AbstractMockHttpServletRequestBuilder<?> request) throws Exception {
		return this.mvc.perform(request.with(Visitors.as(Role.MEMBER, this.region.code(), this.me.value())))
			.andReturn()
			.getResponse();
	}

	private String clerkAnswer(AbstractMockHttpServletRequestBuilder<?> request, int status) throws Exception {
		MockHttpServletResponse answer = this.mvc
			.perform(request.with(Visitors.as(Role.CLERK, this.region.code(), null)))
			.andReturn()
			.getResponse();
		String text = answer.getContentAsString(StandardCharsets.UTF_8);
		assertThat(answer.getStatus()).as(text).isEqualTo(status);
		return text;
	}

}
