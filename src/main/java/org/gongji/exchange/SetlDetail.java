package org.gongji.exchange;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.gongji.benefit.BenefitStep;
import org.gongji.money.Money;
import org.gongji.rules.Citation;
import org.gongji.spending.Reason;
import org.gongji.spending.Settlement;

import org.springframework.stereotype.Component;

/** Who paid how much of a bill, step by step and by which article (setldetail). */
@Component
class SetlDetail {

	static final String FUND = "310100";

	static final String ACCOUNT = "310200";

	private static final int LONGEST_STEPS = 4000;

	private final FieldTables tables;

	private final SpokenFaults spoken;

	SetlDetail(FieldTables tables, SpokenFaults spoken) {
		this.tables = tables;
		this.spoken = spoken;
	}

	/**
	 * One row for the fund, where it was asked, and one for the accounts.
	 * @param accounts what accounts paid, as the institution is told it
	 */
	List<Map<String, Object>> rows(Bill bill, Money accounts) {
		List<Map<String, Object>> rows = new ArrayList<>();
		if (!bill.settlement().fund().isZero() || !bill.steps().isEmpty()) {
			rows.add(row(FUND, bill.inScope(), bill.settlement().fund(), benefit(bill)));
		}
		rows.add(row(ACCOUNT, bill.settlement().total().minus(bill.settlement().fund()), accounts, steps(bill)));
		return rows;
	}

	private Map<String, Object> row(String type, Money of, Money paid, String steps) {
		Map<String, Object> row = new LinkedHashMap<>();
		row.put("fund_pay_type", type);
		row.put("inscp_scp_amt", Amounts.of(of));
		row.put("crt_payb_lmt_amt", Amounts.of(paid));
		row.put("fund_payamt", Amounts.of(paid));
		row.put("fund_pay_type_name", this.tables.dictionary("fund_pay_type").get(type));
		row.put("setl_proc_info",
				(steps.length() > LONGEST_STEPS) ? steps.substring(0, LONGEST_STEPS - 1) + "…" : steps);
		return row;
	}

	/** Each step in a sentence; a share of nothing is no step. */
	private String benefit(Bill bill) {
		StringBuilder text = new StringBuilder();
		for (BenefitStep step : bill.steps()) {
			if (step.share() == null || step.share().signum() != 0) {
				text.append(this.spoken.words("benefit.say." + step.kind().name(),
						List.of(yuan(step.amount()), yuan(step.of()), percent(step.share()))));
				cite(text, step.citations());
			}
		}
		return text.toString();
	}

	private static String yuan(Money amount) {
		return (amount != null) ? amount.yuan() : "";
	}

	private static String percent(BigDecimal share) {
		return (share != null) ? share.movePointRight(2).stripTrailingZeros().toPlainString() : "";
	}

	private String steps(Bill bill) {
		StringBuilder text = new StringBuilder();
		text.append(this.spoken.words("exchange.steps.own", List.of(bill.own().yuan()))).append("；");
		if (!bill.relatives().isZero()) {
			text.append(this.spoken.words("exchange.steps.relatives", List.of(bill.relatives().yuan()))).append("；");
		}
		text.append(this.spoken.words("exchange.steps.cash", List.of(bill.settlement().cash().yuan())));
		cite(text, bill.settlement().law().citations());
		text.append("；");
		for (Settlement.Line line : bill.settlement().lines()) {
			for (Reason reason : Reason.inWords(line.law().refusals())) {
				text.append(this.spoken.words("exchange.steps.refused",
						List.of(line.number(), new Outcomes.Said(reason.messageKey()), reason.citation().spoken())));
				text.append("；");
			}
		}
		return text.toString();
	}

	private static void cite(StringBuilder text, List<Citation> citations) {
		if (!citations.isEmpty()) {
			text.append("（")
				.append(String.join("、", citations.stream().map(Citation::spoken).distinct().toList()))
				.append("）");
		}
	}

}
