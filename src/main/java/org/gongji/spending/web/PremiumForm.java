package org.gongji.spending.web;

import java.util.UUID;
import java.util.regex.Pattern;

import org.gongji.access.MissingRow;
import org.gongji.access.RequestId;
import org.gongji.money.Money;
import org.gongji.person.PersonId;
import org.gongji.spending.CollectionId;
import org.gongji.spending.PremiumAsk;

/**
 * What a member chose: for whom, by which collection and category, the policy number, and
 * the account's part in fen that the check page showed.
 */
record PremiumForm(String request, String insured, String collection, String category, String policyNumber,
		String agreed) {

	/** The category that is chosen beforehand; a collection with one has no other. */
	static final String FIRST = "1";

	private static final Pattern FEN = Pattern.compile("[1-9][0-9]{0,11}");

	private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]?");

	PremiumForm {
		request = (request != null) ? request : "";
		insured = (insured != null) ? insured : "";
		collection = (collection != null) ? collection : "";
		category = (category != null) ? category : "";
		policyNumber = (policyNumber != null) ? policyNumber.strip() : "";
		agreed = (agreed != null) ? agreed : "";
	}

	PremiumForm fresh(String chosen) {
		return new PremiumForm(RequestId.fresh().text(), this.insured, this.collection,
				this.category.isEmpty() ? chosen : this.category, this.policyNumber, "");
	}

	PersonId whom() {
		return new PersonId(id(this.insured));
	}

	CollectionId which() {
		return new CollectionId(id(this.collection));
	}

	/** The ids in the form are ours: a text that is none names nothing. */
	private static UUID id(String text) {
		try {
			return UUID.fromString(text);
		}
		catch (IllegalArgumentException ex) {
			throw new MissingRow("id");
		}
	}

	/** Zero where none was chosen, which no category is. */
	public int number() {
		return NUMBER.matcher(this.category).matches() ? Integer.parseInt(this.category) : 0;
	}

	PremiumAsk ask(PersonId payer) {
		return new PremiumAsk(new RequestId(this.request), payer, whom(), which(), number(), this.policyNumber,
				FEN.matcher(this.agreed).matches() ? Money.ofFen(Long.parseLong(this.agreed)) : null);
	}

}
