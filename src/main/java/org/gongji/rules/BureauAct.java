package org.gongji.rules;

import java.time.LocalDate;
import java.util.List;

/**
 * An approved act of a bureau: the value of one key from a day on. A null value takes an
 * earlier one back.
 */
record BureauAct(String regionCode, String key, LocalDate from, Object value, List<String> written, Citation citation) {

	DatedValue dated() {
		return new DatedValue(this.from, this.value, this.written, this.citation, "", "");
	}

}
