package org.gongji.crediting;

/** What somebody has to declare before a month can be credited. */
public enum DeclaredFact {

	/** 缴费基数, declared by the employer. */
	CONTRIBUTION_BASE,
	/** 基本养老金, declared by the agency that pays it. */
	MONTHLY_PENSION

}
