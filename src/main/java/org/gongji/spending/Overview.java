package org.gongji.spending;

import java.time.LocalTime;
import java.util.List;

/** An institution's counter before anyone has shown anything. */
public record Overview(String institution, boolean designated, List<Waiting> open) {

	/** A basket that lies open. */
	public record Waiting(BasketId basket, String owner, String cashier, LocalTime since) {

	}

}
