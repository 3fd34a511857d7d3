package org.gongji.provider;

/**
 * What a designated institution is (定点医药机构类别), with the national code fixmedins_type.
 */
public enum ProviderKind {

	/** 定点医疗机构. */
	MEDICAL_INSTITUTION("1", 'H'),
	/** 定点零售药店. */
	RETAIL_PHARMACY("2", 'P');

	private final String code;

	private final char letter;

	ProviderKind(String code, char letter) {
		this.code = code;
		this.letter = letter;
	}

	public String code() {
		return this.code;
	}

	/** The first letter of its institution code. */
	char letter() {
		return this.letter;
	}

}
