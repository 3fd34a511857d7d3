package org.gongji.account;

import java.util.UUID;

import org.gongji.access.Region;
import org.gongji.ledger.LedgerAccount;

/** The chart of accounts (会计科目表) of a region's books, in the words of the insurance. */
public enum Chart {

	/** 个人账户: what the fund owes an insured person. */
	PERSONAL("personal"),
	/** 统筹基金. */
	POOLED_FUND("pooled_fund"),
	/** 待划转保费: contributions that wait to be credited. */
	CONTRIBUTION_CLEARING("contribution_clearing"),
	/** 个人账户利息. */
	INTEREST("interest"),
	/** 应付定点医药机构款, one for each institution. */
	PAYABLE("payable"),
	/** 已结算待付款: what released sheets say is to be paid to institutions. */
	CLEARING_PAYABLE("clearing_payable"),
	/** 预留质量保证金, one for each institution. */
	WITHHELD("withheld"),
	/** 代缴保费, one for each programme. */
	PREMIUM("premium"),
	/** 在途转移. */
	TRANSFER_IN_TRANSIT("transfer_in_transit"),
	/** 应付退款. */
	REFUND_PAYABLE("refund_payable"),
	/** 应付遗产. */
	ESTATE_PAYABLE("estate_payable"),
	/** 应付手工报销款. */
	BILL_PAYABLE("bill_payable"),
	/** 应收个人账户多记款: what was credited too much and spent. */
	CREDIT_CLAIM("credit_claim"),
	/** 应收死亡后使用款: what was used after an owner's death and is claimed. */
	USE_CLAIM("use_claim"),
	/** 待追回遗产: what the estate gets of it once it has been paid. */
	ESTATE_RECOVERY("estate_recovery"),
	/** 期初余额. */
	OPENING("opening"),
	/** 改革前结余: what the accounts held before the reform. */
	BEFORE_REFORM("before_reform"),
	/** 应付其他统筹区款, one for each region. */
	DUE_TO("due_to"),
	/** 应收其他统筹区款, one for each region. */
	DUE_FROM("due_from"),
	/** 支出户存款: the bank account out of which cases are paid. */
	BANK("bank");

	private final String kind;

	Chart(String kind) {
		this.kind = kind;
	}

	public String kind() {
		return this.kind;
	}

	LedgerAccount in(Region region) {
		return new LedgerAccount(region, this.kind, "");
	}

	LedgerAccount in(Region region, UUID subject) {
		return new LedgerAccount(region, this.kind, subject.toString());
	}

	/**
	 * For a kind that has one account for each word, as premiums have for each programme.
	 */
	LedgerAccount in(Region region, String word) {
		return new LedgerAccount(region, this.kind, word);
	}

	LedgerAccount in(Region region, Region other) {
		return new LedgerAccount(region, this.kind, other.code());
	}

}
