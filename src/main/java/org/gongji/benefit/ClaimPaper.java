package org.gongji.benefit;

import java.util.Locale;
import java.util.Optional;

import org.gongji.rules.Citation;
import org.gongji.rules.RuleBook;
import org.gongji.rules.Ruled;

/** A paper that a manual claim (手工报销) is made with. */
public enum ClaimPaper {

	/** 医保凭证. */
	VOUCHER,
	/** 医疗费用发票. */
	INVOICE,
	/** 病历. */
	MEDICAL_RECORD;

	/** The parameter that says which of them are needed. */
	public static String parameter() {
		return BenefitKeys.CLAIM_PAPERS.name();
	}

	/** Where it is said which are needed; empty while the bureau has not set it. */
	public static Optional<Citation> needed(RuleBook book) {
		return book.find(BenefitKeys.CLAIM_PAPERS).map(Ruled::citation);
	}

	/** Why it is not set. */
	public static Citation openness(RuleBook book) {
		return book.openness(BenefitKeys.CLAIM_PAPERS);
	}

	/** The word in rule files and policy cases, such as {@code medical_record}. */
	public String word() {
		return name().toLowerCase(Locale.ROOT);
	}

	public static ClaimPaper ofWord(String word) {
		return valueOf(word.toUpperCase(Locale.ROOT));
	}

}
