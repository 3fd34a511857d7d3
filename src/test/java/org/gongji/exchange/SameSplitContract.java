package org.gongji.exchange;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.gongji.access.Region;
import org.gongji.catalogue.ItemCategory;
import org.gongji.catalogue.ItemClass;
import org.gongji.family.Relation;
import org.gongji.money.Money;
import org.gongji.person.PersonId;
import org.gongji.person.PersonNumber;
import org.gongji.provider.ProviderId;
import org.gongji.spending.BasketFilling;
import org.gongji.spending.BasketId;
import org.gongji.spending.BasketOpening;
import org.gongji.spending.BasketView;
import org.gongji.spending.Counter;
import org.gongji.spending.Opening;
import org.gongji.spending.PayerShare;
import org.gongji.spending.Receipts;
import org.gongji.spending.SettledBills;
import org.gongji.spending.Settlement;
import org.gongji.spending.ToldApart;
import org.gongji.spending.VoucherShown;
import org.gongji.testing.Town;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** The counter's page and the interface say the same of the same basket. */
abstract class SameSplitContract extends HospitalTown {

	private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

	@Autowired
	private BasketOpening opening;

	@Autowired
	private BasketFilling filling;

	@Autowired
	private Counter counter;

	@Autowired
	private Receipts receipts;

	@Autowired
	private Till till;

	@Autowired
	private Known known;

	@Autowired
	private SetlDetail detail;

	@Autowired
	private SpokenFaults spoken;

	@Autowired
	private SettledBills bills;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private Clock clock;

	@Test
	void atAPharmacy() {
		PersonId buyer = withSpouse(LINCANG);
		ProviderId place = this.town.pharmacy(LINCANG);
		String drug = this.town.item(ItemCategory.DRUG, (String) null);
		String goods = this.town.item(ItemCategory.WELLNESS, (String) null);
		BasketView page = page(place, LINCANG, buyer, drug, "61.50", goods, "7.07");
		Institution shop = new Institution(place, this.providers, this.exchange);
		Sale sale = new Sale(PersonNumber.of(buyer), "01", this.codes.issue(buyer, Instant.now()).text())
			.line(drug, "1", "61.50", "61.50")
			.line(goods, "1", "7.07", "7.07");
		same(page, shop.call("2101", sale.input()));
		assertThat(page.cash()).isEqualTo(Money.ofYuan("7.07"));
	}

	@Test
	void atAClinic() {
		PersonId ill = withSpouse(LINCANG);
		ProviderId place = this.town.hospital(LINCANG);
		String drug = this.town.item(ItemCategory.DRUG, ItemClass.C);
		BasketView page = page(place, LINCANG, ill, this.treatment, "333.33", drug, "10.01");
		Institution at = new Institution(place, this.providers, this.exchange);
		Consultation visit = begun(at, ill, "11");
		visit.upload("B1", this.treatment, "333.33", drug, "10.01");
		JsonNode answer = at.call("2206", Map.of("data", withoutParts(visit)));
		same(page, answer);
		assertThat(page.fund().isPositive()).isTrue();
		assertThat(answer.get("output").get("setlinfo").get("hifp_pay").decimalValue())
			.isEqualByComparingTo(page.fund().yuan());
	}

	@Test
	void relativesMayBeToldApart() {
		PersonId buyer = withSpouse(LINCANG);
		ProviderId place = this.town.pharmacy(LINCANG);
		Institution shop = new Institution(place, this.providers, this.exchange);
		String drug = this.town.item(ItemCategory.DRUG, (String) null);
		Sale sale = new Sale(PersonNumber.of(buyer), "01", this.codes.issue(buyer, Instant.now()).text()).line(drug,
				"1", "61.50", "61.50");
		String name = shop.call("2102", sale.input()).get("output").get("setlinfo").get("setl_id").asString();
		Settlement settled = this.receipts.show(this.receipts.find(name, place).orElseThrow(), place).settlement();
		Call call = new Call(Envelope.of(JSON.objectNode().put("msgid", shop.msgid()), "5203", JSON.objectNode()),
				this.providers.atTill(place).orElseThrow(), Town.cashier(LINCANG), settled.settledAt());
		Bill bill = Bill.of(settled, this.till.items(settled, call), Money.ZERO);
		SetlInfo apart = new SetlInfo(this.known, this.detail, this.spoken, new ToldApart());
		Map<String, Object> info = apart.split(call, this.known.person(buyer), new Block(JSON.objectNode()), bill, name,
				name);
		assertThat(info).containsEntry("acct_pay", new BigDecimal("30.00"))
			.containsEntry("acct_mulaid_pay", new BigDecimal("31.50"))
			.containsEntry("psn_part_amt", new BigDecimal("61.50"));
		assertThat(apart.detail(call, bill).get(0)).containsEntry("fund_payamt", new BigDecimal("30.00"));
		LocalDate day = LocalDate.now(this.clock);
		SettledBills.Asked asked = new SettledBills.Asked(place, day, day, null, null, true);
		SettledBills bills = ToldApart.bills(this.jdbc, this.clock);
		assertThat(bills.sums(asked, LINCANG).net().account()).isEqualTo(Money.ofYuan("30.00"));
		assertThat(bills.all(asked, LINCANG).get(0).account()).isEqualTo(Money.ofYuan("30.00"));
		assertThat(bills.named(asked, LINCANG, Set.of(name)).get(0).account()).isEqualTo(Money.ofYuan("30.00"));
		assertThat(this.bills.sums(asked, LINCANG).net().account()).isEqualTo(Money.ofYuan("61.50"));
	}

	private static Map<String, Object> withoutParts(Consultation visit) {
		Map<String, Object> head = visit.head("B1");
		head.put("inscp_scp_amt", 0);
		return head;
	}

	/** Somebody with 30 yuan whose spouse shares 50. */
	private PersonId withSpouse(Region region) {
		PersonId person = this.town.personWith(region, "30.00");
		PersonId spouse = this.town.personWith(region, "50.00");
		this.town.bind(spouse, person, Relation.SPOUSE, LocalDate.of(2023, 3, 1));
		return person;
	}

	private BasketView page(ProviderId place, Region region, PersonId person, String... itemsAndPrices) {
		VoucherShown shown = new VoucherShown(this.codes.issue(person, Instant.now()).text(), null, false);
		BasketId basket = ((Opening.Opened) this.opening.open(BasketId.fresh(), shown, place, Town.cashier(region)))
			.basket();
		for (int at = 0; at < itemsAndPrices.length; at += 2) {
			this.filling.scan(basket, place, itemsAndPrices[at]);
			this.filling.change(basket, place, at / 2 + 1, 1, Money.ofYuan(itemsAndPrices[at + 1]));
		}
		return this.counter.show(basket, place);
	}

	private static void same(BasketView page, JsonNode answer) {
		JsonNode info = answer.get("output").get("setlinfo");
		List<Money> shares = page.shares().stream().map(PayerShare::amount).toList();
		assertThat(shares).hasSize(2);
		assertThat(info.get("acct_pay").decimalValue()).isEqualByComparingTo(Money.sum(shares).yuan());
		assertThat(info.get("acct_mulaid_pay").decimalValue()).isEqualByComparingTo(shares.get(1).yuan());
		assertThat(info.get("psn_cash_pay").decimalValue()).isEqualByComparingTo(page.cash().yuan());
		assertThat(info.get("medfee_sumamt").decimalValue()).isEqualByComparingTo(page.total().yuan());
	}

}
