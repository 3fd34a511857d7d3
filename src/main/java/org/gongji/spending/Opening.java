package org.gongji.spending;

import org.gongji.person.Presentation;
import org.gongji.person.VoucherKind;
import org.gongji.rules.Citation;

/** What came of showing a voucher at the till. */
public sealed interface Opening {

	/** The basket lies open. */
	record Opened(BasketId basket) implements Opening {

	}

	/**
	 * The voucher stands for nobody, or the PIN is missing or wrong; the article for a
	 * card that was lost or replaced, else null.
	 */
	record Refused(Presentation.Refused why, Citation citation) implements Opening {

	}

	/** A code of goods was scanned before the member's. */
	record GoodsFirst() implements Opening {

	}

	/**
	 * The cashier has not confirmed the real-name check; maybe a PIN is asked for too.
	 */
	record CheckIdentity(boolean pinNeeded) implements Opening {

	}

	/**
	 * The owner's region does not admit this kind; the article is null where none is in
	 * force.
	 */
	record NotAdmitted(VoucherKind kind, Citation citation) implements Opening {

	}

}
