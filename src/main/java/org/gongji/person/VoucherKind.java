package org.gongji.person;

import java.util.Locale;

/**
 * What a patient shows at the till (就诊凭证类型), with the national code mdtrt_cert_type.
 */
public enum VoucherKind {

	/** 医保电子凭证：付款码. */
	E_VOUCHER("01"),
	/** 居民身份证. */
	RESIDENT_ID_CARD("02"),
	/** 社会保障卡. */
	SOCIAL_SECURITY_CARD("03");

	private final String code;

	VoucherKind(String code) {
		this.code = code;
	}

	public String code() {
		return this.code;
	}

	/** The word in rule files and in the database, such as {@code e_voucher}. */
	public String word() {
		return name().toLowerCase(Locale.ROOT);
	}

	public static VoucherKind ofWord(String word) {
		return valueOf(word.toUpperCase(Locale.ROOT));
	}

}
