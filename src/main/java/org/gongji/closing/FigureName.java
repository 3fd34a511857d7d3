package org.gongji.closing;

/**
 * What a figure of the statement says; the constant's name is its word in the database.
 * Income and expenditure of the accounts hold every movement of a personal account, each
 * under one name.
 */
public enum FigureName {

	/** 期初余额. */
	BEFORE(Group.BALANCE),
	/** 期末余额. */
	AFTER(Group.BALANCE),
	/** 个人缴费划入. */
	IN_CONTRIBUTION(Group.IN),
	/** 统筹基金划入. */
	IN_FUND(Group.IN),
	/** 利息. */
	IN_INTEREST(Group.IN),
	/** 转入. */
	IN_TRANSFER(Group.IN),
	/** 期初转入的余额. */
	IN_OPENING(Group.IN),
	/** 改革前结余. */
	IN_BEFORE_REFORM(Group.IN),
	/** 退回的保费. */
	IN_PREMIUM_BACK(Group.IN),
	/** 追回的钱. */
	IN_RECOVERED(Group.IN),
	/** 手工报销退回账户. */
	IN_REIMBURSED(Group.IN),
	/** 没有付到的钱转入遗产: payments that the bank returned after a death. */
	IN_RETURNED(Group.IN),
	/** 更正增加. */
	IN_CORRECTED(Group.IN),
	/** 合并档案并入. */
	IN_MERGED(Group.IN),
	/** 其他收入. */
	IN_OTHER(Group.IN),
	/** 购药和就诊. */
	OUT_PURCHASES(Group.OUT),
	/** 退货和冲正, below zero. */
	OUT_REVERSALS(Group.OUT),
	/** 代缴保费. */
	OUT_PREMIUMS(Group.OUT),
	/** 手工报销使用账户. */
	OUT_REIMBURSED(Group.OUT),
	/** 转出. */
	OUT_TRANSFER(Group.OUT),
	/** 清退. */
	OUT_REFUND(Group.OUT),
	/** 继承. */
	OUT_INHERITANCE(Group.OUT),
	/** 账户关闭后转出的钱. */
	OUT_LATER(Group.OUT),
	/** 抵扣应还款. */
	OUT_CLAIMS(Group.OUT),
	/** 更正减少. */
	OUT_CORRECTED(Group.OUT),
	/** 合并档案并出. */
	OUT_MERGED(Group.OUT),
	/** 其他支出. */
	OUT_OTHER(Group.OUT),
	/** By whose account and where; the parts come to purchases and reversals. */
	USE_BY_PAYER(Group.USE),
	/** By what was bought; so do these. */
	USE_BY_CATEGORY(Group.USE),
	/** By programme; the parts come to the premiums. */
	USE_BY_PROGRAMME(Group.USE),
	/** How many owners, and settlements. */
	USE_PEOPLE(Group.PEOPLE),
	/** 基金支付的门诊待遇. */
	FUND_VISITS(Group.FUND),
	/** 冲正, below zero. */
	FUND_REVERSALS(Group.FUND),
	/** 基金支付的手工报销. */
	FUND_REIMBURSED(Group.FUND),
	/** 划入个人账户. */
	FUND_CREDITS(Group.FUND),
	/** 划入的更正, below zero where it came back. */
	FUND_CORRECTED(Group.FUND),
	/** 免去的应还款. */
	FUND_DROPPED(Group.FUND),
	/** 其他. */
	FUND_OTHER(Group.FUND),
	/** By kind of visit and level; the parts come to visits and reversals. */
	FUND_BY_VISIT(Group.FUND_USE),
	/** How many patients, and settlements. */
	FUND_PEOPLE(Group.PEOPLE);

	private final Group group;

	FigureName(Group group) {
		this.group = group;
	}

	public Group group() {
		return this.group;
	}

	/** Whether sums of months say something: not of balances, and not of people. */
	boolean adds() {
		return this.group != Group.BALANCE && this.group != Group.PEOPLE;
	}

	/** Where a figure stands on the statement. */
	public enum Group {

		/** What the accounts hold. */
		BALANCE,
		/** 收入. */
		IN,
		/** 支出. */
		OUT,
		/** Of which. */
		USE,
		/** 统筹基金支出. */
		FUND,
		/** Of which. */
		FUND_USE,
		/** How many. */
		PEOPLE

	}

}
