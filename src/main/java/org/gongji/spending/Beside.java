package org.gongji.spending;

/**
 * What a caller writes beside a reversal, in the transaction that books it: both stand,
 * or neither.
 */
@FunctionalInterface
public interface Beside {

	/** Nothing. */
	Beside NOTHING = (booked) -> {
	};

	void write(Settlement booked);

}
