package org.gongji.casework.web;

import java.time.LocalDate;
import java.util.Optional;

import org.gongji.access.Region;
import org.gongji.access.RequestId;
import org.gongji.casework.LetterDraft;
import org.gongji.casework.LetterReading;
import org.gongji.casework.TransferLetter;
import org.gongji.casework.TransferLetter.Origin;
import org.gongji.money.AmountText;
import org.gongji.money.Money;
import org.gongji.person.Certificate;
import org.gongji.person.TypedCertificate;
import org.gongji.site.TypedDay;

import org.springframework.validation.Errors;

/**
 * A letter on paper as a clerk types it.
 *
 * @param kind the kind of certificate, and its number
 * @param caseNumber the number of the case at the sender
 * @param seen what was seen on the paper
 */
record LetterForm(String request, String kind, String number, String name, String place, String agency,
		String caseNumber, String amount, String issuedOn, String seen) {

	static final int LONGEST_SEEN = 200;

	LetterForm {
		request = RequestId.wellFormed(request) ? request : RequestId.fresh().text();
		kind = (kind != null) ? kind : "RESIDENT_ID";
		number = line(number);
		name = line(name);
		place = line(place);
		agency = line(agency);
		caseNumber = line(caseNumber);
		amount = line(amount);
		issuedOn = line(issuedOn);
		seen = line(seen);
	}

	static LetterForm fresh() {
		return new LetterForm(null, null, null, null, null, null, null, null, null, null);
	}

	private static String line(String typed) {
		return (typed != null) ? typed.strip().replaceAll("\\s+", " ") : "";
	}

	/** Null with words beside each field that does not fit. */
	LetterDraft read(LetterReading reading, Region here, LocalDate today, Errors faults) {
		Optional<Certificate> certificate = new TypedCertificate(this.kind, this.number).read(faults);
		text("name", this.name, LetterReading.LONGEST_AGENCY, faults);
		text("place", this.place, LetterReading.LONGEST_PLACE, faults);
		text("agency", this.agency, LetterReading.LONGEST_AGENCY, faults);
		text("caseNumber", this.caseNumber, LetterReading.LONGEST_NUMBER, faults);
		Optional<LocalDate> day = TypedDay.read(this.issuedOn).filter((one) -> !one.isAfter(today));
		if (day.isEmpty()) {
			faults.rejectValue("issuedOn", "casework.letter.issuedOn.missing");
		}
		Optional<Money> sum = AmountText.read(this.amount).filter(Money::isPositive);
		if (sum.isEmpty()) {
			faults.rejectValue("amount", "casework.letter.amount.missing");
		}
		text("seen", this.seen, LONGEST_SEEN, faults);
		if (faults.hasErrors()) {
			return null;
		}
		LetterReading.Answer answer = reading.paper(here, certificate.get(), this.name, new TransferLetter(Origin.PAPER,
				null, this.place, this.agency, this.caseNumber, null, sum.get().fen(), day.get(), false, this.seen));
		if (answer.fault() != null) {
			faults.rejectValue(answer.fault().field(), answer.fault().messageKey());
		}
		return answer.draft();
	}

	private static void text(String field, String typed, int most, Errors faults) {
		if (!LetterReading.filled(typed, most)) {
			faults.rejectValue(field, "casework.letter." + field + ".missing");
		}
	}

	/** Without what was typed. */
	@Override
	public String toString() {
		return "LetterForm";
	}

}
