package org.gongji.exchange;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.gongji.catalogue.Item;
import org.gongji.catalogue.ItemClass;
import org.gongji.catalogue.ItemCode;
import org.gongji.catalogue.ItemsAtTill;
import org.gongji.money.Money;
import org.gongji.person.PersonNumber;
import org.gongji.spending.BillScope;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * 2204 and 2205: fee lines of a visit come in batches (费用明细上传) and go again while nothing
 * has settled them. A line that comes twice with the same content is one line.
 */
@Component
class FeeLines implements Transaction {

	static final String LINES = "feedetail";

	/** As a batch to withdraw: all that is open. */
	private static final String ALL = "0000";

	private final VisitCheck check;

	private final Fees fees;

	private final ItemsAtTill items;

	private final SpokenFaults spoken;

	private final ToldMessages told;

	FeeLines(VisitCheck check, Fees fees, ItemsAtTill items, SpokenFaults spoken, ToldMessages told) {
		this.check = check;
		this.fees = fees;
		this.items = items;
		this.spoken = spoken;
		this.told = told;
	}

	@Override
	public Set<String> numbers() {
		return Set.of("2204", "2205");
	}

	@Override
	@Transactional
	public Answer answer(Call call) {
		return "2204".equals(call.infno()) ? upload(call) : withdraw(call);
	}

	private Answer upload(Call call) {
		List<Block> rows = call.many(LINES);
		SeenVisit visit = this.check.held(call, path(1), rows.get(0));
		boolean heard = this.told.heard(call);
		if (!heard) {
			this.check.standing(path(1), visit);
		}
		List<Fee> sent = fees(call, rows, visit);
		Map<ItemCode, Item> items = items(call, visit, sent);
		if (!heard) {
			add(call, visit, sent);
		}
		return Answer.node("result", sent.stream().map((fee) -> row(fee, items.get(code(fee)), visit)).toList());
	}

	/** Adds those of the lines that are new. */
	private void add(Call call, SeenVisit visit, List<Fee> sent) {
		Map<String, Fee> known = new HashMap<>();
		this.fees.of(visit.mdtrtId()).forEach((fee) -> known.put(fee.number(), fee));
		List<Fee> fresh = new ArrayList<>();
		for (Fee fee : sent) {
			Fee earlier = known.get(fee.number());
			if (earlier == null) {
				fresh.add(fee);
			}
			else if (!earlier.same(fee)) {
				throw new Refused(Fault.at(path(sent.indexOf(fee) + 1) + ".feedetl_sn", "line-twice", fee.number()));
			}
		}
		this.fees.add(call, visit.mdtrtId(), fresh);
		this.told.keep(call);
	}

	private static List<Fee> fees(Call call, List<Block> rows, SeenVisit visit) {
		List<Fee> fees = new ArrayList<>();
		Set<String> numbers = new HashSet<>();
		for (Block row : rows) {
			String path = path(fees.size() + 1) + ".";
			if (!row.text("mdtrt_id").equals(visit.mdtrtId())) {
				throw new Refused(Fault.at(path + "mdtrt_id", "one-visit"));
			}
			if (!row.text("psn_no").equals(PersonNumber.of(visit.person()))) {
				throw new Refused(Fault.at(path + "psn_no", "not-of-this-visit"));
			}
			if (ALL.equals(row.text("chrg_bchno"))) {
				throw new Refused(Fault.at(path + "chrg_bchno", "batch-reserved", ALL));
			}
			if (!numbers.add(row.text("feedetl_sn"))) {
				throw new Refused(Fault.at(path + "feedetl_sn", "line-twice", row.text("feedetl_sn")));
			}
			Lines.happened(call.at().toLocalDate(), path, row);
			Lines.line(path, fees.size() + 1, row);
			Money amount = row.amount("det_item_fee_sumamt");
			if (!amount.isPositive()) {
				throw new Refused(Fault.at(path + "det_item_fee_sumamt", "not-above-zero"));
			}
			fees.add(new Fee(row.text("feedetl_sn"), row.text("chrg_bchno"), row.text("med_list_codg"),
					row.number("cnt"), row.number("pric"), amount, Lines.traceCodes(row.json()), null, 0));
		}
		return fees;
	}

