package org.gongji.person;

/** Kind of participation (参保身份). */
public enum PersonStatus {

	/** 在职职工. */
	EMPLOYEE,
	/** 退休人员. */
	RETIREE,
	/** 灵活就业人员. */
	FLEXIBLE,
	/** 新业态从业人员. */
	NEW_FORM_WORKER,
	/** 居民或未成年人，不属职工医保. */
	NONE

}
