package org.gongji.exchange;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.gongji.catalogue.Item;
import org.gongji.catalogue.ItemCode;
import org.gongji.catalogue.ItemsAtTill;
import org.gongji.catalogue.TraceCode;
import org.gongji.person.PersonNumber;
import org.gongji.spending.Receipt;
import org.gongji.spending.Receipts;
import org.gongji.spending.Settlement;
import org.gongji.spending.SettlementId;
import org.gongji.spending.SoldPacks;
import tools.jackson.databind.JsonNode;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * 3505 and 3506: goods that were sold and returned, with the trace codes of their packs
 * (商品销售、退货). A pack is sold once until it is back; one that an account or the fund has
 * paid for comes back after its settlement was taken back.
 */
@Component
class GoodsSold implements Transaction {

	private static final String NODE = "selinfo";

	private final Goods goods;

	private final SoldPacks packs;

	private final Receipts receipts;

	private final ItemsAtTill items;

	private final TransactionTemplate transaction;

	GoodsSold(Goods goods, SoldPacks packs, Receipts receipts, ItemsAtTill items,
			PlatformTransactionManager transactions) {
		this.goods = goods;
		this.packs = packs;
		this.receipts = receipts;
		this.items = items;
		this.transaction = new TransactionTemplate(transactions);
	}

	@Override
	public Set<String> numbers() {
		return Set.of("3505", "3506");
	}

	/** Of two at once the one that came second sees what the first one did. */
	@Override
	public Answer answer(Call call) {
		try {
			return this.transaction.execute((status) -> once(call));
		}
		catch (DuplicateKeyException ex) {
			return this.transaction.execute((status) -> once(call));
		}
	}

	private Answer once(Call call) {
		Optional<String> earlier = this.goods.digest(call);
		if (earlier.isPresent()) {
			return earlier.get().equals(Messages.digest(call)) ? Answer.nothing()
					: Answer.No.at("msgid", "other-content");
		}
		Block sent = call.one(NODE);
		if (sent.number("sel_retn_cnt").signum() <= 0) {
			return Answer.No.at(NODE + ".sel_retn_cnt", "not-above-zero");
		}
		Map<String, String> codes = codes(sent);
		String item = item(call, sent);
		return "3505".equals(call.infno()) ? sell(call, sent, item, codes) : takeBack(call, sent, item, codes);
	}

	/** The trace codes, each with the field where it stands. */
	private static Map<String, String> codes(Block sent) {
		Map<String, String> codes = new LinkedHashMap<>();
		JsonNode list = sent.json().get("drugtracinfo");
		List<String> typed = Lines.traceCodes(sent.json());
		for (int number = 1; number <= typed.size(); number++) {
			String field = (list != null && list.isArray()) ? NODE + ".drugtracinfo[" + number + "].drug_trac_codg"
					: NODE + ".drug_trac_codg";
			TraceCode code = TraceCode.parse(typed.get(number - 1));
			if (code == null) {
				throw new Refused(Fault.at(field, "trace-form"));
			}
			if (codes.putIfAbsent(code.text(), field) != null) {
				throw new Refused(Fault.at(field, "trace-twice"));
			}
		}
		if (codes.size() > sent.number("sel_retn_cnt").setScale(0, RoundingMode.CEILING).longValueExact()) {
			throw new Refused(Fault.at(NODE + ".sel_retn_cnt", "more-codes", codes.size()));
		}
		return codes;
	}

	private String item(Call call, Block sent) {
		Optional<Item> item = (ItemCode.parse(sent.text("med_list_codg")) instanceof ItemCode.Read read)
				? this.items.byCodes(Set.of(read.code()), call.provider().region(), call.at().toLocalDate())
					.values()
					.stream()
					.findFirst()
				: Optional.empty();
		return item.map((one) -> one.code().text())
			.orElseThrow(() -> new Refused(new Fault(NODE + ".med_list_codg", "spending.problem.ITEM_UNKNOWN",
					List.of(sent.text("med_list_codg")))));
	}