	private Map<ItemCode, Item> items(Call call, SeenVisit visit, List<Fee> fees) {
		Set<ItemCode> codes = new HashSet<>();
		for (Fee fee : fees) {
			ItemCode code = code(fee);
			if (code != null) {
				codes.add(code);
			}
		}
		Map<ItemCode, Item> items = this.items.byCodes(codes, call.provider().region(), visit.begins());
		for (int number = 1; number <= fees.size(); number++) {
			Fee fee = fees.get(number - 1);
			if (!items.containsKey(code(fee))) {
				throw new Refused(new Fault(path(number) + ".med_list_codg", "spending.problem.ITEM_UNKNOWN",
						List.of(fee.code())));
			}
		}
		return items;
	}

	private static ItemCode code(Fee fee) {
		return (ItemCode.parse(fee.code()) instanceof ItemCode.Read read) ? read.code() : null;
	}

	/** What the catalogue says of the line; what class B costs is known with the bill. */
	private Map<String, Object> row(Fee fee, Item item, SeenVisit visit) {
		BillScope scope = BillScope.of(item);
		boolean outside = scope == BillScope.OUTSIDE;
		Map<String, Object> row = new LinkedHashMap<>();
		row.put("feedetl_sn", fee.number());
		row.put("det_item_fee_sumamt", Amounts.of(fee.amount()));
		row.put("cnt", fee.count());
		row.put("pric", fee.price());
		row.put("pric_uplmt_amt", Amounts.of(item.limit().orElse(Money.ZERO)));
		if (outside || scope == BillScope.CLASS_A) {
			row.put("selfpay_prop", outside ? BigDecimal.ONE : BigDecimal.ZERO);
			row.put("preselfpay_amt", Amounts.ZERO);
		}
		row.put("fulamt_ownpay_amt", outside ? Amounts.of(fee.amount()) : Amounts.ZERO);
		row.put("overlmt_amt", Amounts.ZERO);
		row.put("inscp_scp_amt", outside ? Amounts.ZERO : Amounts.of(fee.amount()));
		row.put("chrgitm_lv", SetlInfo.level(outside ? ItemClass.C : item.itemClass()));
		row.put("med_chrgitm_type", Charges.of(item.category(), item.code().text()));
		row.put("lmt_used_flag", "0");
		row.put("memo", memo(fee, item, visit));
		return row;
	}

	/** What will keep the line from being settled. */
	private String memo(Fee fee, Item item, SeenVisit visit) {
		if (!item.validOn(visit.begins())) {
			return this.spoken.words("spending.problem.ITEM_NOT_VALID", List.of(item.name()));
		}
		return item.limit()
			.filter((limit) -> fee.price().compareTo(Amounts.of(limit)) > 0)
			.map((limit) -> this.spoken.words("spending.problem.PRICE_ABOVE_LIMIT",
					List.of(fee.price().toPlainString(), limit.yuan())))
			.orElse("");
	}

	private Answer withdraw(Call call) {
		Block sent = call.one("data");
		SeenVisit visit = this.check.held(call, "data", sent);
		if (this.told.heard(call)) {
			return Answer.nothing();
		}
		this.check.standing("data", visit);
		String batch = sent.text("chrg_bchno");
		List<Fee> named = this.fees.of(visit.mdtrtId())
			.stream()
			.filter((fee) -> ALL.equals(batch) || fee.batch().equals(batch))
			.toList();
		List<Fee> open = this.fees.open(named, call.provider().id());
		if (open.isEmpty() || (open.size() < named.size() && !ALL.equals(batch))) {
			return Answer.No.at("data.chrg_bchno", named.isEmpty() ? "no-fees" : "fees-settled");
		}
		this.fees.remove(visit.mdtrtId(), open);
		this.fees.withdrawn(call, visit.mdtrtId(), batch, open.size());
		this.told.keep(call);
		return Answer.nothing();
	}

	private static String path(int number) {
		return LINES + "[" + number + "]";
	}

}
