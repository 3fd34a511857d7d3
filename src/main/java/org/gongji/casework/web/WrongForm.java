package org.gongji.casework.web;

import java.time.LocalDate;
import java.util.Optional;

import org.gongji.access.RequestId;
import org.gongji.casework.CaseFacts.CorrectionAsked;
import org.gongji.casework.Complaint;
import org.gongji.site.Choices;
import org.gongji.site.TypedDay;

import org.springframework.validation.Errors;

/** What somebody says is wrong with an account, as typed. */
record WrongForm(String about, String on, String words, String request) {

	private static final int WORDS_AT_MOST = 500;

	WrongForm {
		about = text(about);
		on = text(on);
		words = text(words);
		request = text(request);
	}

	static WrongForm fresh() {
		return new WrongForm("", "", "", RequestId.fresh().text());
	}

	private static String text(String typed) {
		return (typed != null) ? typed.strip() : "";
	}

	/** Empty where something does not fit; the faults say what. */
	Optional<CorrectionAsked> read(LocalDate today, Errors faults) {
		Optional<Complaint> complaint = Choices.chosen(Complaint.class, this.about);
		if (complaint.isEmpty()) {
			faults.rejectValue("about", "casework.wrong.about.missing");
		}
		Optional<LocalDate> day = TypedDay.read(this.on).filter((one) -> !one.isAfter(today));
		if (!this.on.isEmpty() && day.isEmpty()) {
			faults.rejectValue("on", "casework.wrong.on.wrong");
		}
		if (this.words.isEmpty() || this.words.length() > WORDS_AT_MOST) {
			faults.rejectValue("words", "casework.wrong.words.missing");
		}
		if (!RequestId.wellFormed(this.request)) {
			faults.reject("casework.claim.again");
		}
		return faults.hasErrors() ? Optional.empty()
				: Optional.of(new CorrectionAsked(complaint.get(), day.orElse(null), this.words));
	}

}
