package org.gongji.person;

import java.time.LocalDate;

import org.gongji.access.Region;

/**
 * A filing for care in another region (异地就医备案), from a day on until before another, or to
 * this day when that is null.
 */
public record Filing(Kind kind, Region place, LocalDate from, LocalDate to) {

	/** Why someone is treated elsewhere. */
	public enum Kind {

		/** 异地安置退休人员. */
		RESETTLED_RETIREE,
		/** 异地长期居住人员. */
		LONG_TERM_RESIDENT,
		/** 常驻异地工作人员. */
		POSTED_WORKER,
		/** 转诊转院人员. */
		REFERRED

	}

}
