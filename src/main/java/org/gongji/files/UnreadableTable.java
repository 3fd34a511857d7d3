package org.gongji.files;

import java.io.IOException;

/** Ends the reading of a table that cannot be read as a whole. */
public final class UnreadableTable extends IOException {

	private static final long serialVersionUID = 1L;

	private final TableProblem problem;

	private final int row;

	UnreadableTable(TableProblem problem, int row) {
		super(problem.name());
		this.problem = problem;
		this.row = row;
	}

	public TableProblem problem() {
		return this.problem;
	}

	/** Where it was noticed; 0 where no row is to be named. */
	public int row() {
		return this.row;
	}

}
