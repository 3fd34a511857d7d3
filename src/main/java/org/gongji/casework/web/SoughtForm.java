package org.gongji.casework.web;

/** What somebody looks for in the worklist: a number of a case or a name. */
record SoughtForm(String sought) {

	SoughtForm {
		sought = (sought != null) ? sought.strip() : "";
	}

	/** Never written to a log: it may be a name. */
	@Override
	public String toString() {
		return "SoughtForm";
	}

}
