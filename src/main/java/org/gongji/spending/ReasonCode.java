package org.gongji.spending;

import org.gongji.family.ProvinceLimit;

/**
 * Why an account may not pay, by name. The order is the order in which the law checks.
 */
public enum ReasonCode {

	/** The day lies before the document's first day, or no document is known. */
	NOT_IN_FORCE,
	/** The payer's document has no first day and the bureau has set none. */
	PARAMETER_NOT_SET,
	/** The user is not among the relatives that the document names. */
	RELATION_NOT_ALLOWED,
	/** 非定点医药机构. */
	PLACE_NOT_DESIGNATED,
	/** Named by the prohibition, or caught by its last words. */
	PROHIBITED_CATEGORY,
	/** Not on the list of what may be bought there. */
	CATEGORY_NOT_ALLOWED,
	/** 无国家医保标准编码. */
	NATIONAL_CODE_REQUIRED,
	/** The document names this premium for nobody. */
	PREMIUM_NOT_ALLOWED,
	/** The document says later, and the bureau has not switched it on. */
	NOT_YET_ENABLED,
	/** The relative has no basic medical insurance where the document asks for it. */
	FAMILY_NOT_INSURED,
	/** The relative is insured outside the province. */
	FAMILY_OUTSIDE_PROVINCE,
	/** No binding of family co-use is active on the day. */
	NO_BINDING,
	/** The region goes by the voucher shown, and this account's owner's was not. */
	VOUCHER_NOT_SHOWN,
	/** The card was used after its loss had been reported. */
	CARD_REPORTED_LOST,
	/** 余额转移、清退或继承办理中: the balance moves whole (OQ-20). */
	TRANSFER_RUNNING,
	/** A premium is paid whole, and the account has less. */
	INSUFFICIENT_BALANCE,
	/** The owner allows a relative so much in one purchase. */
	PURCHASE_LIMIT,
	/** The owner allows a relative so much in a month. */
	MONTH_LIMIT,
	/** The owner keeps a floor that relatives do not touch. */
	FLOOR;

	/** Null where the limit to the province is met. */
	static ReasonCode of(ProvinceLimit.Standing standing) {
		return switch (standing) {
			case MET -> null;
			case NOT_INSURED -> FAMILY_NOT_INSURED;
			case OUTSIDE -> FAMILY_OUTSIDE_PROVINCE;
		};
	}

}
