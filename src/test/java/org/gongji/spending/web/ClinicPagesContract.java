package org.gongji.spending.web;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;

import org.gongji.access.Region;
import org.gongji.access.Role;
import org.gongji.account.Books;
import org.gongji.catalogue.ItemCategory;
import org.gongji.catalogue.ItemClass;
import org.gongji.family.Relation;
import org.gongji.money.Money;
import org.gongji.person.CareFacts;
import org.gongji.person.PaymentCodes;
import org.gongji.person.PersonId;
import org.gongji.person.Recognition;
import org.gongji.spending.web.TillPages.Answer;
import org.gongji.testing.Town;
import org.gongji.testing.Visitors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.web.context.WebApplicationContext;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

/** A patient at a hospital's till by forms alone, from registration to the receipt. */
abstract class ClinicPagesContract {

	private static final Region LINCANG = new Region("530900");

	private static final Region XIAN = new Region("610100");

	@Autowired
	WebApplicationContext context;

	@Autowired
	PaymentCodes codes;

	@Autowired
	CareFacts facts;

	@Autowired
	Town town;

	@Autowired
	Books books;

	private TillPages till;

	private PersonId patient;

	private String treatment;

	@BeforeEach
	void openTill() {
		this.till = new TillPages(this.context, this.codes, LINCANG, this.town.hospital(LINCANG), Role.HOSPITAL);
		this.patient = this.town.personWith(LINCANG, "30.00");
		this.treatment = this.town.item(ItemCategory.MEDICAL_SERVICE, ItemClass.A);
	}

	@AfterEach
	void booksBalance() {
		assertThat(this.books.differences()).isEmpty();
	}

	@Test
	void everyStepStandsBeforePayingOnTheReceiptAndWithTheMember() throws Exception {
		PersonId spouse = this.town.personWith(LINCANG, "20.00");
		this.town.bind(spouse, this.patient, Relation.SPOUSE, LocalDate.of(2023, 3, 1));
		String basket = this.till.basketFor(this.patient);
		assertThat(this.till.get(basket).page()).contains("录入收费项目", "普通门诊", "在职").doesNotContain("个人负担金额");
		this.till.put(basket, this.treatment, "1", "260.00");
		this.till.put(basket, this.town.item(ItemCategory.DRUG, ItemClass.C), "1", "40.00");
		String page = this.till.get(basket).page();
		assertThat(page)
			.contains("统筹怎么算", "起付线", "55%", "第九条", "甲类", "政策范围外", "统筹基金", "110.00", "本人账户", "30.00", "配偶 1", "20.00",
					"140.00", "参保地就医")
			.doesNotContain("测试人", "??");
		assertThat(this.town.available(this.patient)).isEqualTo(Money.ofYuan("30.00"));
		Answer settled = this.till.settle(basket);
		assertThat(settled.status()).isEqualTo(303);
		String receipt = this.till.get(settled.location()).page();
		assertThat(receipt).contains("门诊费用结算单", "统筹怎么算", "起付线", "110.00", "300.00").doesNotContain("测试人", "??");
		assertThat(this.till.get("/counter/today").page()).contains("统筹基金（元）", "110.00");
		String mine = mine(settled.id());
		assertThat(mine).contains("统筹怎么算", "起付线", "第九条", "统筹基金付 110.00 元", "140.00").doesNotContain("??");
	}

	@Test
	void aRegistrationIsKeptAndTheBillReckonedByIt() {
		this.facts.recognise(this.patient,
				new Recognition(Recognition.Kind.CHRONIC, "hypertension", LocalDate.of(2023, 1, 1), null));
		String basket = this.till.basketFor(this.patient);
		this.till.put(basket, this.treatment, "1", "400.00");
		Answer registered = this.till.send(basket + "/visit", "kind", "chronic", "origin", "ordinary", "visitOn",
				today().toString(), "doctor", " 安医师 ");
		assertThat(registered.status()).isEqualTo(303);
		assertThat(this.till.get(basket).page()).contains("门诊慢性病", "安医师", "80%", "80.00").doesNotContain("??");
		assertThat(this.till.get(this.till.settle(basket).location()).page()).contains("门诊慢性病", "80.00");
	}

