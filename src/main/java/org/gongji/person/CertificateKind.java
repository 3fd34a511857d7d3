package org.gongji.person;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.gongji.site.Choices;

/** What proves who someone is (人员证件类型), with the national code psn_cert_type. */
public enum CertificateKind {

	/** 居民身份证（户口簿）. */
	RESIDENT_ID("01"),
	/** 中国人民解放军军官证. */
	MILITARY_OFFICER("02"),
	/** 中国人民武装警察警官证. */
	ARMED_POLICE("03"),
	/** 港澳居民来往内地通行证（香港）. */
	HONG_KONG_PERMIT("04"),
	/** 港澳居民来往内地通行证（澳门）. */
	MACAO_PERMIT("05"),
	/** 台湾居民来往大陆通行证. */
	TAIWAN_PERMIT("06"),
	/** 外国人永久居留证. */
	FOREIGN_PERMANENT_RESIDENT("07"),
	/** 外国人护照. */
	FOREIGN_PASSPORT("08"),
	/** 残疾人证. */
	DISABILITY("09"),
	/** 军烈属证明. */
	MARTYR_FAMILY("10"),
	/** 外国人就业证. */
	FOREIGN_WORK_PERMIT("11"),
	/** 外国专家证. */
	FOREIGN_EXPERT("12"),
	/** 外国人常驻记者证. */
	FOREIGN_CORRESPONDENT("13"),
	/** 台港澳人员就业证. */
	TAIWAN_HONG_KONG_MACAO_WORK("14"),
	/** 回国（来华）定居专家证. */
	RETURNED_EXPERT("15"),
	/** 中国护照. */
	CHINESE_PASSPORT("16"),
	/** 港澳台居民居住证. */
	HONG_KONG_MACAO_TAIWAN_RESIDENCE("17"),
	/** 社会保障卡. */
	SOCIAL_SECURITY_CARD("90"),
	/** 其他身份证件. */
	OTHER("99"),
	/** 扶贫人口编码. */
	POVERTY_RELIEF("990102"),
	/** 医学出生证明. */
	BIRTH_CERTIFICATE("990201");

	private final String code;

	CertificateKind(String code) {
		this.code = code;
	}

	public String code() {
		return this.code;
	}

	/** The key of each kind's word, to choose from on a form. */
	public static Map<String, String> choices() {
		return choices(Arrays.stream(values()));
	}

	/** As before, of some kinds, in the order given. */
	public static Map<String, String> choices(Stream<CertificateKind> some) {
		return Choices.of(some, "person.certificate.kind.");
	}

	/** By national code; clients also send "1" for "01". */
	public static Optional<CertificateKind> of(String code) {
		String padded = (code != null && code.length() == 1) ? "0" + code : code;
		return Arrays.stream(values()).filter((kind) -> kind.code.equals(padded)).findFirst();
	}

}
