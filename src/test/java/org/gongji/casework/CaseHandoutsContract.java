package org.gongji.casework;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.gongji.access.Actor;
import org.gongji.access.Role;
import org.gongji.access.SignedIn;
import org.gongji.money.Money;
import org.gongji.person.PersonId;
import org.gongji.testing.Town;
import org.gongji.testing.Visitors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.web.context.WebApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongji.casework.Applicants.TIELING;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

/** What is handed out of a case, and what a clerk signs at the end of the day. */
abstract class CaseHandoutsContract {

	@Autowired
	private WebApplicationContext context;

	@Autowired
	private Applicants window;

	@Autowired
	private CaseDesk desk;

	@Autowired
	private CasePapers papers;

	@Autowired
	private Tallies tallies;

	@Autowired
	private JdbcClient jdbc;

	private final SignedIn me = new SignedIn(UUID.randomUUID(), "clerk-" + Town.digits(10), "窗口", Role.CLERK,
			TIELING.code(), null);

	private MockMvc mvc;

	@BeforeEach
	void open() {
		this.mvc = Visitors.pages(this.context);
	}

	@Test
	void theReceiptSaysWhatIsMissingAndIsReadByThePerson() throws Exception {
		PersonId owner = this.window.ownerElsewhere(TIELING, "10.00");
		Case one = this.window.open(TIELING, owner, Applicants.livingElsewhere());
		print(one, "receipt");
		print(one, "receipt");
		List<CasePaper> printed = this.papers.of(one.id());
		assertThat(printed).extracting(CasePaper::number).containsExactly(2, 1);
		String again = text(read(one, printed.get(0), this.me));
		assertThat(again).contains("受理回执", one.number(), "取出余额", "第 2 次打印", "还差什么");
		Matcher code = Pattern.compile("/verify/([0-9A-Z]{26})").matcher(again.replaceAll("\\s", ""));
		assertThat(code.find()).isTrue();
		assertThat(visit(get("/verify/" + code.group(1)), null).getContentAsString()).contains("受理回执", one.number());
		SignedIn person = new SignedIn(UUID.randomUUID(), "member", "本人", Role.MEMBER, TIELING.code(), owner.value());
		MockHttpServletRequestBuilder own = get("/my/cases/" + one.id().value() + "/papers/" + printed.get(1).id());
		assertThat(visit(own, person).getContentType()).isEqualTo("application/pdf");
		SignedIn another = new SignedIn(UUID.randomUUID(), "other", "别人", Role.MEMBER, TIELING.code(),
				this.window.owner(TIELING, "1.00").value());
		assertThat(visit(own, another).getStatus()).isEqualTo(404);
		assertThat(visit(post(path(one) + "/decision"), this.me).getStatus()).as("nothing decided").isEqualTo(404);
		assertThat(visit(get(path(one)), this.me).getContentAsString()).contains("受理回执").doesNotContain("??");
	}

	@Test
	void theLetterSaysTheAmountInWordsAndTheArticles() throws Exception {
		PersonId owner = this.window.ownerElsewhere(TIELING, "812.35");
		Case one = this.window.prepared(TIELING, owner, Applicants.livingElsewhere());
		this.desk.approve(Applicants.clerk(TIELING), TIELING, one.id(), one.version(), Money.ofYuan("812.35"));
		print(one, "decision");
		assertThat(text(read(one, this.papers.of(one.id()).get(0), this.me))).contains("决定书", "同意办理", "812.35",
				"捌佰壹拾贰元叁角伍分", "第十九条");
	}

	@Test
	void aLaterPrintCitesWhatDecidedAndNotWhatHoldsNow() throws Exception {
		PersonId owner = this.window.ownerElsewhere(TIELING, "812.35");
		Case one = this.window.prepared(TIELING, owner, Applicants.livingElsewhere());
		this.desk.approve(Applicants.clerk(TIELING), TIELING, one.id(), one.version(), Money.ofYuan("812.35"));
		this.jdbc
			.sql("update casework_step set citations = replace(citations, '第十九条', '第八十八条') "
					+ "where case_id = ? and move = 'APPROVE'")
			.param(one.id().value())
			.update();
		print(one, "decision");
		assertThat(text(read(one, this.papers.of(one.id()).get(0), this.me))).contains("第八十八条").doesNotContain("第十九条");
	}

