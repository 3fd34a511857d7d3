package org.gongji.casework;

import java.util.Set;

import org.gongji.access.Actor;
import org.gongji.access.Region;

/**
 * Payments of these cases went into a file for the bank; told in the transaction that
 * makes the file.
 */
public record PayoutsSent(Set<CaseId> cases, Region region, Actor by) {

	public PayoutsSent {
		cases = Set.copyOf(cases);
	}

}
