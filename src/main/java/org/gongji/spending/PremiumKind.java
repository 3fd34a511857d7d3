package org.gongji.spending;

import java.util.Locale;

/** A premium that someone wants to pay from the account (保险费的种类). */
public enum PremiumKind {

	/** 城乡居民基本医疗保险. */
	RESIDENT_INSURANCE,
	/** 职工大额医疗费用补助. */
	LARGE_AMOUNT,
	/** 长期护理保险. */
	LONG_TERM_CARE,
	/** 商业健康保险. */
	COMMERCIAL_HEALTH,
	/** 与基本医疗保险相衔接的普惠型商业健康保险. */
	INCLUSIVE_COMMERCIAL,
	/** 商业人寿保险, which no document names. */
	COMMERCIAL_LIFE;

	/** The word in rule files and policy cases, such as {@code large_amount}. */
	public String word() {
		return name().toLowerCase(Locale.ROOT);
	}

	public static PremiumKind ofWord(String word) {
		return valueOf(word.toUpperCase(Locale.ROOT));
	}

}
