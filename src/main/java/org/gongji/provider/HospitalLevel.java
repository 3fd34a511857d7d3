package org.gongji.provider;

/**
 * Level of a medical institution (医院等级); the text is the one of the policy cases.
 */
public enum HospitalLevel {

	/** 一级. */
	LEVEL_1("1"),
	/** 二级. */
	LEVEL_2("2"),
	/** 三级未定等. */
	LEVEL_3("3"),
	/** 三级甲等. */
	LEVEL_3A("3A"),
	/** 三级乙等. */
	LEVEL_3B("3B"),
	/** 三级丙等. */
	LEVEL_3C("3C"),
	/** 村卫生室. */
	VILLAGE("village"),
	/** 社区卫生服务中心（站）. */
	COMMUNITY("community"),
	/** 乡镇卫生院. */
	TOWNSHIP("township"),
	/** 未定级. */
	UNRATED("unrated");

	private final String text;

	HospitalLevel(String text) {
		this.text = text;
	}

	public String text() {
		return this.text;
	}

}
