package org.gongji.ledger;

/** Debit (借) or credit (贷). */
public enum Side {

	DEBIT("D"), CREDIT("C");

	private final String code;

	Side(String code) {
		this.code = code;
	}

	String code() {
		return this.code;
	}

	static Side of(String code) {
		return "D".equals(code) ? DEBIT : CREDIT;
	}

	public Side opposite() {
		return (this == DEBIT) ? CREDIT : DEBIT;
	}

}
