package org.gongji.spending.web;

import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.gongji.access.RequestId;
import org.gongji.family.ProposalId;
import org.gongji.money.Money;
import org.gongji.person.PersonId;
import org.gongji.spending.CollectionId;
import org.gongji.spending.TogetherAsk;

/**
 * What a member chose for a relative who is bound and enrolled at once: collection and
 * category in one, and the account's part in fen that the check page showed.
 */
record TogetherForm(String request, String choice, String agreed) {

	private static final Pattern CHOICE = Pattern
		.compile("([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}):([1-9][0-9]?)");

	private static final Pattern FEN = Pattern.compile("[1-9][0-9]{0,11}");

	TogetherForm {
		request = (request != null) ? request : "";
		choice = (choice != null) ? choice : "";
		agreed = (agreed != null) ? agreed : "";
	}

	static TogetherForm fresh() {
		return new TogetherForm(RequestId.fresh().text(), "", "");
	}

	boolean chosen() {
		return CHOICE.matcher(this.choice).matches();
	}

	TogetherAsk ask(PersonId payer, ProposalId proposal) {
		Matcher parts = CHOICE.matcher(this.choice);
		if (!parts.matches()) {
			throw new IllegalStateException("Nothing was chosen");
		}
		return new TogetherAsk(new RequestId(this.request), payer, proposal,
				new CollectionId(UUID.fromString(parts.group(1))), Integer.parseInt(parts.group(2)),
				FEN.matcher(this.agreed).matches() ? Money.ofFen(Long.parseLong(this.agreed)) : null);
	}

}
