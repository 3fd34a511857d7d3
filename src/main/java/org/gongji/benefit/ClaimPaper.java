package org.gongji.benefit;

import java.util.Locale;

/** A paper that a manual claim (手工报销) is made with. */
public enum ClaimPaper {

	/** 医保凭证. */
	VOUCHER,
	/** 医疗费用发票. */
	INVOICE,
	/** 病历. */
	MEDICAL_RECORD;

	/** The word in rule files and policy cases, such as {@code medical_record}. */
	public String word() {
		return name().toLowerCase(Locale.ROOT);
	}

	public static ClaimPaper ofWord(String word) {
		return valueOf(word.toUpperCase(Locale.ROOT));
	}

}
