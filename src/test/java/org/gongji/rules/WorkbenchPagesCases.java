package org.gongji.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.gongji.access.Actor;
import org.gongji.access.Region;
import org.gongji.access.RequestId;
import org.gongji.access.Role;
import org.gongji.access.SignedIn;
import org.gongji.rules.OpenCount.Waiting;
import org.gongji.testing.Visitors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.web.context.WebApplicationContext;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;

/** The officer's register of open figures and the policy cases on a page. */
abstract class WorkbenchPagesCases {

	private static final Region XIAN = new Region("610100");

	private static final Region LINCANG = new Region("530900");

	private static final String CASES = "/bureau/cases";

	@Autowired
	private WebApplicationContext context;

	@Autowired
	private Parameters parameters;

	@Autowired
	private BlockedBills blocked;

	@Autowired
	private OpenRegister register;

	@Autowired
	private Replays replays;

	private MockMvc pages;

	@BeforeEach
	void open() {
		this.pages = Visitors.pages(this.context);
	}

	@Test
	void theRegisterTellsWhatIsOpenAndWhatWaits() throws Exception {
		String key = "pooled.cap";
		LocalDate day = LocalDate.of(2089, 3, 1);
		long before = bills(XIAN, key, day);
		String bill = UUID.randomUUID().toString();
		this.blocked.stopped(List.of(XIAN, XIAN, LINCANG), List.of(key, "no.such.key"), bill, day);
		this.blocked.stopped(List.of(XIAN), List.of(key), bill, day);
		assertThat(bills(XIAN, key, day) - before).as("once for each bill").isEqualTo(1);
		assertThat(bills(XIAN, key, day.minusDays(1))).isEqualTo(before);
		this.blocked.stopped(List.of(LINCANG), List.of(key), bill, day);
		assertThat(this.blocked.waiting(LINCANG, key, day)).as("Lincang's document has the figure")
			.hasValueSatisfying((waiting) -> assertThat(waiting.count()).isZero());
		String page = body(officer("610100"), get("/bureau/open"), 200);
		assertThat(page).contains(key, "张账单", " 人", "还数不出来", "credit.retiree_monthly").doesNotContain("??");
		assertThat(body(officer("530900"), get("/bureau/open").param("lang", "en"), 200)).doesNotContain("??")
			.doesNotContain("\"" + key + "\"");
	}

	private long bills(Region region, String key, LocalDate day) {
		return this.blocked.waiting(region, key, day).map(Waiting::count).orElseThrow();
	}

	@Test
	void onlyOpenKeysStandInTheRegister() {
		for (String region : List.of("530900", "610100", "239900", "620800", "211200")) {
			List<KeyCard> cards = this.register.of(new Region(region), LocalDate.of(2025, 1, 1), java.util.Locale.CHINA)
				.stream()
				.flatMap((section) -> section.figures().stream())
				.map(OpenRegister.Figure::card)
				.toList();
			assertThat(cards).isNotEmpty().allMatch(KeyCard::open);
			assertThat(cards).extracting(KeyCard::key).doesNotHaveDuplicates();
		}
	}

	@Test
	void theShippedCasesRunByADay() throws Exception {
		SignedIn officer = officer("610100");
		assertThat(body(officer, get(CASES), 200)).contains("政策算例").doesNotContain("??");
		String page = body(officer, shipped().param("against", "day").param("day", "2026-01-01"), 200);
		assertThat(page).contains("算了 " + this.replays.shipped().size() + " 个").doesNotContain("??");
		assertThat(body(officer, shipped().param("against", "day").param("day", "soon"), 422)).contains("soon");
		assertThat(body(officer, shipped().param("against", UUID.randomUUID().toString()), 422)).contains("请重新选择");
	}

	@Test
	void aDraftIsReplayedBeforeItHolds() throws Exception {
		SignedIn officer = officer("610100");
		ParameterId draft = prepared(XIAN, "account.payment_order", "user, authoriser, cash");
		String page = body(officer, shipped().param("against", draft.value().toString()), 200);
		assertThat(page).contains("原来未定，现在有结果", "已有结果改变（0 个）", "/bureau/parameters/" + draft.value())
			.doesNotContain("??");
		assertThat(status(officer("530900"), shipped().param("against", draft.value().toString()))).isEqualTo(422);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			# file                                    | told
			''                                        | 请选择算例文件
			[¶{"id": ¶}]                              | 第 3 行
			{"id": "A"}                               | 以 [ 开头
			[{"id": "A"}]                             | 算例 A 不完整
			""")
	void aBrokenFileIsToldWithItsLine(String file, String told) throws Exception {
		assertThat(body(officer("610100"), own(file.replace('¶', '\n')), 422)).contains(told).doesNotContain("??");
	}

	@Test
	void aFileOfOnesOwnRuns() throws Exception {
		String page = body(officer("620800"), own("""
				[{"id": "MINE-1", "region": "lincang", "kind": "spend",
				  "given": {"accounts": [{"owner": "user", "balance": "200.00"}]},
				  "when": {"date": "2023-06-01", "user": "self", "personal_burden": "60.00",
				           "place": {"type": "medical_institution", "designated": true},
				           "item": {"category": "medical_service"}},
				  "expect": {"outcome": "rejected"}},
				 {"id": "<script>", "region": "x", "kind": "nothing", "given": {}, "when": {}, "expect": {}}]
				"""), 200);
		assertThat(page).contains("算了 2 个", "MINE-1", "outcome: expected", "&lt;script&gt;", "is not supported")
			.doesNotContain("<script>\"")
			.doesNotContain("??");
	}

	private ParameterId prepared(Region region, String key, String value) {
		ParameterEntry entry = new ParameterEntry(key, value, LocalDate.of(2023, 1, 1), "试算" + UUID.randomUUID(), "",
				"", "");
		Actor by = new Actor("bureau-" + UUID.randomUUID(), Role.BUREAU, region);
		return ((ParameterOutcome.Done) this.parameters.prepareInvented(by, region, entry, RequestId.fresh())).id();
	}

	private static AbstractMockHttpServletRequestBuilder<?> shipped() {
		return multipart(CASES).param("source", "shipped");
	}

	private static AbstractMockHttpServletRequestBuilder<?> own(String json) {
		return multipart(CASES)
			.file(new MockMultipartFile("file", "cases.json", "application/json", json.getBytes(UTF_8)))
			.param("source", "file")
			.param("against", "day")
			.param("day", "2026-01-01");
	}

	private String body(SignedIn who, AbstractMockHttpServletRequestBuilder<?> request, int status) throws Exception {
		MockHttpServletResponse response = answer(who, request);
		assertThat(response.getStatus()).isEqualTo(status);
		return response.getContentAsString(UTF_8);
	}

	private int status(SignedIn who, AbstractMockHttpServletRequestBuilder<?> request) throws Exception {
		return answer(who, request).getStatus();
	}

	private MockHttpServletResponse answer(SignedIn who, AbstractMockHttpServletRequestBuilder<?> request)
			throws Exception {
		return this.pages.perform(request.with(Visitors.as(who)).with(csrf())).andReturn().getResponse();
	}

	private static SignedIn officer(String region) {
		return new SignedIn(UUID.randomUUID(), "test-" + UUID.randomUUID(), "B", Role.BUREAU, region, null);
	}

}
