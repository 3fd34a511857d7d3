package org.gongji.person;

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

}
