package org.gongji.spending;

import java.util.Locale;

/** The voucher (医保凭证) that was shown at the till. */
public enum VoucherKind {

	/** 医保电子凭证. */
	E_VOUCHER,
	/** 社会保障卡. */
	SOCIAL_SECURITY_CARD,
	/** 居民身份证. */
	RESIDENT_ID_CARD;

	/** The word in rule files and in the database. */
	public String word() {
		return name().toLowerCase(Locale.ROOT);
	}

	public static VoucherKind ofWord(String word) {
		return valueOf(word.toUpperCase(Locale.ROOT));
	}

}
