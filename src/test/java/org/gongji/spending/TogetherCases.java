package org.gongji.spending;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;

import org.gongji.access.Actor;
import org.gongji.access.Region;
import org.gongji.access.RequestId;
import org.gongji.access.Role;
import org.gongji.account.Books;
import org.gongji.family.Drafted;
import org.gongji.family.Families;
import org.gongji.family.FamilyPool;
import org.gongji.family.ProposalId;
import org.gongji.family.ProposalState;
import org.gongji.family.Proposals;
import org.gongji.family.Proposing;
import org.gongji.family.Relation;
import org.gongji.family.Sent;
import org.gongji.family.Statement;
import org.gongji.money.Money;
import org.gongji.person.Certificate;
import org.gongji.person.IdentityNumber;
import org.gongji.person.People;
import org.gongji.person.Person;
import org.gongji.person.PersonId;
import org.gongji.person.PersonName;
import org.gongji.testing.Town;
import org.gongji.testing.Visitors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.web.context.WebApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongji.testing.AtOnce.atOnce;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

/** A newborn is bound together with the premium that enrols it: both or neither. */
@Import(Families.class)
abstract class TogetherCases {

	private static final Region LINCANG = new Region("530900");

	private static final Actor PARENT = new Actor("member", Role.MEMBER, LINCANG);

	@Autowired
	private WebApplicationContext context;

	@Autowired
	private Proposing proposing;

	@Autowired
	private Proposals proposals;

	@Autowired
	private PremiumWithBinding together;

	@Autowired
	private SomePremiums some;

	@Autowired
	private FamilyPool pool;

	@Autowired
	private People people;

	@Autowired
	private Town town;

	@Autowired
	private Books books;

	@Autowired
	private JdbcClient jdbc;

	private final int year = 2030 + ThreadLocalRandom.current().nextInt(60);

	private final IdentityNumber number = Families.number(Families.today().minusDays(20));

	private MockMvc pages;

	private PersonId parent;

	private CollectionId collection;

	@BeforeEach
	void aParentAndSomethingDue() {
		this.pages = Visitors.pages(this.context);
		this.parent = this.town.personWith(LINCANG, "500.00");
		this.collection = this.some.open(LINCANG, PremiumKind.RESIDENT_INSURANCE, this.year, "400.00", "600.00");
	}

	@AfterEach
	void booksBalance() {
		assertThat(this.books.differences()).isEmpty();
	}

	@Test
	void bothAreDoneInOneErrandByItsPages() throws Exception {
		assertThat(page(get("/my/family/new"), 200)).contains("还没有参保，这次一起缴居民医保费");
		String check = send(typed(post("/my/family/new"), "enrol"), 302).getRedirectedUrl();
		String path = check.replace("/my/family/proposals", "/my/premiums/together");
		assertThat(page(get(check), 200)).contains("绑定和缴保险费一起办", "第十七条第二项", path).doesNotContain("确认绑定");
		assertThat(send(post(check + "/send"), 302).getRedirectedUrl()).as("not without the premium").isEqualTo(check);
		assertThat(page(get(path), 200)).contains("新生宝", "400.00", "600.00", "500.00");
		assertThat(page(post(path + "/check").param("request", "r".repeat(20)), 422)).contains("请选");
		String request = RequestId.fresh().text();
		String looked = page(chosen(path + "/check", request, 1, null), 200);
		assertThat(looked).contains("现在还没有绑定，也没有扣款", "新生宝", "确认：绑定，并缴 400.00 元");
		nothingDone();
		String receipt = send(chosen(path, request, 1, "40000"), 303).getRedirectedUrl();
		assertThat(send(chosen(path, request, 1, "40000"), 303).getRedirectedUrl()).as("again").isEqualTo(receipt);
		assertThat(page(get(receipt), 200)).contains("新生宝", "400.00");
		assertThat(this.pool.membersOf(this.parent)).hasSize(1);
		assertThat(this.town.available(this.parent)).isEqualTo(Money.ofYuan("100.00"));
		assertThat(send(get(path), 303).getRedirectedUrl()).isEqualTo(check);
		assertThat(page(get(check), 200)).contains("已生效");
	}

	@Test
	void withoutEnoughMoneyNothingIsBound() throws Exception {
		ProposalId id = draft(this.parent);
		String path = "/my/premiums/together/" + id;
		assertThat(page(chosen(path + "/check", RequestId.fresh().text(), 2, null), 422)).contains("账户里只有 500.00 元",
				"没有扣款，也没有绑定");
		assertThat(page(chosen(path, RequestId.fresh().text(), 2, "60000"), 422)).contains("没有扣款，也没有绑定");
		nothingDone();
		assertThat(this.proposals.ofOwner(this.parent, id).orElseThrow().state()).isEqualTo(ProposalState.DRAFT);
	}

	@Test
	void anotherPartThanShownIsShownAgain() throws Exception {
		String path = "/my/premiums/together/" + draft(this.parent);
		assertThat(page(chosen(path, RequestId.fresh().text(), 1, "39900"), 422)).contains("确认：绑定，并缴 400.00 元");
		nothingDone();
	}

