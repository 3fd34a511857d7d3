package org.gongji.rules;

/** Where a rule value comes from (来源). */
public enum SourceKind {

	/** The words of the document. */
	TEXT,
	/** A reading of words that allow more than one, R-xx. */
	READING,
	/** A decision of this product where the document is silent, OQ-xx. */
	DECISION,
	/** An act of the bureau, entered by one officer and approved by another. */
	BUREAU

}
