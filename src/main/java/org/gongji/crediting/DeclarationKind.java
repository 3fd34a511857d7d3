package org.gongji.crediting;

/** What a declaration states of people. */
public enum DeclarationKind {

	/** 缴费申报: the contribution base of a month and whether the contribution is paid. */
	CONTRIBUTION,
	/** 养老金发放名册: the pension of a month. */
	PENSION

}