	@Test
	void manyAtOnceDoItOnce() throws Exception {
		ProposalId id = draft(this.parent);
		TogetherAsk ask = ask(this.parent, id);
		List<TogetherOutcome> same = atOnce(8, 16, () -> this.together.pay(ask, PARENT));
		assertThat(same).allMatch(TogetherOutcome.Done.class::isInstance);
		List<Callable<TogetherOutcome>> others = IntStream.range(0, 4)
			.<Callable<TogetherOutcome>>mapToObj((at) -> () -> this.together.pay(ask(this.parent, id), PARENT))
			.toList();
		assertThat(atOnce(others)).allMatch(TogetherOutcome.NotBound.class::isInstance);
		assertThat(this.town.available(this.parent)).isEqualTo(Money.ofYuan("100.00"));
		assertThat(this.pool.membersOf(this.parent)).hasSize(1);
	}

	@Test
	void anOrdinaryBindingOfTheUninsuredStaysRefused() throws Exception {
		assertThat(page(typed(post("/my/family/new"), "no"), 422)).contains("没有参加基本医疗保险的家人不能绑定", "第十七条");
		PersonId elsewhere = this.town.personWith(new Region("211200"), "500.00");
		assertThat(this.proposing.procedure(new Region("211200")).enrolling()).isNull();
		MockHttpServletResponse there = this.pages
			.perform(get("/my/family/new").with(Visitors.as(Role.MEMBER, "211200", elsewhere.value())))
			.andReturn()
			.getResponse();
		assertThat(there.getContentAsString()).contains("没有参加").doesNotContain("这次一起缴");
		ProposalId ordinary = ((Drafted.Kept) this.proposing.draft(this.parent,
				Families.stated("妻子", Families.born(1981), Relation.SPOUSE, LINCANG), RequestId.fresh(), PARENT))
			.id();
		assertThat(send(get("/my/premiums/together/" + ordinary), 404).getStatus()).isEqualTo(404);
		PersonId stranger = this.town.personWith(LINCANG, "500.00");
		ProposalId other = draft(stranger);
		assertThat(send(get("/my/premiums/together/" + other), 404).getStatus()).isEqualTo(404);
		assertThat(this.proposing.send(other, stranger, null, PARENT)).isInstanceOf(Sent.WithPremium.class);
	}

	@Test
	void theRegisterLearnsOfItOnceThePremiumIsAccepted() {
		PremiumPayment payment = ((TogetherOutcome.Done) this.together.pay(ask(this.parent, draft(this.parent)),
				PARENT))
			.payment();
		Person child = this.people.find(payment.insured()).orElseThrow();
		assertThat(child.insured()).isFalse();
		PersonId other = this.town.personWith(LINCANG, "500.00");
		ProposalId second = draft(other);
		TogetherOutcome.NotPaid twice = (TogetherOutcome.NotPaid) this.together.pay(ask(other, second), PARENT);
		assertThat(twice.outcome()).as("the other parent").isInstanceOf(PremiumOutcome.AlreadyPaid.class);
		assertThat(this.pool.membersOf(other)).isEmpty();
		this.some.accept(payment);
		child = this.people.find(payment.insured()).orElseThrow();
		assertThat(child.insured()).isTrue();
		assertThat(child.insuredProvince().chinese()).isEqualTo("云南省");
		Statement insured = new Statement(new PersonName("新生宝"), Certificate.of(this.number), this.number.birthday(),
				Relation.CHILD, true, child.insuredProvince());
		this.proposing.restate(second, other, insured, PARENT);
		assertThat(this.proposing.send(second, other, null, PARENT)).isInstanceOf(Sent.Active.class);
	}

	private void nothingDone() {
		assertThat(this.pool.membersOf(this.parent)).isEmpty();
		assertThat(this.people.byCertificate(Certificate.of(this.number))).isEmpty();
		assertThat(this.town.available(this.parent)).isEqualTo(Money.ofYuan("500.00"));
		assertThat(this.jdbc.sql("select count(*) from notice where recipient_id = ?")
			.param(this.parent.value())
			.query(Integer.class)
			.single()).isZero();
	}

	private ProposalId draft(PersonId of) {
		Statement stated = new Statement(new PersonName("新生宝"), Certificate.of(this.number), this.number.birthday(),
				Relation.CHILD, false, null, "resident_insurance");
		return ((Drafted.Kept) this.proposing.draft(of, stated, RequestId.fresh(), PARENT)).id();
	}

	private TogetherAsk ask(PersonId payer, ProposalId proposal) {
		return new TogetherAsk(RequestId.fresh(), payer, proposal, this.collection, 1, null);
	}

	private MockHttpServletRequestBuilder typed(MockHttpServletRequestBuilder form, String insured) {
		return form.param("request", RequestId.fresh().text())
			.param("name", "新生宝")
			.param("kind", "RESIDENT_ID")
			.param("number", this.number.text())
			.param("relation", "CHILD")
			.param("insured", insured);
	}

	private MockHttpServletRequestBuilder chosen(String path, String request, int category, String agreed) {
		MockHttpServletRequestBuilder form = post(path).param("request", request)
			.param("choice", this.collection.value() + ":" + category);
		return (agreed != null) ? form.param("agreed", agreed) : form;
	}

	private String page(MockHttpServletRequestBuilder request, int status) throws Exception {
		String page = send(request, status).getContentAsString();
		assertThat(page).doesNotContain("??");
		return page;
	}

	private MockHttpServletResponse send(MockHttpServletRequestBuilder request, int status) throws Exception {
		MockHttpServletResponse answer = this.pages
			.perform(request.with(Visitors.as(Role.MEMBER, LINCANG.code(), this.parent.value())).with(csrf()))
			.andReturn()
			.getResponse();
		assertThat(answer.getStatus()).as(answer.getContentAsString()).isEqualTo(status);
		return answer;
	}

}
