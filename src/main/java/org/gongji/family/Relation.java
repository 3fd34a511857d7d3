package org.gongji.family;

import java.util.Locale;

/** What one person is to another (亲属关系). */
public enum Relation {

	/** 本人. */
	SELF,
	/** 配偶. */
	SPOUSE,
	/** 父母. */
	PARENT,
	/** 子女. */
	CHILD,
	/** 兄弟姐妹. */
	SIBLING,
	/** 祖父母、外祖父母. */
	GRANDPARENT,
	/** 孙子女、外孙子女. */
	GRANDCHILD,
	/** 配偶的父母. */
	PARENT_IN_LAW;

	/** The word in rule files and policy cases, such as {@code parent_in_law}. */
	public String word() {
		return name().toLowerCase(Locale.ROOT);
	}

	public static Relation ofWord(String word) {
		return valueOf(word.toUpperCase(Locale.ROOT));
	}

}
