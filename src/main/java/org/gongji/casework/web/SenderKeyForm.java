package org.gongji.casework.web;

import org.gongji.casework.LetterReading;
import org.gongji.casework.SenderKey;
import org.gongji.vault.Signatures;

import org.springframework.validation.Errors;

/** The key of another installation, as an officer types it from the sender's paper. */
record SenderKeyForm(String request, String senderRegion, String agency, String publicKey) {

	SenderKeyForm {
		request = (request != null) ? request : "";
		senderRegion = (senderRegion != null) ? senderRegion.strip() : "";
		agency = (agency != null) ? agency.strip() : "";
		publicKey = (publicKey != null) ? publicKey.replaceAll("\\s+", "") : "";
	}

	/** Null with words beside each field that does not fit. */
	SenderKey read(Errors faults) {
		if (!this.senderRegion.matches("[0-9]{6}")) {
			faults.rejectValue("senderRegion", "casework.sender.region.form");
		}
		if (!LetterReading.filled(this.agency, LetterReading.LONGEST_AGENCY)) {
			faults.rejectValue("agency", "casework.sender.agency.missing");
		}
		if (!Signatures.isPublicKey(this.publicKey)) {
			faults.rejectValue("publicKey", "casework.sender.key.form");
		}
		return faults.hasErrors() ? null : new SenderKey(this.senderRegion, this.agency, this.publicKey);
	}

}
