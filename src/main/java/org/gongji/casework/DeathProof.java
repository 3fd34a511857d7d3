package org.gongji.casework;

import java.time.LocalDate;

import org.gongji.files.FileId;

/** What proves the shares of the heirs; the scan may be null. */
public record DeathProof(Kind kind, String documentNumber, LocalDate documentedOn, FileId scan) {

	/** Which paper it is (OQ-07). */
	public enum Kind {

		/** 全体继承人协议. */
		AGREEMENT,
		/** 公证书. */
		NOTARY,
		/** 生效判决书、调解书. */
		JUDGMENT;

		/** Key of the word for a reader. */
		public String messageKey() {
			return "casework.proof.kind." + name();
		}

	}

}
