package org.gongji.access;

/** What an account of this system may do (角色). */
public enum Role {

	/** 参保人. */
	MEMBER,
	/** 经办窗口. */
	CLERK,
	/** 药店收银. */
	PHARMACY,
	/** 医院收费. */
	HOSPITAL,
	/** 医保局. */
	BUREAU,
	/** 审计. */
	AUDITOR,
	/** 系统管理员. */
	ADMIN;

	/** Whether accounts of this role act for one person or one institution. */
	public boolean actsForHolder() {
		return this == MEMBER || this == PHARMACY || this == HOSPITAL;
	}

	/** Where the pages of this role begin. */
	public String home() {
		return switch (this) {
			case MEMBER -> "/my";
			case PHARMACY, HOSPITAL -> "/counter";
			case CLERK -> "/window";
			case BUREAU -> "/bureau";
			case AUDITOR -> "/audit";
			case ADMIN -> "/admin";
		};
	}

}
