package org.gongji.family.web;

import java.util.Arrays;
import java.util.Optional;

import org.gongji.family.Proof.Ground;

/** By what a clerk verified something. */
record ProofForm(String ground) {

	ProofForm {
		ground = (ground != null) ? ground : "";
	}

	Optional<Ground> read() {
		return Arrays.stream(Ground.values()).filter((one) -> one.name().equals(this.ground)).findFirst();
	}

}
