package org.gongji.benefit;

import java.math.BigDecimal;
import java.util.List;

import org.gongji.money.Money;
import org.gongji.rules.Citation;

/**
 * One step of the reckoning, for a page to explain each fen: the amount it comes to, of
 * which sum, at which share, and what is left afterwards (of the deductible or the cap);
 * null where a step has no such figure.
 */
public record BenefitStep(Kind kind, Money amount, Money of, BigDecimal share, Money left, List<Citation> citations) {

	/** The steps in the order of reckoning. */
	public enum Kind {

		/** 范围外费用. */
		OUTSIDE_SCOPE,
		/** 乙类药品先行自付. */
		FIRST_SELF_PAY_DRUG,
		/** 乙类项目、耗材先行自付. */
		FIRST_SELF_PAY_ITEM,
		/** 谈判药品先行自付. */
		FIRST_SELF_PAY_NEGOTIATED,
		/** 政策范围内费用. */
		IN_SCOPE,
		/** 起付线. */
		DEDUCTIBLE,
		/** 支付比例下调. */
		REDUCTION,
		/** 按比例支付. */
		SHARE,
		/** 限额内统筹支付. */
		FUND,
		/** 超过限额部分. */
		ABOVE_CAP,
		/** 个人负担. */
		PERSON

	}

	/** Key of the words for a reader, in the bundle of this room. */
	public String messageKey() {
		return "benefit.step." + this.kind.name();
	}

}
