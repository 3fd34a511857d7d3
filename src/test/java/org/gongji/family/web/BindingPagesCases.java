package org.gongji.family.web;

import java.util.Map;
import java.util.UUID;

import jakarta.servlet.http.Cookie;
import org.gongji.access.Actor;
import org.gongji.access.Region;
import org.gongji.access.Role;
import org.gongji.access.SignedIn;
import org.gongji.family.Answering;
import org.gongji.family.Families;
import org.gongji.family.FamilyPool;
import org.gongji.family.Proposal;
import org.gongji.family.ProposalId;
import org.gongji.family.ProposalState;
import org.gongji.family.Proposals;
import org.gongji.family.Relation;
import org.gongji.person.IdentityNumber;
import org.gongji.person.PersonId;
import org.gongji.testing.Visitors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.util.MultiValueMap;
import org.springframework.web.context.WebApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongji.family.Families.HEILONGJIANG;
import static org.gongji.family.Families.LINCANG;
import static org.gongji.family.Families.TIELING;
import static org.gongji.family.Families.born;
import static org.gongji.family.Families.stated;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

/** The pages by which owners name relatives and relatives answer. */
@Import(Families.class)
abstract class BindingPagesCases {

	@Autowired
	private WebApplicationContext context;

	@Autowired
	private Families families;

	@Autowired
	private Proposals proposals;

	@Autowired
	private Answering answering;

	@Autowired
	private FamilyPool pool;

	@Autowired
	private JdbcClient jdbc;

	private MockMvc pages;

	@BeforeEach
	void open() {
		this.pages = Visitors.pages(this.context);
	}

	@Test
	void anEmptyFormIsToldFieldByField() throws Exception {
		RequestPostProcessor owner = as(this.families.owner(LINCANG), LINCANG);
		assertThat(page(get("/my/family/new").with(owner), 200)).contains("添加家人", "居民身份证");
		assertThat(page(post("/my/family/new").with(owner).param("kind", "RESIDENT_ID").param("name", "留着"), 422))
			.contains("请填写证件号码。", "请选择这位家人是您的什么人。", "请选择家人有没有参加基本医疗保险。", "value=\"留着\"");
	}

	@Test
	void aRefusalNamesArticleAndNextStepBesideTheField() throws Exception {
		PersonId owner = this.families.owner(LINCANG);
		String told = page(form("/my/family/new", "妻子", born(1981), "SPOUSE", "21").with(as(owner, LINCANG)), 422);
		assertThat(told).contains("第十七条第四项", "只有在本省参保的家人才能绑定", "value=\"妻子\"").doesNotContain("R-LC8");
		assertThat(this.proposals.ofOwner(owner)).isEmpty();
		IdentityNumber number = born(1981);
		String wrong = number.text().substring(0, 17) + (number.text().endsWith("1") ? '2' : '1');
		assertThat(
				page(post("/my/family/new").with(as(owner, LINCANG)).params(typed("妻子", wrong, "SPOUSE", "53")), 422))
			.contains("至少有一位填错了");
	}

	@Test
	void whereNothingIsSetThePageNamesWhoDecides() throws Exception {
		RequestPostProcessor owner = as(this.families.owner(HEILONGJIANG), HEILONGJIANG);
		assertThat(page(get("/my/family/new").with(owner), 200)).contains("现在还不能添加家人", "医疗保障局决定", "第十条",
				"/rules/239900/open");
	}

