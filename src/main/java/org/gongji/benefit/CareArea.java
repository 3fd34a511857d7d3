package org.gongji.benefit;

import java.util.Arrays;
import java.util.Locale;

/** Where care was given, seen from the area of insurance (就医地), with the filing. */
public enum CareArea {

	/** 参保地. */
	LOCAL,
	/** 异地长期居住备案地. */
	FILED_PLACE,
	/** 已备案的异地. */
	OUT_OF_AREA_FILED,
	/** 异地安置退休人员. */
	OUT_OF_AREA_RESETTLED_RETIREE,
	/** 异地长期居住人员. */
	OUT_OF_AREA_LONG_TERM_RESIDENT,
	/** 常驻异地工作人员. */
	OUT_OF_AREA_POSTED_WORKER,
	/** 异地转诊人员. */
	OUT_OF_AREA_REFERRED,
	/** 异地突发疾病. */
	OUT_OF_AREA_EMERGENCY,
	/** 临时外出人员. */
	OUT_OF_AREA_TEMPORARY,
	/** 未备案的异地. */
	OUT_OF_AREA_UNFILED;

	/** The word in rule files and policy cases, such as {@code out_of_area_filed}. */
	public String word() {
		return name().toLowerCase(Locale.ROOT);
	}

	public static CareArea ofWord(String word) {
		return Arrays.stream(values())
			.filter((area) -> area.word().equals(word))
			.findFirst()
			.orElseThrow(() -> new IllegalArgumentException("unknown area of care '" + word + "'"));
	}

}
