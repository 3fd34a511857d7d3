package org.gongji.casework.web;

import org.gongji.casework.DeathProof;

import org.springframework.web.multipart.MultipartFile;

/** The proof of the shares as the clerk types it. */
record ProofForm(String kind, String documentNumber, String documentedOn, MultipartFile scan) {

	ProofForm {
		kind = (kind != null) ? kind : "";
		documentNumber = (documentNumber != null) ? documentNumber : "";
		documentedOn = (documentedOn != null) ? documentedOn : "";
	}

	static ProofForm of(DeathProof proof) {
		return (proof == null) ? new ProofForm("", "", "", null)
				: new ProofForm(proof.kind().name(), proof.documentNumber(), proof.documentedOn().toString(), null);
	}

}
