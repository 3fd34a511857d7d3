package org.gongji.provider.web;

/** The days of an agreement as typed; the last day may stay empty. */
record AgreementForm(long version, String first, String last) {

	AgreementForm {
		first = (first != null) ? first : "";
		last = (last != null) ? last : "";
	}

}
