package org.gongji.casework;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

import org.gongji.access.Actor;
import org.gongji.access.NewUser;
import org.gongji.access.Region;
import org.gongji.access.Role;
import org.gongji.access.SignedIn;
import org.gongji.access.Users;
import org.gongji.casework.WorkFilter.Whose;
import org.gongji.person.PersonId;
import org.gongji.person.PersonName;
import org.gongji.testing.AtOnce;
import org.gongji.testing.CountedStatements;
import org.gongji.testing.CountedStatements.Noted;
import org.gongji.testing.Somebody;
import org.gongji.testing.Town;
import org.gongji.testing.Visitors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.web.context.WebApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

/** The worklist of a region of its own, in which nothing else is tested. */
abstract class WorklistContract {

	private static final Region HERE = new Region("659900");

	/** Where the many are; they stay, for nobody else looks there. */
	private static final Region CROWDED = new Region("659800");

	private static final int MANY = 100_000;

	/** What one statement may insert in the time that it has. */
	private static final int SLICE = 5_000;

	@Autowired
	private WebApplicationContext context;

	@Autowired
	private Worklist worklist;

	@Autowired
	private Handings handings;

	@Autowired
	private CaseScreens screens;

	@Autowired
	private Users users;

	@Autowired
	private Somebody somebody;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private Clock clock;

	private final SignedIn me = clerk();

	private MockMvc mvc;

	private PersonId person;

	/** A table of numbers in a column n, as this database makes it. */
	abstract String numbers(int from, int to);

	@BeforeEach
	void somebodyIsThere() {
		this.mvc = Visitors.pages(this.context);
		this.person = this.somebody.in(HERE);
	}

	@AfterEach
	void leaveNothing() {
		for (String table : List.of("casework_handing", "casework_step", "casework_case")) {
			this.jdbc.sql("delete from " + table + " where region = ?").param(HERE.code()).update();
		}
	}

	@Test
	void aHundredThousandCasesArePagedByKey() throws Exception {
		PersonId somebody = this.somebody.in(CROWDED);
		for (int from = 1; from <= MANY; from += SLICE) {
			insert(somebody, from, from + SLICE - 1);
		}
		for (String query : List.of("?kind=REFUND", "?overdue=true&kind=REFUND", "?state=OPEN", "?whose=FREE")) {
			String due = query.contains("overdue") ? "2026-01-31_" : "";
			Noted<String> first = crowded(query);
			Noted<String> far = crowded(query + "&after=" + due + id(999 * 25));
			assertThat(first.result()).contains("20260101-000001", "20260101-000025", "100000", "已超期")
				.doesNotContain("20260101-000026");
			assertThat(far.result()).contains("20260101-024976", "20260101-025000").doesNotContain("20260101-025001");
			assertThat(far.statements()).as(query).hasSameSizeAs(first.statements()).hasSizeLessThanOrEqualTo(6);
			assertThat(crowded(query + "&after=" + due + id(MANY - 1)).result()).contains("20260101-100000")
				.doesNotContain("rel=\"next\"");
		}
	}

	@Test
	void clerksWhoTakeAtOnceGetDifferentCasesTheOldestFirst() throws Exception {
		List<CaseId> waiting = IntStream.range(0, 24).mapToObj((any) -> opened("OPEN", null)).toList();
		opened("OPEN", "another");
		opened("HELD", null);
		assertThat(this.handings.next(this.me.actor(), HERE)).contains(waiting.get(0));
		List<CaseId> taken = AtOnce.atOnce(8, 23, () -> this.handings.next(clerk().actor(), HERE).orElseThrow());
		assertThat(taken).containsExactlyInAnyOrderElementsOf(waiting.subList(1, 24));
		assertThat(this.handings.next(this.me.actor(), HERE)).isEmpty();
		assertThat(this.worklist.counts(HERE, this.me.name())).satisfies((counts) -> {
			assertThat(counts.all()).isEqualTo(26);
			assertThat(counts.of(CaseState.HELD)).isEqualTo(1);
			assertThat(counts.mine()).isEqualTo(1);
			assertThat(counts.free()).isZero();
		});
	}

	@Test
	void theHomeTakesTheNextCase() throws Exception {
		CaseId one = opened("OPEN", null);
		assertThat(visit(get("/window")).getContentAsString()).contains("接下一件", "没人接的").doesNotContain("??");
		assertThat(visit(post("/window/cases/next")).getRedirectedUrl()).isEqualTo("/window/cases/" + one.value());
		assertThat(this.handings.of(one)).singleElement()
			.satisfies((handing) -> assertThat(handing.to()).isEqualTo(this.me.name()));
		assertThat(visit(post("/window/cases/next")).getRedirectedUrl()).isEqualTo("/window/cases");
	}

