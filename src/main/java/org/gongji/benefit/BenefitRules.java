package org.gongji.benefit;

import org.gongji.rules.Period;
import org.gongji.rules.RuleBook;

/** The part of a rule book that the benefit law reads, ready to be asked quickly. */
final class BenefitRules {

	private final RuleBook book;

	private final AdmissionRules admission;

	private final TermRules terms;

	private BenefitRules(RuleBook book) {
		this.book = book;
		this.admission = new AdmissionRules(book);
		this.terms = new TermRules(book);
	}

	static BenefitRules of(RuleBook book) {
		return book.as(BenefitRules.class, BenefitRules::new);
	}

	Admission admit(Visit visit, PatientFacts person) {
		return this.admission.admit(visit, person);
	}

	/** Null while the benefit or the level is not known for want of a parameter. */
	Terms terms(Admission admission, Visit visit, PatientFacts person) {
		return (admission.benefit() != null && admission.level() != null) ? this.terms.of(admission, visit, person)
				: null;
	}

	FirstSelfPay firstSelfPay(Admission admission, Visit visit) {
		return FirstSelfPay.of(this.book, admission.benefit(), visit);
	}

	boolean startNotSet() {
		return this.book.period() == Period.START_NOT_SET;
	}

	RuleBook book() {
		return this.book;
	}

}
