package org.gongji.person;

/** What is wrong with a person's name. */
public enum NameFault implements NameReading {

	EMPTY, TOO_LONG, FORBIDDEN_CHARACTER;

	public String messageKey() {
		return "person.name.fault." + this;
	}

}
