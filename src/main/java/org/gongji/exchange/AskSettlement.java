package org.gongji.exchange;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.gongji.person.Person;
import org.gongji.person.PersonNumber;
import org.gongji.person.PersonStatus;
import org.gongji.provider.HospitalLevel;
import org.gongji.provider.ProviderKind;
import org.gongji.spending.Receipt;
import org.gongji.spending.Receipts;
import org.gongji.spending.Settlement;
import org.gongji.spending.SettlementId;

import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * 5203 and 5204: a settlement of this institution and its lines, whichever way it was
 * settled (结算信息、费用明细查询).
 */
@Component
class AskSettlement implements Transaction {

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private static final String NODE = "data";

	/** Where no level is known, as sources write a pharmacy's. */
	private static final String NO_LEVEL = "11";

	private final Receipts receipts;

	private final Known known;

	private final SeenVisits visits;

	private final Messages messages;

	private final Till till;

	private final SetlInfo info;

	AskSettlement(Receipts receipts, Known known, SeenVisits visits, Messages messages, Till till, SetlInfo info) {
		this.receipts = receipts;
		this.known = known;
		this.visits = visits;
		this.messages = messages;
		this.till = till;
		this.info = info;
	}

	@Override
	public Set<String> numbers() {
		return Set.of("5203", "5204");
	}

	@Override
	public Answer answer(Call call) {
		Block sent = call.one(NODE);
		Optional<SettlementId> found = this.receipts.find(sent.text("setl_id"), call.provider().id());
		if (found.isEmpty()) {
			return Answer.No.at(NODE + ".setl_id", "unknown-settlement");
		}
		Receipt receipt = this.receipts.show(found.get(), call.provider().id());
		Settlement settlement = receipt.settlement();
		if (!PersonNumber.of(settlement.patient()).equals(sent.text("psn_no"))) {
			return Answer.No.at(NODE + ".psn_no", "not-of-this-person");
		}
		SettlementId settled = settlement.isReversal() ? settlement.reverses() : settlement.id();
		Optional<SeenVisits.Settled> visit = this.visits.of(settled);
		String mdtrt = visit.map(SeenVisits.Settled::mdtrtId)
			.orElse(settlement.isReversal() ? receipt.original().reference() : settlement.reference());
		if (sent.has("mdtrt_id") && !sent.text("mdtrt_id").equals(mdtrt)) {
			return Answer.No.at(NODE + ".mdtrt_id", "not-of-this-settlement");
		}
		Optional<Messages.Told> told = this.messages.told(settled);
		return "5203".equals(call.infno()) ? split(call, receipt, mdtrt, told)
				: lines(call, receipt, mdtrt, called(visit, told));
	}

	private Answer split(Call call, Receipt receipt, String mdtrt, Optional<Messages.Told> told) {
		Settlement settlement = receipt.settlement();
		Person patient = this.known.person(settlement.patient());
		Bill bill = bill(call, receipt);
		ObjectNode sent = JsonNodeFactory.instance.objectNode();
		sent.put("mdtrt_cert_type", settlement.voucher().code());
		sent.put("med_type",
				told.map((one) -> one.output().path("setlinfo").path("med_type").asString(""))
					.filter((type) -> !type.isEmpty())
					.orElseGet(() -> medType(call, settlement)));
		Map<String, Object> split = this.info.split(call, patient, new Block(sent), bill, settlement.reference(),
				mdtrt);
		split.put("insutype", settlement.isVisit() ? "310" : scheme(patient));
		split.put("psn_pay", split.get("psn_part_amt"));
		split.put("cash_payamt", split.get("psn_cash_pay"));
		split.put("medins_setl_id", told.map(Messages.Told::msgid).orElse(settlement.reference()));
		boolean flexible = patient.status() == PersonStatus.FLEXIBLE
				|| patient.status() == PersonStatus.NEW_FORM_WORKER;
		split.put("flxempe_flag", flexible ? "1" : "0");
		split.put("nwb_flag", "0");
		split.put("insu_optins", patient.region().code());
		split.put("pay_loc", "2");
		split.put("fixmedins_code", call.provider().code().text());
		split.put("fixmedins_name", call.provider().name());
		split.put("fixmedins_poolarea", call.provider().region().code());
		split.put("lmtpric_hosp_lv", level(call));
		split.put("dedc_hosp_lv", level(call));
		LocalDate day = settlement.serviceDate();
		split.put("begndate", day.toString());
		split.put("enddate", day.toString());
		split.put("year", Integer.toString(day.getYear()));
		split.put("refd_setl_flag", (settlement.isReversal() || receipt.standing().isEmpty()) ? "1" : "0");
		Map<String, Object> output = new LinkedHashMap<>();
		output.put("setlinfo", split);
		output.put("setldetail", this.info.detail(call, bill));
		return new Answer.Output(output);
	}

