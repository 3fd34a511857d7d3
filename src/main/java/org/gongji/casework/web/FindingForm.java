package org.gongji.casework.web;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.gongji.casework.Finding;
import org.gongji.ledger.PostingId;
import org.gongji.money.AmountText;
import org.gongji.money.Money;

import org.springframework.validation.Errors;

/**
 * What was found about a wrong account, as typed.
 *
 * @param version the version of the case that was seen
 * @param more whether the amount is added to what was booked, or taken off it: more, less
 */
record FindingForm(String found, String source, Boolean register, List<String> links, String corrects, String more,
		String amount, Long version) {

	private static final int FOUND_AT_MOST = 500;

	private static final int SOURCE_AT_MOST = 200;

	FindingForm {
		found = text(found);
		source = text(source);
		links = (links != null) ? List.copyOf(links) : List.of();
		corrects = text(corrects);
		more = text(more);
		amount = text(amount);
		version = (version != null) ? version : -1;
	}

	static FindingForm of(Finding kept) {
		if (kept == null) {
			return new FindingForm("", "", null, List.of(), "", "more", "", null);
		}
		boolean direct = kept.corrects() != null;
		return new FindingForm(kept.found(), kept.source(), kept.register(),
				kept.links().stream().map((one) -> one.value().toString()).toList(),
				direct ? kept.corrects().value().toString() : "",
				(direct && kept.change().isNegative()) ? "less" : "more",
				direct ? (kept.change().isNegative() ? kept.change().negated() : kept.change()).yuan() : "", null);
	}

	private static String text(String typed) {
		return (typed != null) ? typed.strip() : "";
	}

	/** Empty where something does not fit; the faults say what. */
	Optional<Finding> read(Errors faults) {
		if (this.found.isEmpty() || this.found.length() > FOUND_AT_MOST) {
			faults.rejectValue("found", "casework.finding.found.missing");
		}
		if (this.source.isEmpty() || this.source.length() > SOURCE_AT_MOST) {
			faults.rejectValue("source", "casework.finding.source.missing");
		}
		List<PostingId> linked = this.links.stream().map(FindingForm::posting).flatMap(Optional::stream).toList();
		if (linked.size() != this.links.size()) {
			faults.rejectValue("links", "casework.finding.fault.NOT_LINKABLE");
		}
		Optional<PostingId> posting = posting(this.corrects);
		Optional<Money> sum = AmountText.read(this.amount).filter(Money::isPositive);
		if (!this.corrects.isEmpty() && posting.isEmpty()) {
			faults.rejectValue("corrects", "casework.finding.fault.NOT_CORRECTABLE");
		}
		if (posting.isPresent() && sum.isEmpty()) {
			faults.rejectValue("amount", "casework.claim.amount.missing");
		}
		if (posting.isEmpty() && this.corrects.isEmpty() && !this.amount.isEmpty()) {
			faults.rejectValue("corrects", "casework.finding.corrects.missing");
		}
		if (posting.isPresent() && !this.more.equals("more") && !this.more.equals("less")) {
			faults.rejectValue("more", "casework.finding.more.missing");
		}
		if (faults.hasErrors()) {
			return Optional.empty();
		}
		Money change = posting.isEmpty() ? null : (this.more.equals("less") ? sum.get().negated() : sum.get());
		return Optional.of(new Finding(this.found, this.source, Boolean.TRUE.equals(this.register), linked,
				posting.orElse(null), change));
	}

	private static Optional<PostingId> posting(String id) {
		try {
			return id.isEmpty() ? Optional.empty() : Optional.of(new PostingId(UUID.fromString(id)));
		}
		catch (IllegalArgumentException ex) {
			return Optional.empty();
		}
	}

}
