package org.gongji.casework;

/** What an heir is to the deceased, or a guardian to the heir (关系). */
public enum HeirRelation {

	/** 配偶. */
	SPOUSE,
	/** 子女. */
	CHILD,
	/** 父母. */
	PARENT,
	/** 兄弟姐妹. */
	SIBLING,
	/** 祖父母、外祖父母. */
	GRANDPARENT,
	/** 孙子女、外孙子女. */
	GRANDCHILD,
	/** 其他, by a will or a judgment. */
	OTHER

}
