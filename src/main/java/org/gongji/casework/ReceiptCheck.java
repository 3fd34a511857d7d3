package org.gongji.casework;

import java.util.List;

import org.gongji.casework.CaseFacts.TransferInAsked;

import org.springframework.stereotype.Component;

/** A balance from elsewhere is credited once its money has come to the bank. */
@Component
class ReceiptCheck implements CaseCheck {

	private final LetterRows letters;

	ReceiptCheck(LetterRows letters) {
		this.letters = letters;
	}

	@Override
	public List<CaseGap> gaps(Case one, Entitlement decided) {
		if (!(one.facts() instanceof TransferInAsked asked) || asked.letter().out() != null
				|| this.letters.receipt(one.id()).isPresent()) {
			return List.of();
		}
		return List.of(CaseGap.of("receipt", "casework.gap.noReceipt"));
	}

}
