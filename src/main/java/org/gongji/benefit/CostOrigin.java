package org.gongji.benefit;

import java.util.Locale;

/**
 * Where a cost brought to the ordinary benefit comes from, as far as a document treats it
 * apart (费用来源).
 */
public enum CostOrigin {

	/** An ordinary outpatient cost. */
	ORDINARY,
	/** 超过门诊慢性病年度限额的费用. */
	CHRONIC_OVER_LIMIT,
	/** 应先按门诊慢性病支付的费用. */
	CHRONIC_WITHIN_LIMIT,
	/** 产前检查. */
	PRENATAL_CHECK,
	/** “双通道”谈判药品. */
	NEGOTIATED_DUAL_CHANNEL,
	/** 慢特病支付后剩余的个人自付. */
	RESIDUAL_AFTER_CHRONIC,
	/** 住院支付后剩余的个人自付. */
	RESIDUAL_AFTER_INPATIENT,
	/** 急诊死亡. */
	EMERGENCY_DEATH,
	/** 急诊转住院. */
	EMERGENCY_THEN_ADMITTED,
	/** 由公共卫生经费支付的计划生育费用. */
	FAMILY_PLANNING_PAID_BY_PUBLIC_HEALTH;

	/** The word in policy cases, such as {@code prenatal_check}. */
	public String word() {
		return name().toLowerCase(Locale.ROOT);
	}

	public static CostOrigin ofWord(String word) {
		return valueOf(word.toUpperCase(Locale.ROOT));
	}

}
