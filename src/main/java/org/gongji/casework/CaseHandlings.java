package org.gongji.casework;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import org.springframework.stereotype.Component;

/** Each kind of case with what handles it. */
@Component
class CaseHandlings {

	private final Map<CaseKind, CaseHandling> byKind = new EnumMap<>(CaseKind.class);

	CaseHandlings(List<CaseHandling> all) {
		all.forEach((one) -> this.byKind.put(one.kind(), one));
	}

	CaseHandling of(CaseKind kind) {
		CaseHandling handling = this.byKind.get(kind);
		if (handling == null) {
			throw new IllegalArgumentException("Nothing handles cases of the kind " + kind);
		}
		return handling;
	}

}
