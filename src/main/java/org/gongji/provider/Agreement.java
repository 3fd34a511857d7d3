package org.gongji.provider;

import java.time.LocalDate;
import java.util.Objects;

/**
 * The period of a service agreement (服务协议): from counts, to does not and may be open.
 */
public record Agreement(LocalDate from, LocalDate to) {

	public Agreement {
		Objects.requireNonNull(from, "from");
		if (to != null && !to.isAfter(from)) {
			throw new IllegalArgumentException("An agreement ends after it begins");
		}
	}

}
