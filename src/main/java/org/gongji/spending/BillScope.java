package org.gongji.spending;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.gongji.benefit.VisitBill;
import org.gongji.catalogue.Item;
import org.gongji.catalogue.ItemCategory;
import org.gongji.catalogue.ItemClass;
import org.gongji.money.Money;

/**
 * What of a bill lies in the policy's scope (政策范围内), by the class of its items: class A
 * and B of treatments, drugs, devices and consumables. What has no class, class C and
 * everything else lies outside.
 */
public enum BillScope {

	/** 甲类. */
	CLASS_A,
	/** 乙类药品. */
	CLASS_B_DRUG,
	/** 乙类诊疗项目和耗材. */
	CLASS_B_ITEM,
	/** 范围外. */
	OUTSIDE;

	/** Outside for an item that nobody knows. */
	public static BillScope of(Item item) {
		if (item == null || item.itemClass() == null || item.itemClass() == ItemClass.C || !treats(item.category())) {
			return OUTSIDE;
		}
		if (item.itemClass() == ItemClass.A) {
			return CLASS_A;
		}
		return (item.category() == ItemCategory.DRUG) ? CLASS_B_DRUG : CLASS_B_ITEM;
	}

	private static boolean treats(ItemCategory category) {
		return switch (category) {
			case MEDICAL_SERVICE, DRUG, DEVICE, CONSUMABLE -> true;
			default -> false;
		};
	}

	/** The sums of the bill, in fen. */
	static VisitBill sums(Map<Integer, BillScope> scopes, Map<Integer, Money> amounts) {
		return new VisitBill(sum(CLASS_A, scopes, amounts), sum(CLASS_B_DRUG, scopes, amounts),
				sum(CLASS_B_ITEM, scopes, amounts), sum(OUTSIDE, scopes, amounts));
	}

	private static Money sum(BillScope wanted, Map<Integer, BillScope> scopes, Map<Integer, Money> amounts) {
		return Money
			.sum(amounts.keySet().stream().filter((line) -> scopes.get(line) == wanted).map(amounts::get).toList());
	}

	/**
	 * Spreads the fund's part over the lines in scope by their amounts, in their order,
	 * so that the parts add up to the fen and none passes its line.
	 */
	static Map<Integer, Money> spread(Money fund, Map<Integer, BillScope> scopes, Map<Integer, Money> amounts) {
		Map<Integer, Money> parts = new LinkedHashMap<>();
		List<Integer> inScope = amounts.keySet()
			.stream()
			.sorted()
			.filter((line) -> scopes.get(line) != OUTSIDE)
			.toList();
		long whole = Money.sum(inScope.stream().map(amounts::get).toList()).fen();
		long before = 0;
		long given = 0;
		for (int line : inScope) {
			before += amounts.get(line).fen();
			long upTo = share(fund.fen(), before, whole);
			parts.put(line, Money.ofFen(upTo - given));
			given = upTo;
		}
		return parts;
	}

	private static long share(long fund, long before, long whole) {
		return (whole == 0) ? 0 : Math.floorDiv(Math.multiplyExact(fund, before), whole);
	}

}
