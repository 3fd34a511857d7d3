package org.gongji.person;

import java.util.Arrays;
import java.util.Locale;

import org.gongji.access.Region;

/**
 * A province (省级行政区) by its code of GB/T 2260 and its names; the Chinese one is what rule
 * books compare.
 */
public enum Province {

	BEIJING("11", "北京市", "Beijing"), TIANJIN("12", "天津市", "Tianjin"), HEBEI("13", "河北省", "Hebei"),
	SHANXI("14", "山西省", "Shanxi"), INNER_MONGOLIA("15", "内蒙古自治区", "Inner Mongolia"), LIAONING("21", "辽宁省", "Liaoning"),
	JILIN("22", "吉林省", "Jilin"), HEILONGJIANG("23", "黑龙江省", "Heilongjiang"), SHANGHAI("31", "上海市", "Shanghai"),
	JIANGSU("32", "江苏省", "Jiangsu"), ZHEJIANG("33", "浙江省", "Zhejiang"), ANHUI("34", "安徽省", "Anhui"),
	FUJIAN("35", "福建省", "Fujian"), JIANGXI("36", "江西省", "Jiangxi"), SHANDONG("37", "山东省", "Shandong"),
	HENAN("41", "河南省", "Henan"), HUBEI("42", "湖北省", "Hubei"), HUNAN("43", "湖南省", "Hunan"),
	GUANGDONG("44", "广东省", "Guangdong"), GUANGXI("45", "广西壮族自治区", "Guangxi"), HAINAN("46", "海南省", "Hainan"),
	CHONGQING("50", "重庆市", "Chongqing"), SICHUAN("51", "四川省", "Sichuan"), GUIZHOU("52", "贵州省", "Guizhou"),
	YUNNAN("53", "云南省", "Yunnan"), TIBET("54", "西藏自治区", "Tibet"), SHAANXI("61", "陕西省", "Shaanxi"),
	GANSU("62", "甘肃省", "Gansu"), QINGHAI("63", "青海省", "Qinghai"), NINGXIA("64", "宁夏回族自治区", "Ningxia"),
	XINJIANG("65", "新疆维吾尔自治区", "Xinjiang");

	private final String code;

	private final String chinese;

	private final String english;

	Province(String code, String chinese, String english) {
		this.code = code;
		this.chinese = chinese;
		this.english = english;
	}

	/** By the two digits. */
	public static Province of(String code) {
		return Arrays.stream(values())
			.filter((province) -> province.code.equals(code))
			.findFirst()
			.orElseThrow(() -> new IllegalArgumentException("No province has the code " + code));
	}

	/** The province that the region lies in. */
	public static Province of(Region region) {
		return of(region.code().substring(0, 2));
	}

	public String code() {
		return this.code;
	}

	public String chinese() {
		return this.chinese;
	}

	/** The name in the reader's language. */
	public String in(Locale locale) {
		return "en".equals(locale.getLanguage()) ? this.english : this.chinese;
	}

}
