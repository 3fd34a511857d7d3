package org.gongji.family;

import org.gongji.rules.Citation;

/** One named reason against a binding, with its article. */
public record BindingReason(Code code, Citation citation) {

	/** Why a binding is refused; the order is the order in which the law checks. */
	public enum Code {

		/** The day lies before the document's first day, or no document is known. */
		NOT_IN_FORCE,
		/** Not among the relatives whom the document names, or the owner. */
		RELATION_NOT_ALLOWED,
		/** Without basic medical insurance where the document asks for it. */
		FAMILY_NOT_INSURED,
		/** Insured outside the province. */
		FAMILY_OUTSIDE_PROVINCE,
		/** 须由账户所有人发起. */
		OWNER_MUST_INITIATE,
		/** An identity paper that the procedure asks for was not shown. */
		DOCUMENT_MISSING,
		/** 未签署承诺书. */
		COMMITMENT_REQUIRED

	}

	/** Key of the words for a reader, in the bundle of this room. */
	public String messageKey() {
		return "family.refused." + this.code.name();
	}

}
