package org.gongji.family;

import java.util.Locale;

/** A document shown to bind a relative. */
public enum BindingPaper {

	/** 账户所有人的有效身份证件. */
	OWNER_ID,
	/** 家庭成员的有效身份证件. */
	FAMILY_ID;

	/** The word in rule files and policy cases. */
	public String word() {
		return name().toLowerCase(Locale.ROOT);
	}

	public static BindingPaper ofWord(String word) {
		return valueOf(word.toUpperCase(Locale.ROOT));
	}

}
