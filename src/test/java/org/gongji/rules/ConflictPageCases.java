package org.gongji.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import jakarta.servlet.http.Cookie;
import org.gongji.access.Actor;
import org.gongji.access.Region;
import org.gongji.access.RequestId;
import org.gongji.access.Role;
import org.gongji.access.SignedIn;
import org.gongji.catalogue.ItemCategory;
import org.gongji.family.BindingCheck;
import org.gongji.family.BindingDecision;
import org.gongji.family.BindingPaper;
import org.gongji.family.BindingReason;
import org.gongji.family.BindingRequest;
import org.gongji.family.Relation;
import org.gongji.money.Money;
import org.gongji.spending.Bond;
import org.gongji.spending.Payer;
import org.gongji.spending.Place;
import org.gongji.spending.PlaceType;
import org.gongji.spending.PurchaseFacts;
import org.gongji.spending.PurchaseLine;
import org.gongji.spending.SpendingCheck;
import org.gongji.spending.SpendingDecision;
import org.gongji.testing.Visitors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.web.context.WebApplicationContext;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

/**
 * The register of later rules on the public pages; and that a bureau really switches,
 * with its document and two people, after which purchases and bindings follow.
 */
abstract class ConflictPageCases {

	private static final Region TIELING = new Region("211200");

	/** Far ahead, so that no other test meets the act. */
	private static final LocalDate DAY = LocalDate.of(2096, 1, 1);

	@Autowired
	private WebApplicationContext context;

	@Autowired
	private Parameters parameters;

	@Autowired
	private RuleBooks books;

	private MockMvc pages;

	@BeforeEach
	void open() {
		this.pages = Visitors.pages(this.context);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			# path                             | status | contains
			/rules/530900/conflicts            | 200    | 第三十七条
			/rules/530900/conflicts            | 200    | 本地文件写明要按新规定
			/rules/211200/conflicts            | 200    | 第三十三条
			/rules/610100/conflicts            | 200    | 文件没有写国家或省里以后有新规定时怎么办
			/rules/239900/conflicts            | 200    | 国办发〔2024〕34号
			/rules/620800/conflicts            | 200    | 没有看到全文
			/rules/530900/conflicts?on=soon    | 422    | 请写成 2026-01-31 这样的日期
			/rules/999999/conflicts            | 404    | html
			/rules/530900                      | 200    | /rules/530900/conflicts
			/rules/530900/account.relations    | 200    | 国家后来的规定和这一条不同
			""")
	void anyoneMayRead(String path, int status, String contained) throws Exception {
		assertThat(body(null, path, status)).contains(contained).doesNotContain("??");
	}

	@Test
	void aRuleThatNoLaterOneTouchesIsNotMarked() throws Exception {
		assertThat(body(null, "/rules/530900/account.covers", 200)).doesNotContain("/rules/530900/conflicts");
	}

	@ParameterizedTest
	@ValueSource(strings = { "530900", "610100", "211200" })
	void inEnglishToo(String code) throws Exception {
		MockHttpServletResponse response = this.pages
			.perform(get("/rules/" + code + "/conflicts").cookie(new Cookie("gongji-look", "en.plain.light")))
			.andReturn()
			.getResponse();
		assertThat(response.getContentAsString(UTF_8)).contains("The local rule").doesNotContain("??");
	}

	@ParameterizedTest
	@CsvSource({ "BUREAU, 530900, true", "BUREAU, 211200, false", "CLERK, 530900, false" })
	void onlyAnOfficerOfThisBureauIsLedToTheForm(Role role, String region, boolean led) throws Exception {
		String page = body(somebody(role, region), "/rules/530900/conflicts", 200);
		assertThat(page.contains("/bureau/parameters/new?key=account.relations")).isEqualTo(led);
		assertThat(body(null, "/rules/530900/conflicts", 200)).doesNotContain("/bureau/parameters/new");
	}

	@Test
	void theBureausPageLeadsToTheRegister() throws Exception {
		assertThat(body(somebody(Role.BUREAU, "211200"), "/bureau/parameters", 200))
			.contains("/rules/211200/conflicts");
	}

	@Test
	void afterTwoOfficersHaveSwitchedTheLawFollows() throws Exception {
		assertThat(spending(DAY)).isInstanceOf(SpendingDecision.Refused.class);
		assertThat(bindings(DAY)).isInstanceOfSatisfying(BindingDecision.Refused.class,
				(refused) -> assertThat(refused.code()).isEqualTo(BindingReason.Code.RELATION_NOT_ALLOWED));
		assertThat(body(null, "/rules/211200/conflicts?on=" + DAY, 200)).doesNotContain("医保局已经改用新规定");
		ParameterId id = ((ParameterOutcome.Done) this.parameters.prepareInvented(officer(), TIELING,
				new ParameterEntry("account.relations", "self, spouse, parent, child, sibling, grandparent, grandchild",
						DAY, "关于扩大共济范围的通知", "铁医保〔2095〕1号", "第一条", ""),
				RequestId.fresh()))
			.id();
		assertThat(spending(DAY)).isInstanceOf(SpendingDecision.Refused.class);
		assertThat(this.parameters.approve(officer(), TIELING, id, "")).isInstanceOf(ParameterOutcome.Done.class);
		assertThat(spending(DAY)).isInstanceOfSatisfying(SpendingDecision.Approved.class,
				(approved) -> assertThat(approved.citations()).extracting(Citation::document).contains("铁医保〔2095〕1号"));
		assertThat(spending(DAY.minusDays(1))).isInstanceOf(SpendingDecision.Refused.class);
		assertThat(bindings(DAY)).isInstanceOf(BindingDecision.Allowed.class);
		assertThat(bindings(DAY.minusDays(1))).isInstanceOf(BindingDecision.Refused.class);
		assertThat(body(null, "/rules/211200/conflicts?on=" + DAY, 200)).contains("医保局已经改用新规定", "铁医保〔2095〕1号");
	}

	private SpendingDecision spending(LocalDate day) {
		Bond sister = new Bond(Relation.SIBLING, LocalDate.of(2023, 1, 1), 0, true, true, "辽宁省");
		Payer owner = Payer.authoriser("owner", Money.ofYuan("100.00"), this.books.on(TIELING, day), sister);
		PurchaseLine line = new PurchaseLine(1, ItemCategory.MEDICAL_SERVICE, true, true, true, Money.ofYuan("60.00"));
		return SpendingCheck.decide(new PurchaseFacts(day, new Place(PlaceType.MEDICAL_INSTITUTION, true),
				List.of(line), List.of(owner), "owner"));
	}

	private BindingDecision bindings(LocalDate day) {
		return BindingCheck.decide(new BindingRequest(this.books.on(TIELING, day),
				new BindingRequest.Candidate(Relation.GRANDCHILD, true, "辽宁省", null), BindingRequest.Initiator.OWNER,
				Set.of(BindingPaper.values()), true, false));
	}

	private String body(SignedIn who, String path, int status) throws Exception {
		MockHttpServletRequestBuilder request = get(java.net.URI.create(path));
		MockHttpServletResponse response = this.pages.perform((who != null) ? request.with(Visitors.as(who)) : request)
			.andReturn()
			.getResponse();
		assertThat(response.getStatus()).isEqualTo(status);
		return response.getContentAsString(UTF_8);
	}

	private static SignedIn somebody(Role role, String region) {
		return new SignedIn(UUID.randomUUID(), "somebody-" + UUID.randomUUID(), "S", role, region, null);
	}

	private static Actor officer() {
		return new Actor("bureau-" + UUID.randomUUID(), Role.BUREAU, TIELING);
	}

}
