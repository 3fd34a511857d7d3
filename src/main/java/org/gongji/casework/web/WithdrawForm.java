package org.gongji.casework.web;

/** Why a member takes a case back, and which version was seen. */
class WithdrawForm {

	private String reason = "";

	private long version;

	public String getReason() {
		return this.reason;
	}

	public void setReason(String reason) {
		this.reason = (reason != null) ? reason : "";
	}

	public long getVersion() {
		return this.version;
	}

	public void setVersion(long version) {
		this.version = version;
	}

}
