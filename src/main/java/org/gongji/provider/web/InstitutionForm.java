package org.gongji.provider.web;

/** A new institution as typed; the last day may stay empty. */
record InstitutionForm(String code, String name, String region, String level, String specialty, String first,
		String last) {

	InstitutionForm {
		code = (code != null) ? code : "";
		name = (name != null) ? name : "";
		region = (region != null) ? region : "";
		level = (level != null) ? level : "";
		specialty = (specialty != null && !specialty.isBlank()) ? specialty : "GENERAL";
		first = (first != null) ? first : "";
		last = (last != null) ? last : "";
	}

}
