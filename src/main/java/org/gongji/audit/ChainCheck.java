package org.gongji.audit;

import java.util.UUID;

/** What a look at the whole chain of the audit found. */
public sealed interface ChainCheck {

	/** Every seal fits; rows that are not sealed yet are counted. */
	record Whole(long sealed, long waiting, String head) implements ChainCheck {

	}

	/** The first seal that does not fit, and the record it stands for. */
	record Broken(long seq, UUID record, Fault fault) implements ChainCheck {

	}

	/** How a chain can be broken. */
	enum Fault {

		/** A record was changed, or stands in another place than when it was sealed. */
		CHANGED_OR_MOVED,
		/** A sealed record is gone. */
		RECORD_DELETED,
		/** A seal between two others is gone. */
		SEAL_DELETED

	}

}
