package org.gongji.spending.web;

import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Pattern;

import org.gongji.money.AmountText;
import org.gongji.money.Money;

/**
 * What the cashier typed into a basket: a scanned code, a quantity, a price, an amount.
 */
record LineForm(String code, String quantity, String price, String amount) {

	private static final Pattern COUNT = Pattern.compile("[0-9]{1,4}");

	LineForm {
		code = (code != null) ? code : "";
		quantity = (quantity != null) ? quantity : "";
		price = (price != null) ? price : "";
		amount = (amount != null) ? amount : "";
	}

	static LineForm empty() {
		return new LineForm("", "", "", "");
	}

	/** One to four digits, also full-width ones. */
	Optional<Integer> units() {
		if (this.quantity.length() > 40) {
			return Optional.empty();
		}
		String text = Normalizer.normalize(this.quantity, Normalizer.Form.NFKC).strip();
		return COUNT.matcher(text).matches() ? Optional.of(Integer.valueOf(text)) : Optional.empty();
	}

	Optional<Money> unitPrice() {
		return AmountText.read(this.price).filter(Money::isPositive);
	}

	Optional<Money> part() {
		return AmountText.read(this.amount).filter(Money::isPositive);
	}

}