	@Test
	void fromTheFormToTheRelativesAnswer() throws Exception {
		IdentityNumber number = born(1955);
		PersonId owner = this.families.owner(TIELING);
		PersonId mother = this.families.known(TIELING, "母亲甲", number);
		RequestPostProcessor me = as(owner, TIELING);
		String check = answer(form("/my/family/new", "母亲甲", number, "PARENT", "21").with(me), 302).getRedirectedUrl();
		assertThat(page(get(check).with(me), 200)).contains("母亲甲", "还没有上传", "看承诺书并签名", "等家人同意")
			.doesNotContain(number.text());
		assertThat(page(post(check + "/send").with(me), 422)).contains("第十七条", "请先上传证件照片", "请先看承诺书，签好名再发出");
		assertThat(page(multipart(check + "/papers").file(picture("ownerId"))
			.file(new MockMultipartFile("familyId", "a.jpg", "image/jpeg", "<html>".getBytes()))
			.with(me), 422)).contains("已上传：a.jpg");
		assertThat(answer(multipart(check + "/papers").file(picture("familyId")).with(me), 302).getRedirectedUrl())
			.isEqualTo(check);
		assertThat(page(get(check + "/commitment").with(me), 200)).contains("我自愿让我的父母母亲甲", "第十七条", "2026-11-22");
		assertThat(page(post(check + "/commitment").param("name", "别人").with(me), 422)).contains("这不是账户所有人的姓名");
		this.families.sign(id(check), owner);
		MockHttpServletResponse letter = answer(get(check + "/commitment.pdf").with(me), 200);
		assertThat(letter.getContentAsByteArray()).startsWith("%PDF-".getBytes());
		answer(post(check + "/send").with(me), 302);
		assertThat(page(get(check).with(me), 200)).contains("等家人同意", "母*").doesNotContain("母亲甲", number.text());
		RequestPostProcessor her = as(mother, TIELING);
		assertThat(page(get("/my/family").with(her), 200)).contains("等我确认的：1 件");
		assertThat(page(get("/my/family/confirm").with(her), 200)).contains("测试户主");
		String question = "/my/family/confirm/" + id(check);
		assertThat(page(get(question).with(her), 200)).contains("测试户主", "子女", "您同意吗");
		assertThat(page(post(question).with(her), 422)).contains("请选择同意或不同意。");
		answer(post(question).param("answer", "yes").with(her), 302);
		assertThat(page(get("/my/family").with(her), 200)).contains("测试户主");
		assertThat(page(get(check).with(me), 200)).contains("已生效");
	}

	@Test
	void nobodyElseSeesOrAnswers() throws Exception {
		IdentityNumber number = born(1955);
		PersonId owner = this.families.owner(TIELING);
		ProposalId id = this.families.waiting(owner, stated("父亲", number, Relation.PARENT, TIELING));
		RequestPostProcessor stranger = as(this.families.owner(TIELING), TIELING);
		for (String path : new String[] { "/my/family/proposals/" + id, "/my/family/confirm/" + id,
				"/my/family/proposals/" + id + "/commitment.pdf" }) {
			answer(get(path).with(stranger), 404);
		}
		answer(post("/my/family/proposals/" + id + "/withdraw").with(stranger), 404);
		answer(post("/my/family/confirm/" + id).param("answer", "yes").with(as(owner, TIELING)), 404);
		answer(get("/window/family/" + id).with(clerk(LINCANG)), 404);
		assertThat(this.proposals.ofOwner(owner, id).orElseThrow().state()).isEqualTo(ProposalState.WAITING);
	}

	@Test
	void aLetterFromTheWindowIsEnough() throws Exception {
		IdentityNumber number = born(1955);
		PersonId owner = this.families.owner(TIELING);
		ProposalId id = this.families.waiting(owner, stated("父亲", number, Relation.PARENT, TIELING));
		assertThat(page(post("/window/family").params(typed("", number.text(), "", "")).with(clerk(TIELING)), 200))
			.contains("父*", "/window/family/" + id);
		String letter = page(post("/window/family/" + id + "/letter").with(clerk(TIELING)), 200);
		String code = letter.replaceAll("(?s).*id=\"confirmation-code\">([^<]+)<.*", "$1");
		assertThat(page(get("/confirm"), 200)).contains("确认码");
		assertThat(page(code(born(1955), code), 422)).contains("证件号码或确认码不对");
		assertThat(page(code(number, "ABCD-EFGH-JKLM"), 422)).contains("证件号码或确认码不对");
		MockHttpServletResponse right = answer(code(number, " " + code.toLowerCase() + " "), 302);
		assertThat(right.getRedirectedUrl()).isEqualTo("/confirm/answer");
		Cookie[] session = right.getCookies();
		assertThat(page(get("/confirm/answer").cookie(session), 200)).contains("测试户主", "您同意吗");
		answer(post("/confirm/answer").param("answer", "yes").cookie(session), 302);
		assertThat(this.pool.membersOf(owner)).hasSize(1);
		assertThat(page(code(number, code), 422)).as("a code is used once").contains("证件号码或确认码不对");
		assertThat(answer(get("/confirm/answer").cookie(session), 302).getRedirectedUrl()).isEqualTo("/confirm");
	}