	@Test
	void whereTheLawItselfRefusesItsArticleIsCited() throws Exception {
		PersonId owner = this.window.ownerElsewhere(TIELING, "10.00");
		Case one = this.window.open(TIELING, owner, Applicants.livingElsewhere());
		this.window.endFiling(owner);
		assertThat(this.desk.refuse(Applicants.clerk(TIELING), TIELING, one.id(), one.version(), "备案已经到期", ""))
			.isInstanceOf(CaseOutcome.Done.class);
		CasePaper letter = this.papers.print(this.me.actor(), this.window.now(one), CasePaper.Kind.DECISION,
				Locale.SIMPLIFIED_CHINESE);
		assertThat(text(read(one, letter, this.me))).contains("备案已经到期", "第十九条");
	}

	@Test
	void theLetterOfARefusalSaysWhyAndWhatToDo() throws Exception {
		PersonId owner = this.window.ownerElsewhere(TIELING, "10.00");
		Case one = this.window.open(TIELING, owner, Applicants.livingElsewhere());
		assertThat(this.desk.refuse(Applicants.clerk(TIELING), TIELING, one.id(), one.version(), "备案日期对不上", " "))
			.as("the law would pay")
			.isInstanceOf(CaseOutcome.Unfit.class);
		this.desk.refuse(Applicants.clerk(TIELING), TIELING, one.id(), one.version(), "备案日期对不上", "异地备案记录");
		CasePaper letter = this.papers.print(this.me.actor(), this.window.now(one), CasePaper.Kind.DECISION,
				Locale.SIMPLIFIED_CHINESE);
		assertThat(text(read(one, letter, this.me))).contains("不予办理", "备案日期对不上", "余额没有动", "异地备案记录")
			.doesNotContain("第十九条");
	}

	@Test
	void aTallyIsSignedOnceADayAndNothingFallsBetweenTwo() throws Exception {
		Actor by = this.me.actor();
		assertThat(visit(get("/window/tally"), this.me).getContentAsString()).contains("还没有办过案件").doesNotContain("??");
		PersonId owner = this.window.ownerElsewhere(TIELING, "10.00");
		Case one = this.window.open(TIELING, owner, Applicants.livingElsewhere());
		this.desk.prepare(by, TIELING, one.id(), one.version());
		Tally seen = this.tallies.now(TIELING, by.name());
		assertThat(seen.moves()).singleElement().satisfies((line) -> {
			assertThat(line.move()).isEqualTo(CaseMove.PREPARE);
			assertThat(line.count()).isEqualTo(1);
		});
		Case second = this.window.prepared(TIELING, this.window.ownerElsewhere(TIELING, "10.00"),
				Applicants.livingElsewhere());
		this.desk.approve(by, TIELING, second.id(), second.version(), Money.ofYuan("10.00"));
		assertThat(visit(post("/window/tally").param("until", seen.until().toString()), this.me).getStatus())
			.as("more was done since the page was opened")
			.isEqualTo(409);
		Tally now = this.tallies.now(TIELING, by.name());
		assertThat(visit(post("/window/tally").param("until", now.until().toString()), this.me).getStatus())
			.isEqualTo(303);
		String page = visit(get("/window/tally"), this.me).getContentAsString();
		assertThat(page).contains("今天已经签字的日结", "提交复核", "批准", "10.00").doesNotContain("对过了，签字", "??");
		print(one, "receipt");
		Tally after = this.tallies.now(TIELING, by.name());
		assertThat(after.papers()).singleElement().satisfies((paper) -> assertThat(paper.count()).isEqualTo(1));
		assertThat(after.moves()).isEmpty();
		assertThat(this.tallies.sign(by, TIELING, after.until())).as("once a day").isEmpty();
		assertThat(this.jdbc.sql("select count(*) from casework_tally where clerk = ?")
			.param(by.name())
			.query(Long.class)
			.single()).isEqualTo(1);
		SignedIn officer = new SignedIn(UUID.randomUUID(), "officer", "医保局", Role.BUREAU, TIELING.code(), null);
		assertThat(visit(get("/bureau/tallies"), officer).getContentAsString()).contains("窗口日结").doesNotContain("??");
	}

	private static String path(Case one) {
		return "/window/cases/" + one.id().value() + "/papers";
	}

	private void print(Case one, String word) throws Exception {
		assertThat(visit(post(path(one) + "/" + word), this.me).getStatus()).isEqualTo(303);
	}

	private byte[] read(Case one, CasePaper paper, SignedIn who) throws Exception {
		return visit(get(path(one) + "/" + paper.id()), who).getContentAsByteArray();
	}

	private static String text(byte[] pdf) throws Exception {
		try (PDDocument document = Loader.loadPDF(pdf)) {
			return new PDFTextStripper().getText(document);
		}
	}

	private MockHttpServletResponse visit(MockHttpServletRequestBuilder request, SignedIn who) throws Exception {
		return this.mvc.perform(((who != null) ? request.with(Visitors.as(who)) : request).with(csrf()))
			.andReturn()
			.getResponse();
	}

}
