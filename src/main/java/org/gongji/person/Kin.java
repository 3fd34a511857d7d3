package org.gongji.person;

/**
 * What a relative is to the one who shows the relative's code. Told by the one who asks,
 * and read by the relative who agrees; no rule of a region hangs on it.
 */
public enum Kin {

	/** 配偶. */
	SPOUSE,
	/** 父母. */
	PARENT,
	/** 子女. */
	CHILD,
	/** 其他亲属. */
	OTHER;

	/** The key of what the relative is to the one who shows. */
	public String relativeKey() {
		return "person.kin." + name();
	}

	/** The key of what the one who shows is to the relative. */
	public String showerKey() {
		return "person.kinOf." + name();
	}

}
