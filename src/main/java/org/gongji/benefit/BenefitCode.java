package org.gongji.benefit;

/** Why the pooled benefit pays nothing, by name. */
public enum BenefitCode {

	/** 未在施行期内. */
	NOT_IN_FORCE,
	/** 限额不能转让他人. */
	LIMIT_NOT_TRANSFERABLE,
	/** 不属参保人员. */
	NOT_A_MEMBER,
	/** 欠费、停止缴费. */
	ARREARS,
	/** 住院期间. */
	IN_HOSPITAL,
	/** 住院期间的门诊费用待审核. */
	AUDIT_INPATIENT_OVERLAP,
	/** 非定点医疗机构. */
	PLACE_NOT_DESIGNATED,
	/** 不在门诊统筹定点范围. */
	NOT_IN_DESIGNATED_CLASS,
	/** 异地转诊暂不纳入. */
	REFERRED_OUT_NOT_COVERED,
	/** 临时外出暂不纳入. */
	TEMPORARY_OUT_NOT_COVERED,
	/** 不属普通门诊范围. */
	NOT_IN_ORDINARY_SCOPE,
	/** 应先按慢性病政策支付. */
	CHRONIC_POLICY_FIRST,
	/** 没有认定的慢性病. */
	DISEASE_NOT_RECOGNISED,
	/** 其他待遇支付后剩余的自付. */
	RESIDUAL_SELF_PAY,
	/** 按住院管理. */
	SETTLE_AS_INPATIENT,
	/** 由公共卫生经费支付. */
	PUBLIC_HEALTH_FUNDED,
	/** 灵活就业人员不享受生育津贴. */
	FLEXIBLE_NO_MATERNITY_ALLOWANCE,
	/** 灵活就业人员不享受产前检查待遇. */
	FLEXIBLE_NO_PRENATAL,
	/** 不计入. */
	NOT_COUNTED,
	/** 政策已取消. */
	ABOLISHED,
	/** 文件规定了这一事项，但没有列出这种情形. */
	GROUND_NOT_LISTED,
	/** 手工报销缺材料. */
	DOCUMENT_MISSING,
	/** 支付比例低于文件规定的下限. */
	RATIO_BELOW_FLOOR;

	/** Key of the words for a reader, in the bundle of this room. */
	public String messageKey() {
		return "benefit.code." + name();
	}

}
