package org.gongji.family;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;

/**
 * That something an owner declared was verified (已核实, OQ-03): what, by what ground, when.
 */
public record Proof(Subject subject, Ground ground, Instant at) {

	/** What an owner declares of a relative. */
	public enum Subject {

		/** 亲属关系. */
		RELATION,
		/** 参保情况. */
		INSURANCE;

		/** By what a clerk may verify it. */
		public List<Ground> grounds() {
			return Arrays.stream(Ground.values()).filter((one) -> one.byClerk() && one.proves(this)).toList();
		}

	}

	/** By what something was verified: the register, a document, or a clerk's query. */
	public enum Ground {

		/** 本系统的参保登记. */
		REGISTER,
		/** 户口簿. */
		HOUSEHOLD_BOOK,
		/** 结婚证. */
		MARRIAGE_CERTIFICATE,
		/** 出生医学证明. */
		BIRTH_CERTIFICATE,
		/** 收养登记证. */
		ADOPTION_PAPER,
		/** 法院文书. */
		COURT_PAPER,
		/** 参保凭证. */
		INSURANCE_PAPER,
		/** 公安、民政、外省医保的系统查询. */
		OFFICIAL_QUERY;

		boolean byClerk() {
			return this != REGISTER;
		}

		boolean proves(Subject subject) {
			return switch (this) {
				case REGISTER, INSURANCE_PAPER -> subject == Subject.INSURANCE;
				case OFFICIAL_QUERY -> true;
				case HOUSEHOLD_BOOK, MARRIAGE_CERTIFICATE, BIRTH_CERTIFICATE, ADOPTION_PAPER, COURT_PAPER ->
					subject == Subject.RELATION;
			};
		}

	}

}