	@Test
	void aCaseGoesFromHandToHandWithAWord() {
		String colleague = "colleague-" + Town.digits(8);
		this.users.open(new NewUser(colleague, "同事", Role.CLERK, HERE, null), Actor.SYSTEM);
		CaseId one = opened("OPEN", this.me.name());
		assertThat(hand(one, this.me.name(), colleague, " ")).isInstanceOf(Handed.Refused.class);
		assertThat(hand(one, this.me.name(), "nobody-of-here", "请接着办")).isInstanceOf(Handed.Refused.class);
		assertThat(hand(one, null, colleague, "请接着办")).isEqualTo(new Handed.Elsewhere(this.me.name()));
		assertThat(hand(one, this.me.name(), colleague, "请接着办")).isEqualTo(new Handed.Done(colleague));
		assertThat(hand(one, colleague, null, "放回去")).as("another's case")
			.isEqualTo(new Handed.Refused("to", "casework.hand.notYours"));
		assertThat(hand(one, colleague, this.me.name(), null))
			.isEqualTo(new Handed.Refused("note", "casework.hand.why"));
		assertThat(hand(one, colleague, this.me.name(), "同事休假")).isEqualTo(new Handed.Done(this.me.name()));
		assertThat(hand(one, this.me.name(), null, "等材料")).isEqualTo(new Handed.Done(null));
		assertThat(this.handings.of(one)).extracting(Handing::note).containsExactly("请接着办", "同事休假", "等材料");
		this.jdbc.sql("update casework_case set state = 'DONE', closed_at = opened_at where id = ?")
			.param(one.value())
			.update();
		assertThat(hand(one, null, this.me.name(), null)).isEqualTo(new Handed.Refused("to", "casework.hand.closed"));
	}

	@Test
	void whoHandsOnTooLateSeesWhoHasIt() throws Exception {
		CaseId one = opened("OPEN", "another");
		MockHttpServletResponse late = visit(post("/window/cases/" + one.value() + "/hand").param("seen", "")
			.param("to", this.me.name())
			.param("note", "当事人在等"));
		assertThat(late.getStatus()).isEqualTo(409);
		assertThat(late.getContentAsString()).contains("案件已经换了经办人", "another", "当事人在等").doesNotContain("??");
	}

	@Test
	void onlyOneClerkHasACaseOpenAndTheOtherSeesWho() throws Exception {
		CaseId one = opened("OPEN", this.me.name());
		CaseScreens.Screen first = this.screens.open(one, HERE, "first");
		assertThat(first.mine()).isTrue();
		String seen = visit(post("/window/cases/" + one.value() + "/work")).getContentAsString();
		assertThat(seen).contains("first 正打开着这个案件", "times=1").doesNotContain("data-leave", "??");
		assertThat(visit(get("/window/cases")).getContentAsString()).contains("first 正打开着");
		CaseScreens.Screen again = this.screens.open(one, HERE, "first");
		this.screens.leave(one, HERE, "first", first.until().minusSeconds(1));
		assertThat(this.screens.open(one, HERE, this.me.name()).mine()).as("a page opened since stays marked")
			.isFalse();
		this.screens.leave(one, HERE, "first", again.until());
		String mine = visit(post("/window/cases/" + one.value() + "/work").param("times", "10")).getContentAsString();
		assertThat(mine).contains("data-leave").doesNotContain("hx-trigger");
		String until = mine.replaceFirst("(?s).*name=\"until\" value=\"([^\"]+)\".*", "$1");
		assertThat(visit(post("/window/cases/" + one.value() + "/leave").param("until", until)).getStatus())
			.isEqualTo(204);
		assertThat(this.screens.open(one, HERE, "first").mine()).isTrue();
		assertThat(version(one)).as("nobody's version is out of date by a look").isZero();
	}

	@Test
	void whoeverIsNotHeardOfForMinutesHasGone() {
		CaseId one = opened("OPEN", null);
		this.screens.open(one, HERE, "first");
		this.jdbc.sql("update casework_case set worked_until = ? where id = ?")
			.params(OffsetDateTime.now(this.clock).minusSeconds(1), one.value())
			.update();
		assertThat(this.screens.open(one, HERE, this.me.name()).mine()).isTrue();
	}

	@Test
	void onesOwnCasesDoNotWaitForOnesReview() {
		CaseId mine = opened("PREPARED", null);
		CaseId others = opened("PREPARED", null);
		CaseId again = opened("PREPARED", null);
		CaseId seconded = opened("SECONDED", null);
		step(mine, 1, "PREPARE", this.me.name());
		step(others, 1, "PREPARE", "another");
		step(again, 1, "PREPARE", this.me.name());
		step(again, 2, "GIVE_BACK", "another");
		step(again, 3, "PREPARE", "third");
		step(seconded, 1, "PREPARE", "another");
		step(seconded, 2, "SECOND", this.me.name());
		WorkFilter review = new WorkFilter(null, null, Whose.REVIEW, false);
		assertThat(this.worklist.page(HERE, this.me.name(), review, null).lines()).extracting(WorkLine::id)
			.containsExactly(others, again);
		assertThat(this.worklist.counts(HERE, this.me.name()).review()).isEqualTo(2);
	}

