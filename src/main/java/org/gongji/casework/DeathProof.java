package org.gongji.casework;

import java.time.LocalDate;

import org.gongji.files.FileId;

/** What proves the shares of the heirs; the scan may be null. */
public record DeathProof(Kind kind, String documentNumber, LocalDate documentedOn, FileId scan) {

	/** Which paper it is (OQ-07). */
	public enum Kind {

		/** 全体继承人协议. */
		AGREEMENT("heirs_agreement"),
		/** 公证书. */
		NOTARY("notarial_deed"),
		/** 生效判决书、调解书. */
		JUDGMENT("judgment");

		private final String material;

		Kind(String material) {
			this.material = material;
		}

		/** Its code among the materials. */
		public String material() {
			return this.material;
		}

		/** Key of the word for a reader. */
		public String messageKey() {
			return "casework.proof.kind." + name();
		}

	}

}