	private Bill bill(Call call, Receipt receipt) {
		Settlement settlement = receipt.settlement();
		Settlement original = settlement.isReversal()
				? this.receipts.show(settlement.reverses(), call.provider().id()).settlement() : null;
		return new Bill(settlement, original, this.till.items(settlement, call),
				this.till.balance(settlement.patient()));
	}

	private static String scheme(Person patient) {
		String scheme = Known.scheme(patient);
		return scheme.isEmpty() ? "399" : scheme;
	}

	private static String medType(Call call, Settlement settlement) {
		if (settlement.isVisit()) {
			return MedType.code(settlement.visit().registration().kind());
		}
		return (call.provider().kind() == ProviderKind.RETAIL_PHARMACY) ? "41" : "11";
	}

	private static String level(Call call) {
		HospitalLevel level = call.provider().level();
		return (level == null) ? NO_LEVEL : switch (level) {
			case LEVEL_1 -> "1";
			case LEVEL_2 -> "2";
			case LEVEL_3, LEVEL_3A, LEVEL_3B, LEVEL_3C -> "3";
			case VILLAGE, COMMUNITY, TOWNSHIP, UNRATED -> NO_LEVEL;
		};
	}

	/**
	 * How the institution called the lines; empty for what was settled at the counter.
	 */
	private static List<Block> called(Optional<SeenVisits.Settled> visit, Optional<Messages.Told> told) {
		JsonNode lines = visit.map((one) -> JSON.readTree(one.lines()))
			.orElseGet(() -> told.map((one) -> one.output().path("detlcutinfo"))
				.orElseGet(JsonNodeFactory.instance::arrayNode));
		return lines.valueStream().map(Block::new).toList();
	}

	private Answer lines(Call call, Receipt receipt, String mdtrt, List<Block> called) {
		Settlement settlement = receipt.settlement();
		List<Block> names = called.isEmpty() ? ours(settlement) : called;
		List<Map<String, Object>> rows = this.info.lines(bill(call, receipt), names);
		for (int at = 0; at < rows.size(); at++) {
			Settlement.Line line = settlement.lines().get(at);
			Map<String, Object> row = rows.get(at);
			row.put("mdtrt_id", mdtrt);
			row.put("setl_id", settlement.reference());
			row.put("psn_no", PersonNumber.of(settlement.patient()));
			row.put("fixmedins_code", call.provider().code().text());
			row.put("med_list_codg", (line.code() != null) ? line.code() : "");
			row.put("medins_list_name", line.name());
			row.put("fund_pay", Amounts.of(line.fund()));
			row.put("acct_pay", Amounts.of(line.account()));
			row.put("cash_payamt", Amounts.of(line.cash()));
		}
		return new Answer.Output(rows);
	}

	/** By their numbers at the counter. */
	private static List<Block> ours(Settlement settlement) {
		List<Block> names = new ArrayList<>();
		for (Settlement.Line line : settlement.lines()) {
			while (names.size() < line.number()) {
				ObjectNode name = JsonNodeFactory.instance.objectNode();
				name.put("feedetl_sn", Integer.toString(names.size() + 1));
				name.put("cnt", line.quantity());
				name.put("pric", Amounts.of(line.unitPrice()));
				names.add(new Block(name));
			}
		}
		return names;
	}

}
