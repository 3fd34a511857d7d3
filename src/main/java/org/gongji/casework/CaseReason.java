package org.gongji.casework;

/** Why nothing is paid out or moved, by name, in the order of the checks. */
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
	NOT_RECOVERED,
	/** No such bill was settled here without the benefit. */
	BILL_UNKNOWN,
	/** The bill was reimbursed before. */
	BILL_CLAIMED,
	/** All of the bill was taken back at the till. */
	BILL_GONE,
	/** No employee insurance on the day of the visit. */
	NOT_INSURED,
	/** The disease of a special visit is not recognised. */
	DISEASE_NOT_RECOGNISED,
	/** No filing for care elsewhere on the day of the visit. */
	CARE_NOT_FILED,
	/** Who was treated has died and has no account that the money could go to. */
	NO_ESTATE,
	/** Nobody has entered the bill from its papers yet. */
	BILL_TO_READ,
	/** Somebody has to look at the visit before the benefit pays. */
	VISIT_TO_CHECK,
	/**
	 * The balance is smaller than what is to be taken off it, or the account is closed.
	 */
	BALANCE_TOO_SMALL,
	/** The movement cannot be put right by this amount. */
	NOT_CORRECTABLE,
	/** The two records are not of one person, or something is still open. */
	NOT_MERGEABLE

}
