package org.gongji.benefit;

import org.gongji.rules.Citation;

/** What is wrong or odd with ratios that an officer enters, with its article. */
public record RatioFinding(Code code, Citation citation) {

	/** What was found; in the order in which it is told. */
	public enum Code {

		/** 低于文件规定的下限. */
		RATIO_BELOW_FLOOR,
		/** 退休人员低于在职. */
		RETIREE_NOT_FAVOURED,
		/** 一级低于三级. */
		PRIMARY_NOT_FAVOURED

	}

	/** A ratio below the floor is refused; the rest only warns (R-XA5). */
	public boolean refuses() {
		return this.code == Code.RATIO_BELOW_FLOOR;
	}

}
