package org.gongji.casework;

import java.util.List;

/**
 * What a letter says, in the order in which it is signed (转移接续信息表); amounts are fen, days
 * are written as 2026-01-31. docs/transfer.md tells each field.
 */
public record LetterSheet(String number, String issuedOn, String senderRegion, String senderPlace, String senderAgency,
		String destinationRegion, String destinationPlace, String destinationAgency, String personName,
		String certificateKind, String certificateNumber, String accountOpenedOn, List<CreditedYear> credited,
		long balanceFen, String balanceWords) {

	public LetterSheet {
		credited = (credited != null) ? List.copyOf(credited) : List.of();
	}

	/** Without what it says. */
	@Override
	public String toString() {
		return "LetterSheet " + this.number;
	}

	/** The months credited in a year, and their sum in fen. */
	public record CreditedYear(int year, int months, long fen) {

	}

}
