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

	/** Whether a document names it at all. */
	public boolean named() {
		return this != COMMERCIAL_LIFE;
	}

	/** Whether an insurer sells it as a product. */
	public boolean commercial() {
		return this == COMMERCIAL_HEALTH || this == INCLUSIVE_COMMERCIAL || this == COMMERCIAL_LIFE;
	}

	/** The key of the rule that says whether it may be paid already. */
	public String ruleKey() {
		return "premium." + word();
	}

	/** The word in rule files and policy cases, such as {@code large_amount}. */
	public String word() {
		return name().toLowerCase(Locale.ROOT);
	}

	public static PremiumKind ofWord(String word) {
		return valueOf(word.toUpperCase(Locale.ROOT));
	}

}
