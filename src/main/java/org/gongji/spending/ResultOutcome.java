package org.gongji.spending;

import java.util.List;

/** What comes of bringing or booking a file of results. */
public sealed interface ResultOutcome {

	/** It can be looked at, and booked. */
	record Brought(PremiumResult result) implements ResultOutcome {

	}

	/** The same file came before. */
	record Known(PremiumResult result) implements ResultOutcome {

	}

	/** Some rows do not fit; nothing was kept or booked. */
	record Refused(List<ResultProblem> problems) implements ResultOutcome {

	}

	/** All of it is booked, now or before. */
	record Booked(PremiumResult result) implements ResultOutcome {

	}

}
