package org.gongji.exchange;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.gongji.money.Money;
import org.gongji.spending.Bought;
import tools.jackson.databind.JsonNode;

/**
 * The lines of a bill as the software of an institution names them, turned into those of
 * a purchase. Quantity times price has to be the amount, the amounts have to add up to
 * the total; what is sold by weight or at a price below the fen becomes one lot.
 */
final class Lines {

	private static final BigDecimal FEN = new BigDecimal("0.01");

	private static final BigDecimal MOST = new BigDecimal("9999");

	private Lines() {
	}

	/**
	 * The lines in their order, or what is wrong with them.
	 * @param today what costs something has happened by then
	 * @param node how the node is called, for the message
	 */
	static List<Bought> read(LocalDate today, String node, List<Block> rows, Money total) {
		List<Bought> lines = new ArrayList<>();
		Set<String> numbers = new LinkedHashSet<>();
		Money sum = Money.ZERO;
		for (Block row : rows) {
			String path = node + "[" + (lines.size() + 1) + "].";
			if (!numbers.add(row.text("feedetl_sn"))) {
				throw new Refused(Fault.at(path + "feedetl_sn", "line-twice", row.text("feedetl_sn")));
			}
			happened(today, path, row);
			lines.add(line(path, lines.size() + 1, row));
			sum = sum.plus(row.amount("det_item_fee_sumamt"));
		}
		if (!sum.equals(total)) {
			throw new Refused(Fault.at("medfee_sumamt", "other-sum", total.yuan(), sum.yuan()));
		}
		return lines;
	}

	/** Refuses what costs something only later. */
	static void happened(LocalDate today, String path, Block row) {
		LocalDateTime time = Typed.time(row.text("fee_ocur_time"));
		if (time != null && time.toLocalDate().isAfter(today)) {
			throw new Refused(Fault.at(path + "fee_ocur_time", "day-in-future"));
		}
	}

	/** One line, whose quantity times price is its amount. */
	static Bought line(String path, int number, Block row) {
		BigDecimal count = row.number("cnt").stripTrailingZeros();
		BigDecimal price = row.number("pric").stripTrailingZeros();
		Money amount = row.amount("det_item_fee_sumamt");
		if (count.signum() <= 0 || count.compareTo(MOST) > 0) {
			throw new Refused(Fault.at(path + "cnt", "count", MOST.toPlainString()));
		}
		if (price.signum() <= 0) {
			throw new Refused(Fault.at(path + "pric", "not-above-zero"));
		}
		BigDecimal product = count.multiply(price);
		BigDecimal sent = row.number("det_item_fee_sumamt");
		if (product.subtract(sent).abs().compareTo(FEN) >= 0) {
			throw new Refused(Fault.at(path + "det_item_fee_sumamt", "other-product", sent.toPlainString(),
					product.setScale(2, RoundingMode.HALF_UP).toPlainString()));
		}
		return bought(number, row.text("med_list_codg"), count, price, amount, traceCodes(row.json()));
	}

	/** As the law is asked: one lot, where units or fen are broken. */
	static Bought bought(int number, String code, BigDecimal count, BigDecimal price, Money amount,
			List<String> traces) {
		boolean whole = count.scale() <= 0 && price.scale() <= 2;
		return whole ? new Bought(number, code, count.intValueExact(),
				Money.ofFen(price.movePointRight(2).longValueExact()), traces)
				: Bought.lot(number, code, amount, traces, count, price);
	}

	/** Newer clients send a list, as such or as a text of it, older ones one field. */
	static List<String> traceCodes(JsonNode row) {
		List<String> codes = new ArrayList<>();
		JsonNode list = row.get("drugtracinfo");
		for (JsonNode one : InputCheck.rows(BodyReading.within(list))) {
			add(codes, Typed.text(one.isObject() ? one.get("drug_trac_codg") : one));
		}
		if (codes.isEmpty()) {
			add(codes, Typed.text(row.get("drug_trac_codg")));
		}
		return codes;
	}

	private static void add(List<String> codes, String code) {
		if (!code.isEmpty()) {
			codes.add(code);
		}
	}

}
