package org.gongji.casework;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;

import org.gongji.files.FileId;
import org.gongji.files.PaperKind;

/**
 * A paper of a case as it was printed.
 *
 * @param number the how manieth print of its kind
 */
public record CasePaper(UUID id, CaseId caseId, Kind kind, int number, FileId file, String by, Instant at) {

	/** What is printed of a case. */
	public enum Kind {

		/** 受理回执: what was handed in, what is missing, the next day. */
		RECEIPT("casework.paper.receipt"),
		/** 决定书: what was decided, by which articles, and what to do next. */
		DECISION("casework.paper.decision");

		private final PaperKind paper;

		Kind(String title) {
			this.paper = new PaperKind(title, PaperKind.Size.A4);
		}

		PaperKind paper() {
			return this.paper;
		}

		/** Message key of its title. */
		public String title() {
			return this.paper.title();
		}

		public String word() {
			return name().toLowerCase(Locale.ROOT);
		}

		/** Whether there is such a paper of the case as it stands. */
		public boolean of(Case one) {
			return (this == RECEIPT) || one.state() == CaseState.REFUSED
					|| (one.amount() != null && one.state() != CaseState.WITHDRAWN);
		}

	}

}
