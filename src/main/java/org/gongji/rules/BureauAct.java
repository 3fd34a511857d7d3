package org.gongji.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.gongji.access.Region;

/**
 * An approved act of a bureau: the value of one key from a day on. A null value takes an
 * earlier one back.
 */
record BureauAct(String regionCode, String key, LocalDate from, Object value, List<String> written, Citation citation) {

	/** An entry as the act that it is, or would be. */
	static BureauAct of(Region region, ParameterEntry entry, Map<String, KeyLine> keys) {
		KeyLine key = keys.get(entry.key());
		if (key == null) {
			throw new IllegalStateException("A value has the key " + entry.key() + ", which keys.yaml lacks");
		}
		ValueType.Outcome outcome = key.value(entry.words());
		if (outcome.misfit() != null) {
			throw new IllegalStateException("The value of " + entry.key() + " is " + outcome.misfit().english());
		}
		Citation citation = new Citation(entry.cited(), entry.article(), SourceKind.BUREAU, entry.note());
		return new BureauAct(region.code(), entry.key(), entry.holdsFrom(), outcome.value(), entry.words(), citation);
	}

	DatedValue dated() {
		return new DatedValue(this.from, this.value, this.written, this.citation, "", "");
	}

}
