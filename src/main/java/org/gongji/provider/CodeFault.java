package org.gongji.provider;

/** What is wrong with an institution code. */
public enum CodeFault implements CodeReading {

	EMPTY, LENGTH, FIRST_LETTER, NOT_DIGITS;

	public String messageKey() {
		return "provider.code.fault." + this;
	}

}
