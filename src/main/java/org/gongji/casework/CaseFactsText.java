package org.gongji.casework;

import java.util.Map;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** How the facts of a case stand in its row. */
final class CaseFactsText {

	private static final Map<CaseKind, Class<? extends CaseFacts>> FORMS = Map.of(CaseKind.REFUND,
			CaseFacts.RefundAsked.class, CaseKind.TRANSFER_OUT, CaseFacts.TransferAsked.class, CaseKind.DEATH,
			CaseFacts.DeathAsked.class, CaseKind.TRANSFER_IN, CaseFacts.TransferInAsked.class, CaseKind.CLAIM,
			CaseFacts.ClaimAsked.class, CaseKind.ACCOUNT_CORRECTION, CaseFacts.CorrectionAsked.class,
			CaseKind.MANUAL_REIMBURSEMENT, CaseFacts.ReimbursementAsked.class, CaseKind.RECORD_MERGE,
			CaseFacts.MergeAsked.class);

	private static final JsonMapper JSON = JsonMapper.builder()
		.enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
		.changeDefaultVisibility((seen) -> seen.withIsGetterVisibility(Visibility.NONE))
		.build();

	private CaseFactsText() {
	}

	static String write(CaseFacts facts) {
		return JSON.writeValueAsString(facts);
	}

	static CaseFacts read(CaseKind kind, String text) {
		return JSON.readValue(text, FORMS.get(kind));
	}

}
