package org.gongji.spending;

import java.util.List;

/**
 * Something wrong in what the till sent, before the law is asked: the line (0 for the
 * whole purchase), what it is, and the words to put into the message.
 */
public record Problem(int line, Kind kind, List<String> words) {

	static Problem of(int line, Kind kind, String... words) {
		return new Problem(line, kind, List.of(words));
	}

	/** Key of the message for a reader, in the bundle of this room. */
	public String messageKey() {
		return "spending.problem." + this.kind.name();
	}

	/** What can be wrong. */
	public enum Kind {

		NO_LINES, TOO_MANY_LINES, UNKNOWN_PATIENT, UNKNOWN_INSTITUTION, ITEM_UNKNOWN, ITEM_NOT_VALID, QUANTITY, PRICE,
		PRICE_ABOVE_LIMIT, TRACE_CODE_FORM, TRACE_CODE_TWICE, TRACE_CODES_MORE_THAN_QUANTITY, TRACE_CODE_SOLD,
		TRACE_CODE_MISSING, PERSONAL_PART_NOT_HERE, TOTAL_TOO_LARGE, DATE_IN_FUTURE, VOUCHER_NOT_ACCEPTED,
		VOUCHER_NOT_OF_FAMILY, HOLDER_DIED, RECORD_MERGED, BEFORE_INSURED, NOT_EMPLOYEE_SCHEME, VISIT_NOT_HERE,
		DISEASE_NOT_RECOGNISED

	}

}
