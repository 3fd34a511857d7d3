package org.gongji.casework;

import java.time.Instant;
import java.time.LocalDate;

import org.gongji.access.Region;
import org.gongji.approval.ApprovalId;
import org.gongji.files.FileId;
import org.gongji.person.PersonId;

/**
 * A notice of death (死亡登记) as a page shows it. The scan is null where none was kept; who
 * recorded it and who took it back are null until then; the approval names the latest
 * request to take it back, with its reason.
 *
 * @param version changes with every act: who confirms says which one was seen
 */
public record DeathNotice(DeathNoticeId id, Region region, PersonId person, Paper paper, State state, String toldBy,
		Instant toldAt, String recordedBy, Instant recordedAt, ApprovalId approval, String backReason,
		String takenBackBy, Instant takenBackAt, int version) {

	/** How far a notice has come. */
	public enum State {

		/** Typed; nothing is recorded yet. */
		DRAFT,
		/** 已登记. */
		RECORDED,
		/** 已撤销, as the person is alive or the day was wrong. */
		TAKEN_BACK

	}

	/**
	 * What the paper says: the day of death, which paper, its number, and its scan, which
	 * may be null.
	 */
	public record Paper(LocalDate diedOn, DeathSource source, String documentNumber, FileId scan) {

	}

	public LocalDate diedOn() {
		return this.paper.diedOn();
	}

	public boolean draft() {
		return this.state == State.DRAFT;
	}

	public boolean recorded() {
		return this.state == State.RECORDED;
	}

	/** What a second clerk approves when it is to be taken back. */
	String digest() {
		return this.id + " " + this.paper.diedOn() + " " + this.version;
	}

}