	@Test
	void aClerkAnswersOnlyForWhomWasIdentified() throws Exception {
		PersonId owner = this.families.owner(TIELING);
		ProposalId id = this.families.waiting(owner, stated("父亲", born(1955), Relation.PARENT, TIELING));
		RequestPostProcessor clerk = clerk(TIELING);
		assertThat(page(get("/window/family/" + id).with(clerk), 200)).contains("父*", "打印确认信");
		assertThat(page(post("/window/family/" + id).param("answer", "yes").with(clerk), 422)).contains("请先核对来人的证件");
		answer(post("/window/family/" + id).param("answer", "no").param("identified", "true").with(clerk), 302);
		assertThat(this.proposals.ofOwner(owner, id).map(Proposal::state)).contains(ProposalState.DECLINED);
		assertThat(page(get("/my/family/proposals/" + id).with(as(owner, TIELING)), 200)).contains("家人没有同意");
		assertThat(page(get("/my/family/proposals").with(as(owner, TIELING)), 200)).contains("父*", "家人没有同意");
		answer(get("/window/family/" + id).with(clerk), 404);
		assertThat(this.answering.atWindow(id, Answering.Answer.YES, new Actor("c", Role.CLERK, TIELING))).isNotNull();
		assertThat(this.pool.membersOf(owner)).isEmpty();
	}

	@Test
	void aYearLaterThePageAsksAndOneButtonAnswers() throws Exception {
		IdentityNumber number = born(1981);
		PersonId owner = this.families.owner(LINCANG);
		RequestPostProcessor me = as(owner, LINCANG);
		String check = answer(form("/my/family/new", "妻子", number, "SPOUSE", "53").with(me), 302).getRedirectedUrl();
		answer(post(check + "/send").with(me), 302);
		UUID binding = this.pool.membersOf(owner).get(0).binding().value();
		assertThat(page(get("/my/family").with(me), 200)).doesNotContain("亲属关系还对不对");
		this.jdbc.sql("update binding set bound_on = ? where id = ?")
			.params(Families.today().minusMonths(12), binding)
			.update();
		assertThat(page(get("/my/family").with(me), 200)).contains("请看一看亲属关系还对不对：1 位家人");
		assertThat(page(get("/my/family/again").with(me), 200)).contains("妻子", "还对，继续", "/my/family/" + binding);
		answer(post("/my/family/again/" + binding).with(as(this.families.owner(LINCANG), LINCANG)), 404);
		answer(post("/my/family/again/" + binding).with(me), 302);
		assertThat(page(get("/my/family/again").with(me), 200)).contains("现在没有要再看一次的");
	}

	private static ProposalId id(String path) {
		return new ProposalId(UUID.fromString(path.substring(path.lastIndexOf('/') + 1)));
	}

	private static MockMultipartFile picture(String field) {
		return new MockMultipartFile(field, "a.jpg", "image/jpeg",
				new byte[] { (byte) 0xFF, (byte) 0xD8, (byte) 0xFF, 1 });
	}

	private static MockHttpServletRequestBuilder form(String path, String name, IdentityNumber number, String relation,
			String province) {
		return post(path).params(typed(name, number.text(), relation, province));
	}

	private static MultiValueMap<String, String> typed(String name, String number, String relation, String province) {
		return MultiValueMap.fromSingleValue(Map.of("name", name, "kind", "RESIDENT_ID", "number", number, "relation",
				relation, "insured", "yes", "province", province));
	}

	private static MockHttpServletRequestBuilder code(IdentityNumber number, String code) {
		return post("/confirm").param("kind", "RESIDENT_ID").param("number", number.text()).param("code", code);
	}

	private static RequestPostProcessor as(PersonId person, Region region) {
		return Visitors
			.as(new SignedIn(UUID.randomUUID(), "member.test", "测试", Role.MEMBER, region.code(), person.value()));
	}

	private static RequestPostProcessor clerk(Region region) {
		return Visitors.as(Role.CLERK, region.code(), null);
	}

	private MockHttpServletResponse answer(AbstractMockHttpServletRequestBuilder<?> request, int status)
			throws Exception {
		MockHttpServletResponse answer = this.pages.perform(request.with(csrf())).andReturn().getResponse();
		assertThat(answer.getStatus()).as(answer.getContentAsString()).isEqualTo(status);
		return answer;
	}

	private String page(AbstractMockHttpServletRequestBuilder<?> request, int status) throws Exception {
		String page = answer(request, status).getContentAsString();
		assertThat(page).doesNotContain("??");
		return page;
	}

}
