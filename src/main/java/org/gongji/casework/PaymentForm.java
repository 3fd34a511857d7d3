package org.gongji.casework;

/** The forms in which a payment file is handed to the bank. */
public enum PaymentForm {

	/** Text with commas. */
	CSV,
	/** A workbook. */
	XLSX,
	/** ISO 20022 pain.001. */
	XML

}
