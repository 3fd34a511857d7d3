package org.gongji.access.web;

/**
 * Whose letter is asked for; identity numbers are sent in the body, never in the address.
 */
record LetterForm(String certificate) {

	LetterForm {
		certificate = (certificate != null) ? certificate : "";
	}

}
