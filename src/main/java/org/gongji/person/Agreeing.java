package org.gongji.person;

/** What came of agreeing that a relative shows one's code. */
public enum Agreeing {

	/** It is on from now. */
	AGREED,
	/** It was on already. */
	ALREADY,
	/** The request is over: taken back, declined or too old. */
	OVER,
	/** The relative is a child: a parent agrees. */
	GUARDIAN_NEEDED;

	public String messageKey() {
		return "person.codes.agreeing." + this;
	}

}
