package org.gongji.exchange;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.gongji.catalogue.ItemClass;
import org.gongji.money.Money;
import org.gongji.person.Person;
import org.gongji.spending.Reason;
import org.gongji.spending.RelativesTold;
import org.gongji.spending.Settlement;

import org.springframework.stereotype.Component;

/**
 * Writes settlements in the words of the interface: the split (setlinfo), who paid by
 * which article (setldetail), and the lines (detlcutinfo). Money of relatives stands
 * inside {@code acct_pay} and again in {@code acct_mulaid_pay}, or apart from it where
 * the region of the institution has it so.
 */
@Component
class SetlInfo {

	private static final int SHARE_DIGITS = 4;

	private final Known known;

	private final SetlDetail detail;

	private final SpokenFaults spoken;

	private final RelativesTold told;

	SetlInfo(Known known, SetlDetail detail, SpokenFaults spoken, RelativesTold told) {
		this.known = known;
		this.detail = detail;
		this.spoken = spoken;
		this.told = told;
	}

	/**
	 * The split with the person before it.
	 * @param setlId empty for what is only reckoned
	 */
	Map<String, Object> split(Call call, Person patient, Block sent, Bill bill, String setlId, String mdtrtId) {
		LocalDate day = call.at().toLocalDate();
		Map<String, Object> info = new LinkedHashMap<>();
		if (!setlId.isEmpty()) {
			info.put("setl_id", setlId);
		}
		info.put("mdtrt_id", mdtrtId);
		Shown shown = new Shown(bill.settlement().voucherOwner(), bill.settlement().voucher());
		info.putAll(this.known.base(patient, day, shown, sent.text("mdtrt_cert_no")));
		info.put("insutype", Known.scheme(patient).isEmpty() ? sent.text("insutype") : Known.scheme(patient));
		info.put("psn_type", this.known.kind(patient, day));
		info.put("cvlserv_flag", "0");
		info.put("setl_time", Typed.TIME.format(settled(call, bill)));
		info.put("mdtrt_cert_type", sent.text("mdtrt_cert_type"));
		info.put("med_type", sent.text("med_type"));
		amounts(bill, accounts(call, bill), info);
		info.put("hosp_part_amt", Amounts.ZERO);
		info.put("medins_setl_id", call.envelope().msgid());
		info.put("clr_optins", patient.region().code());
		info.put("clr_way", "01");
		info.put("clr_type", bill.settlement().isVisit() ? "11" : clearing(call));
		return info;
	}

	/** The split of what was taken back; its amounts are negative. */
	Map<String, Object> takenBack(Call call, Person patient, Bill bill, String setlId, String mdtrtId) {
		Map<String, Object> info = new LinkedHashMap<>();
		info.put("mdtrt_id", mdtrtId);
		info.put("setl_id", setlId);
		info.put("clr_optins", patient.region().code());
		info.put("setl_time", Typed.TIME.format(settled(call, bill)));
		amounts(bill, accounts(call, bill), info);
		// one client reads this spelling
		info.put("pdn_cash_pay", info.get("psn_cash_pay"));
		info.put("hosp_part_amt", Amounts.ZERO);
		info.put("hifdm_pay", Amounts.ZERO);
		info.put("medins_setl_id", call.envelope().msgid());
		return info;
	}

	/** The kind of clearing (清算类别) of the institution. */
	static String clearing(Call call) {
		return switch (call.provider().kind()) {
			case RETAIL_PHARMACY -> "41";
			case MEDICAL_INSTITUTION -> "11";
		};
	}

	private static ZonedDateTime settled(Call call, Bill bill) {
		return bill.settlement().settledAt().atZoneSameInstant(call.at().getOffset());
	}

	/** What accounts paid, as the institution is told it. */
	private Money accounts(Call call, Bill bill) {
		Money accounts = bill.settlement().account();
		boolean apart = this.told.apart(call.provider().region(), settled(call, bill).toLocalDate());
		return apart ? accounts.minus(bill.relatives()) : accounts;
	}

	private static void amounts(Bill bill, Money accounts, Map<String, Object> info) {
		Settlement settlement = bill.settlement();
		info.put("medfee_sumamt", Amounts.of(settlement.total()));
		info.put("fulamt_ownpay_amt", Amounts.of(bill.outside()));
		info.put("overlmt_selfpay", Amounts.ZERO);
		info.put("preselfpay_amt", Amounts.of(bill.firstSelfPay()));
		info.put("inscp_scp_amt", Amounts.of(bill.inScope()));
		info.put("act_pay_dedc", Amounts.of(bill.deductible()));
		info.put("hifp_pay", Amounts.of(settlement.fund()));
		info.put("pool_prop_selfpay", bill.share().setScale(SHARE_DIGITS, RoundingMode.HALF_UP));
		for (String none : List.of("cvlserv_pay", "hifes_pay", "hifmi_pay", "hifob_pay", "maf_pay", "oth_pay")) {
			info.put(none, Amounts.ZERO);
		}
		info.put("fund_pay_sumamt", Amounts.of(settlement.fund()));
		info.put("psn_part_amt", Amounts.of(settlement.total().minus(settlement.fund())));
		info.put("acct_pay", Amounts.of(accounts));
		info.put("psn_cash_pay", Amounts.of(settlement.cash()));
		info.put("balc", Amounts.of(bill.balance()));
		info.put("acct_mulaid_pay", Amounts.of(bill.relatives()));
	}

	/** Who paid how much by which article. */
	List<Map<String, Object>> detail(Call call, Bill bill) {
		return this.detail.rows(bill, accounts(call, bill));
	}

	/** The lines with what was sent of them, in their order. */
	List<Map<String, Object>> lines(Bill bill, List<Block> sent) {
		List<Map<String, Object>> rows = new ArrayList<>();
		for (Settlement.Line line : bill.settlement().lines()) {
			Block from = sent.get(line.number() - 1);
			boolean outside = bill.outside(line);
			Map<String, Object> row = new LinkedHashMap<>();
			row.put("feedetl_sn", from.text("feedetl_sn"));
			row.put("det_item_fee_sumamt", Amounts.of(line.amount()));
			row.put("cnt", from.number("cnt"));
			row.put("pric", from.number("pric"));
			row.put("pric_uplmt_amt", Amounts.of(bill.limit(line)));
			row.put("selfpay_prop", outside ? BigDecimal.ONE : BigDecimal.ZERO);
			row.put("fulamt_ownpay_amt", outside ? Amounts.of(line.amount()) : Amounts.ZERO);
			row.put("overlmt_amt", Amounts.ZERO);
			row.put("preselfpay_amt", Amounts.ZERO);
			row.put("inscp_scp_amt", outside ? Amounts.ZERO : Amounts.of(line.amount()));
			row.put("chrgitm_lv", level(bill.itemClass(line)));
			row.put("med_chrgitm_type", Charges.of(line));
			row.put("memo", memo(line));
			rows.add(row);
		}
		return rows;
	}

	/** Why no account pays the line, with the article; empty where one may. */
	private String memo(Settlement.Line line) {
		StringBuilder text = new StringBuilder();
		for (Reason reason : Reason.inWords(line.law().refusals())) {
			text.append(this.spoken.words("exchange.fault.reason",
					List.of(new Outcomes.Said(reason.messageKey()), reason.citation().spoken())));
		}
		return text.toString();
	}

	/** 甲类, 乙类, 自费. */
	static String level(ItemClass itemClass) {
		return (itemClass == ItemClass.A) ? "01" : (itemClass == ItemClass.B) ? "02" : "03";
	}

}
