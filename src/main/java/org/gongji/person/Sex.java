package org.gongji.person;

/** Sex (性别), with the national code gend. */
public enum Sex {

	UNKNOWN("0"), MALE("1"), FEMALE("2"), UNSTATED("9");

	private final String code;

	Sex(String code) {
		this.code = code;
	}

	public String code() {
		return this.code;
	}

}
