package org.gongji.casework;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** As what somebody gets the money of a case. */
public enum PayeeKind {

	/** 本人: the owner of the account. */
	OWNER,
	/** 继承人. */
	HEIR,
	/** 监护人, for an owner or heir who cannot act. */
	GUARDIAN,
	/** 转入地经办机构. */
	AGENCY,
	/** 定点医药机构, for what a month's sheet says; a payee of no case. */
	INSTITUTION;

	/** Whether it is no person, so that it has no certificate and is named in full. */
	public boolean body() {
		return this == AGENCY || this == INSTITUTION;
	}

	/** Who may be paid out of a case of a kind. */
	static Set<PayeeKind> of(CaseKind kind) {
		return switch (kind) {
			case DEATH -> EnumSet.of(HEIR, GUARDIAN);
			case TRANSFER_OUT, TRANSFER_IN -> EnumSet.of(AGENCY);
			case REFUND, ACCOUNT_CORRECTION, MANUAL_REIMBURSEMENT, RECORD_MERGE, CLAIM -> EnumSet.of(OWNER, GUARDIAN);
		};
	}

	/** The same, in order, to choose from on a form. */
	public static List<PayeeKind> choices(CaseKind kind) {
		return List.copyOf(of(kind));
	}

	/** Key of the word for a reader. */
	public String messageKey() {
		return "casework.payee.kind." + this;
	}

}
