package org.gongji.spending;

/** The two kinds of institution that the documents tell apart. */
public enum PlaceType {

	/** 定点医疗机构. */
	MEDICAL_INSTITUTION,
	/** 定点零售药店. */
	RETAIL_PHARMACY

}