	@ParameterizedTest
	@CsvSource({ "visitOn,2999-01-01,就诊日期在今天之后", "visitOn,2019-12-31,这一天还没有参保", "visitOn,nonsense,日期不对",
			"kind,massage,请选择就诊类别", "kind,'',请选择就诊类别", "origin,😀,请选择费用来源", "disease,<script>,请从列出的病种里选",
			"kind,negotiated_drug,请写药品名称", "kind,special,请从列出的病种里选",
			"doctor,aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa,请写医师姓名" })
	void aWrongRegistrationIsSaidBesideItsField(String field, String text, String words) {
		String basket = this.till.basketFor(this.patient);
		this.till.put(basket, this.treatment, "1", "260.00");
		String kind = field.equals("kind") ? text : "ordinary";
		Answer answer = this.till.send(basket + "/visit", "kind", kind, "origin",
				field.equals("origin") ? text : "ordinary", "visitOn",
				field.equals("visitOn") ? text : today().toString(), "disease", field.equals("disease") ? text : "",
				"doctor", field.equals("doctor") ? text : "");
		assertThat(answer.status()).isEqualTo(422);
		assertThat(answer.page()).contains(words, "aria-invalid=\"true\"").doesNotContain("??", "<script>alert");
		assertThat(this.till.get(basket).page()).contains("普通门诊", "110.00");
	}

	@Test
	void whatIsUnsetIsACalmPageThatSaysWhatCanBeDoneMeanwhile() {
		TillPages xian = new TillPages(this.context, this.codes, XIAN, this.town.hospital(XIAN), Role.HOSPITAL);
		PersonId person = this.town.personWith(XIAN, "30.00");
		String basket = xian.basketFor(person);
		xian.put(basket, this.treatment, "1", "80.00");
		String page = xian.get(basket).page();
		assertThat(page).contains("当地还没有定下需要的数", "pooled.deductible", "普通门诊起付标准", "由当地医保局确定", "这次不走统筹，先由个人支付", "手工报销")
			.doesNotContain("data-settle", "??");
		assertThat(
				xian.send(basket + "/settle", "version", TillPages.hidden(page, "version"), "cash", "80.00").status())
			.isEqualTo(422);
		assertThat(xian.send(basket + "/means", "withoutBenefit", "yes", "withoutAccounts", "yes").status())
			.isEqualTo(303);
		assertThat(xian.get(basket).page()).contains("这次不走统筹", "改回走统筹", "data-settle");
		Answer settled = xian.settle(basket);
		assertThat(settled.status()).isEqualTo(303);
		assertThat(xian.get(settled.location()).page()).contains("手工报销", "当地还没有定下需要的数", "80.00").doesNotContain("??");
		assertThat(this.town.available(person)).isEqualTo(Money.ofYuan("30.00"));
	}

	@Test
	void whatTheLawRefusesMayBePaidByThePersonAndTakenBack() {
		String basket = this.till.basketFor(this.patient);
		this.till.put(basket, this.treatment, "1", "20.00");
		this.till.send(basket + "/visit", "kind", "chronic", "origin", "ordinary", "visitOn", today().toString());
		assertThat(this.till.get(basket).page()).contains("统筹基金不支付这一次").doesNotContain("手工报销", "??");
		this.till.send(basket + "/means", "withoutBenefit", "yes");
		Answer settled = this.till.settle(basket);
		assertThat(this.town.available(this.patient)).isEqualTo(Money.ofYuan("10.00"));
		this.till.send(settled.location() + "/reverse", "request", "x-" + settled.id(), "scope", "whole", "reason",
				"退费");
		assertThat(this.town.available(this.patient)).isEqualTo(Money.ofYuan("30.00"));
	}

