package org.gongji.files;

import java.io.IOException;

/** Ends the reading of a file that turns out to be unreadable as a whole. */
public final class UnreadableFile extends IOException {

	private static final long serialVersionUID = 1L;

	private final FileProblem problem;

	UnreadableFile(FileProblem problem) {
		super(problem.name());
		this.problem = problem;
	}

	public FileProblem problem() {
		return this.problem;
	}

}
