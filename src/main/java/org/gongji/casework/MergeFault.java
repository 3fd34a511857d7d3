package org.gongji.casework;

import java.util.List;

/**
 * Why two records are not merged, or not yet.
 *
 * @param arguments what the words name, masked
 */
public record MergeFault(Kind kind, List<String> arguments) {

	public MergeFault {
		arguments = List.copyOf(arguments);
	}

	static MergeFault of(Kind kind, String... arguments) {
		return new MergeFault(kind, List.of(arguments));
	}

	/** Key of the words for a reader. */
	public String messageKey() {
		return "casework.merge.fault." + this.kind;
	}

	/** What stands in the way, in the order of the checks. */
	public enum Kind {

		/** Both are one record. */
		SAME,
		/** One of them belongs to another region. */
		OTHER_REGION,
		/** One of them was merged before. */
		MERGED,
		/** A death is recorded. */
		DEAD,
		/** The names differ. */
		NAME,
		/** The birthdays differ. */
		BIRTHDAY,
		/** The one that is to be kept has no account in use for the balance. */
		NO_ACCOUNT,
		/** The account of the one that is to end is frozen for something else. */
		FROZEN,
		/** Something is on hold. */
		HELD,
		/** A case of one of them is at work. */
		CASES,
		/** The two are bound to each other. */
		BOUND,
		/** A premium waits for the answer of the collecting body. */
		PREMIUMS,
		/** A bill waits to be claimed by hand. */
		BILLS,
		/** Something was credited or used too much and is owed. */
		OWED

	}

}
