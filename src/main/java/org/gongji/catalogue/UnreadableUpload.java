package org.gongji.catalogue;

import org.gongji.files.FileProblem;

/** Rolls the reading of an unreadable file back. */
final class UnreadableUpload extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final FileProblem problem;

	UnreadableUpload(FileProblem problem) {
		super(problem.name());
		this.problem = problem;
	}

	FileProblem problem() {
		return this.problem;
	}

}
