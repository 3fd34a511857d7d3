package org.gongji.casework.web;

import java.util.List;

/**
 * What is to be claimed, as ticked, and who is asked for it where the person has died.
 */
record ClaimForm(List<String> debts, String debtor, String request) {

	ClaimForm {
		debts = (debts != null) ? List.copyOf(debts) : List.of();
		debtor = (debtor != null) ? debtor.strip() : "";
		request = (request != null) ? request.strip() : "";
	}

}
