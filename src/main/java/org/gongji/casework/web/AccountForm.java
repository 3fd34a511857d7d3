package org.gongji.casework.web;

/** A bank account as a member types it. */
class AccountForm {

	private String account = "";

	private String bank = "";

	private String bankCode = "";

	private long version = -1;

	public String getAccount() {
		return this.account;
	}

	public void setAccount(String account) {
		this.account = text(account);
	}

	/** Never typed: the account is in the member's own name. */
	public String getHolder() {
		return "";
	}

	public String getBank() {
		return this.bank;
	}

	public void setBank(String bank) {
		this.bank = text(bank);
	}

	public String getBankCode() {
		return this.bankCode;
	}

	public void setBankCode(String bankCode) {
		this.bankCode = text(bankCode);
	}

	public long getVersion() {
		return this.version;
	}

	/** Which version of the case was seen. */
	public void setVersion(long version) {
		this.version = version;
	}

	private static String text(String typed) {
		return (typed != null) ? typed : "";
	}

}
