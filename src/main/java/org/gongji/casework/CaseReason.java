package org.gongji.casework;

/** Why a balance is not paid out or moved, by name, in the order of the checks. */
public enum CaseReason {

	/** The day lies before the document's first day, or no document is known. */
	NOT_IN_FORCE,
	/** The document rules refunds and does not list this ground. */
	GROUND_NOT_LISTED,
	/** The balance goes with the relation instead of to the person. */
	MUST_TRANSFER,
	/** Another scheme takes no balance over. */
	NOT_TRANSFERABLE_CROSS_SCHEME,
	/** 转入地无个人账户. */
	DESTINATION_HAS_NO_ACCOUNT,
	/** Living elsewhere is not filed. */
	NOT_FILED,
	/** 已实现异地直接刷卡结算. */
	DIRECT_SETTLEMENT_AVAILABLE,
	/** No application, or the choice that it has to state is missing. */
	APPLICATION_REQUIRED,
	/** No proof of the shares, or shares that do not make one whole. */
	HEIR_SHARES_UNPROVEN,
	/** Claims are open and the time to wait for them runs. */
	CLAIMS_OPEN,
	/** Nothing of it is owed, or another case claims it. */
	NOTHING_OWED,
	/** The region does not claim what this is. */
	NOT_RECOVERED

}