	@Test
	void sentAgainFromTwoTabsItSettlesOnce() {
		String basket = this.till.basketFor(this.patient);
		this.till.put(basket, this.treatment, "1", "160.00");
		String page = this.till.get(basket).page();
		String[] ask = { "version", TillPages.hidden(page, "version"), "cash", TillPages.hidden(page, "cash"), "fund",
				TillPages.hidden(page, "fund") };
		Answer first = this.till.send(basket + "/settle", ask);
		assertThat(this.till.send(basket + "/settle", ask).location()).isEqualTo(first.location());
		assertThat(this.till
			.send(basket + "/visit", "kind", "ordinary", "origin", "ordinary", "visitOn", today().toString())
			.location()).isEqualTo(first.location());
		assertThat(this.till.send(basket + "/means").location()).isEqualTo(first.location());
		assertThat(this.town.available(this.patient)).isEqualTo(Money.ZERO);
	}

	@Test
	void aSplitThatIsNoLongerTheOneShownIsShownAgain() {
		String basket = this.till.basketFor(this.patient);
		this.till.put(basket, this.treatment, "1", "160.00");
		String page = this.till.get(basket).page();
		assertThat(this.till
			.send(basket + "/settle", "version", TillPages.hidden(page, "version"), "cash",
					TillPages.hidden(page, "cash"), "fund", "99.00")
			.status()).isEqualTo(422);
		assertThat(this.till.send(basket + "/part", "amount", "10").status()).isEqualTo(422);
		TillPages other = new TillPages(this.context, this.codes, LINCANG, this.town.hospital(LINCANG), Role.HOSPITAL);
		assertThat(other.send(basket + "/means").status()).isEqualTo(404);
		assertThat(
				other.send(basket + "/visit", "kind", "ordinary", "origin", "ordinary", "visitOn", today().toString())
					.status())
			.isEqualTo(404);
	}

	@Test
	void aReversalByLineShowsWhatStaysAndFlagsLaterVisits() throws Exception {
		String basket = this.till.basketFor(this.patient);
		this.till.put(basket, this.treatment, "1", "260.00");
		this.till.put(basket, this.town.item(ItemCategory.DRUG, ItemClass.A), "1", "100.00");
		Answer first = this.till.settle(basket);
		String later = this.till.basketFor(this.patient);
		this.till.put(later, this.treatment, "1", "100.00");
		Answer second = this.till.settle(later);
		String[] ask = { "request", "line-" + first.id(), "scope", "lines", "line", "1", "reason", "退费" };
		assertThat(this.till.send(first.location() + "/reverse/check", ask).page())
			.contains("留下的部分重新计算", "统筹基金", "143.00", "260.00")
			.doesNotContain("??");
		Answer back = this.till.send(first.location() + "/reverse", ask);
		assertThat(this.till.get(back.location()).page()).contains("留下的部分重新计算", "−143.00").doesNotContain("??");
		assertThat(this.till.get(second.location()).page()).contains("同一年里较早的一次就诊后来退费");
		assertThat(this.till.get("/counter/today").page()).contains("前有退费");
		assertThat(mine(second.id())).contains("同一年里较早的一次看病后来退费", "没有重算");
		assertThat(mine(first.id())).doesNotContain("较早的一次看病");
	}

	private String mine(UUID settlement) throws Exception {
		return Visitors.pages(this.context)
			.perform(MockMvcRequestBuilders.get("/my/purchases/" + settlement)
				.with(Visitors.as(Role.MEMBER, LINCANG.code(), this.patient.value())))
			.andReturn()
			.getResponse()
			.getContentAsString(UTF_8);
	}

	private static LocalDate today() {
		return LocalDate.now(ZoneId.of("Asia/Shanghai"));
	}

}