	private Answer sell(Call call, Block sent, String item, Map<String, String> codes) {
		SoldPacks.Where where = sent.has("setl_id") ? settled(call, sent, item) : new SoldPacks.Where(null, 0);
		Map<String, SoldPacks.Where> sold = this.packs.among(codes.keySet());
		for (Map.Entry<String, SoldPacks.Where> one : sold.entrySet()) {
			boolean same = where.settlement() != null && where.settlement().equals(one.getValue().settlement());
			if (!same) {
				return Answer.No.at(codes.get(one.getKey()), "trace-sold", one.getKey());
			}
		}
		List<String> fresh = codes.keySet().stream().filter((code) -> !sold.containsKey(code)).toList();
		this.packs.sell(call.provider().region(), fresh, where);
		this.goods.addCodes(call, this.goods.add(call, true, sent, item, where.settlement()), codes.keySet());
		return Answer.nothing();
	}

	/** The line of the settlement that paid for the item and stands. */
	private SoldPacks.Where settled(Call call, Block sent, String item) {
		SettlementId id = this.receipts.find(sent.text("setl_id"), call.provider().id())
			.orElseThrow(() -> new Refused(Fault.at(NODE + ".setl_id", "unknown-settlement")));
		Receipt receipt = this.receipts.show(id, call.provider().id());
		if (sent.has("psn_no") && !PersonNumber.of(receipt.settlement().patient()).equals(sent.text("psn_no"))) {
			throw new Refused(Fault.at(NODE + ".psn_no", "not-of-this-person"));
		}
		return receipt.standing()
			.stream()
			.filter((line) -> item.equals(line.code()))
			.findFirst()
			.map((line) -> new SoldPacks.Where(id, line.number()))
			.orElseThrow(() -> new Refused(Fault.at(NODE + ".setl_id", "not-in-settlement")));
	}

	private Answer takeBack(Call call, Block sent, String item, Map<String, String> codes) {
		List<Goods.Told> told = this.goods.hold(call, sent.text("mdtrt_sn"), item);
		List<Goods.Told> sales = told.stream().filter(Goods.Told::sale).toList();
		BigDecimal out = told.stream()
			.map((one) -> one.sale() ? one.count() : one.count().negate())
			.reduce(BigDecimal.ZERO, BigDecimal::add);
		if (sent.number("sel_retn_cnt").compareTo(out) > 0) {
			return Answer.No.at(NODE + ".sel_retn_cnt", "not-so-many", out.stripTrailingZeros().toPlainString());
		}
		List<UUID> ids = sales.stream().map(Goods.Told::id).toList();
		Set<String> known = this.goods.out(ids);
		for (Map.Entry<String, String> code : codes.entrySet()) {
			if (!known.contains(code.getKey())) {
				return Answer.No.at(code.getValue(), "trace-not-sold", code.getKey());
			}
		}
		if (paid(call, sales, item)) {
			return Answer.No.at(NODE + ".setl_id", "settled-sale");
		}
		UUID id = this.goods.add(call, false, sent, item, null);
		List<UUID> cash = sales.stream().filter((one) -> one.settlement() == null).map(Goods.Told::id).toList();
		Set<String> free = new HashSet<>(this.goods.out(cash));
		free.retainAll(codes.keySet());
		this.goods.returned(id, ids, codes.keySet());
		// those of a settlement went free with it, and may be sold by another since
		this.packs.free(free);
		return Answer.nothing();
	}

	/** Whether a settlement stands that has paid for one of the sales. */
	private boolean paid(Call call, List<Goods.Told> sales, String item) {
		return sales.stream()
			.filter((one) -> one.settlement() != null)
			.flatMap((one) -> this.receipts.show(one.settlement(), call.provider().id()).standing().stream())
			.map(Settlement.Line::code)
			.anyMatch(item::equals);
	}

}
