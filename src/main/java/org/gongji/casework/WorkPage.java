package org.gongji.casework;

import java.util.List;

/**
 * One page of the worklist.
 *
 * @param next where the next page begins, or null on the last one
 */
public record WorkPage(List<WorkLine> lines, WorkKey next) {

	public WorkPage {
		lines = List.copyOf(lines);
	}

}
