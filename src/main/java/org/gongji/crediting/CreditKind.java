package org.gongji.crediting;

/** How the credit of a month comes about. */
public enum CreditKind {

	/** A share of the own contribution base. */
	OWN_CONTRIBUTION,
	/** 定额划入. */
	FIXED_MONTHLY,
	/** A share of the own pension. */
	PENSION_SHARE,
	/** 单建统筹: there is no account to credit. */
	POOL_ONLY,
	/** The own contribution of the month is not paid. */
	NOT_CONTRIBUTING,
	/** No longer a member of the employee scheme. */
	LEFT_SCHEME,
	/** A month after the month of death. */
	AFTER_DEATH,
	/** What of the employer's contribution goes to the account. */
	EMPLOYER_SHARE,
	/** 公务员医疗补助. */
	CIVIL_SERVANT_SUBSIDY,
	/** Not entitled to the civil-servant subsidy. */
	NO_CIVIL_SERVANT,
	/** 补划差额: the new amount less what was paid. */
	BACK_PAYMENT,
	/** The month was not credited at the retirees' old amount, or lies too early. */
	NOT_DUE,
	/** 利息. */
	INTEREST

}