	@Test
	void aCaseIsFoundByItsNumberOrByTheNameOfItsPerson() throws Exception {
		CaseId one = opened("OPEN", null);
		String number = this.jdbc.sql("select number from casework_case where id = ?")
			.param(one.value())
			.query(String.class)
			.single();
		for (String typed : List.of(number, number.replace("-", ""), " " + number)) {
			assertThat(find(typed).getRedirectedUrl()).isEqualTo("/window/cases/" + one.value());
		}
		assertThat(find("20260101-999999").getContentAsString()).contains("没有这样的案件");
		assertThat(find("测试人").getContentAsString()).contains(number, "测").doesNotContain("测试人</td>", "??");
		assertThat(this.worklist.named(HERE, new PersonName("测试甲乙"))).isEmpty();
		MockHttpServletResponse empty = find(" ");
		assertThat(empty.getStatus()).isEqualTo(422);
		assertThat(empty.getContentAsString()).doesNotContain("??");
	}

	@Test
	void aCaseOfAnotherRegionIsNotThere() throws Exception {
		CaseId one = opened("OPEN", null);
		SignedIn elsewhere = new SignedIn(UUID.randomUUID(), "elsewhere", "外地", Role.CLERK, "530900", null);
		for (MockHttpServletRequestBuilder visit : List.of(get("/window/cases/" + one.value() + "/hand"),
				post("/window/cases/" + one.value() + "/work"))) {
			assertThat(this.mvc.perform(visit.with(Visitors.as(elsewhere)).with(csrf())).andReturn().getResponse())
				.extracting(MockHttpServletResponse::getStatus)
				.isEqualTo(404);
		}
	}

	private void insert(PersonId somebody, int from, int to) {
		this.jdbc
			.sql("""
					insert into casework_case (id, region, number, kind, state, person_id, facts, request_id, opened_by, opened_at,
					  by_member, step_count, version, due_on)
					select cast('00000000-0000-7000-8000-' || lpad(cast(n as varchar(12)), 12, '0') as uuid), '659800',
					  '20260101-' || lpad(cast(n as varchar(12)), 6, '0'), 'REFUND', 'OPEN', ?, '{}', 'many-' || n, 'clerk', ?, true, 0, 0, ?
					  from\s"""
					+ numbers(from, to))
			.params(somebody.value(), OffsetDateTime.now(this.clock), LocalDate.of(2026, 1, 31))
			.update();
	}

	private Handed hand(CaseId one, String seen, String to, String note) {
		return this.handings.hand(one, HERE, seen, to, note, this.me.actor());
	}

	private CaseId opened(String state, String assigned) {
		CaseId id = CaseId.fresh();
		this.jdbc
			.sql("""
					insert into casework_case (id, region, number, kind, state, person_id, facts, request_id, opened_by, opened_at,
					  by_member, step_count, version, assigned_to, assigned_at)
					values (?, '659900', ?, 'REFUND', ?, ?, ?, ?, 'member', ?, true, 0, 0, ?, ?)""")
			.params(id.value(), "20260102-" + Town.digits(6), state, this.person.value(),
					CaseFactsText.write(Applicants.livingElsewhere()), id.toString(), OffsetDateTime.now(this.clock),
					assigned, (assigned != null) ? OffsetDateTime.now(this.clock) : null)
			.update();
		return id;
	}

	private void step(CaseId one, int number, String move, String by) {
		this.jdbc.sql("""
				insert into casework_step (case_id, step_number, region, move, state, taken_by, by_role, taken_at)
				values (?, ?, '659900', ?, 'PREPARED', ?, 'CLERK', ?)""")
			.params(one.value(), number, move, by, OffsetDateTime.now(this.clock))
			.update();
	}

	private long version(CaseId one) {
		return this.jdbc.sql("select version from casework_case where id = ?")
			.param(one.value())
			.query(Long.class)
			.single();
	}

	private static String id(int number) {
		return "00000000-0000-7000-8000-%012d".formatted(number);
	}

	private Noted<String> crowded(String query) {
		return CountedStatements.during(() -> {
			try {
				return visit(get("/window/cases" + query), clerk(CROWDED)).getContentAsString();
			}
			catch (Exception ex) {
				throw new IllegalStateException(ex);
			}
		});
	}

	private MockHttpServletResponse find(String typed) throws Exception {
		return visit(post("/window/cases/find").param("sought", typed));
	}

	private MockHttpServletResponse visit(MockHttpServletRequestBuilder request) throws Exception {
		return visit(request, this.me);
	}

	private MockHttpServletResponse visit(MockHttpServletRequestBuilder request, SignedIn who) throws Exception {
		return this.mvc.perform(request.with(Visitors.as(who)).with(csrf())).andReturn().getResponse();
	}

	private static SignedIn clerk() {
		return clerk(HERE);
	}

	private static SignedIn clerk(Region region) {
		return new SignedIn(UUID.randomUUID(), "clerk-" + Town.digits(10), "窗口", Role.CLERK, region.code(), null);
	}

}
