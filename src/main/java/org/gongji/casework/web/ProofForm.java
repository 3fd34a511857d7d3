package org.gongji.casework.web;

import org.gongji.casework.DeathProof;

import org.springframework.web.multipart.MultipartFile;

/**
 * The proof of the shares as the clerk types it.
 *
 * @param version the version of the case that was seen
 */
record ProofForm(String kind, String documentNumber, String documentedOn, MultipartFile scan, Long version) {

	ProofForm {
		kind = (kind != null) ? kind : "";
		documentNumber = (documentNumber != null) ? documentNumber : "";
		documentedOn = (documentedOn != null) ? documentedOn : "";
		version = (version != null) ? version : -1;
	}

	static ProofForm of(DeathProof proof) {
		return (proof == null) ? new ProofForm("", "", "", null, null) : new ProofForm(proof.kind().name(),
				proof.documentNumber(), proof.documentedOn().toString(), null, null);
	}

}
