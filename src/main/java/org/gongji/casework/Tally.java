package org.gongji.casework;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.gongji.money.Money;

/**
 * What a clerk has done in a time (日结).
 *
 * @param after the last tally before it, exclusive, or null where there was none
 * @param until its end, inclusive
 * @param moves what was done to cases, by kind and move
 * @param acts what else was done about money and deaths
 * @param papers what was printed, by kind
 */
public record Tally(String clerk, Instant after, Instant until, List<Line> moves, List<Act> acts,
		List<Printed> papers) {

	/** Clerk, beginning and end. */
	private static final int HEAD = 3;

	/** A paper is told by its kind and how many. */
	private static final int PAPER = 2;

	/** An act is told by its kind, how many, and their sum. */
	private static final int ACT = 3;

	public Tally {
		moves = List.copyOf(moves);
		acts = List.copyOf(acts);
		papers = List.copyOf(papers);
	}

	public boolean empty() {
		return this.moves.isEmpty() && this.acts.isEmpty() && this.papers.isEmpty();
	}

	/** Whether nothing was done between this one and another that begins with it. */
	boolean same(Tally other) {
		return this.moves.equals(other.moves) && this.acts.equals(other.acts) && this.papers.equals(other.papers);
	}

	/** How much was done, papers aside. */
	long count() {
		return this.moves.stream().mapToLong(Line::count).sum() + this.acts.stream().mapToLong(Act::count).sum();
	}

	/** As it is signed: one line for each figure, in a fixed order. */
	String content() {
		StringBuilder text = new StringBuilder(this.clerk).append('\n')
			.append((this.after != null) ? this.after : "-")
			.append('\n')
			.append(this.until);
		this.moves.forEach((line) -> text.append('\n')
			.append(String.join(";", line.kind().name(), line.move().name(), String.valueOf(line.count()),
					String.valueOf(line.sum().fen()))));
		this.acts.forEach((act) -> text.append('\n')
			.append(String.join(";", act.kind().name(), String.valueOf(act.count()), String.valueOf(act.sum().fen()))));
		this.papers.forEach((paper) -> text.append('\n').append(paper.kind().name()).append(';').append(paper.count()));
		return text.toString();
	}

	/** What was signed, as it was then. */
	static Tally read(String clerk, Instant after, Instant until, String content) {
		List<Line> moves = new ArrayList<>();
		List<Act> acts = new ArrayList<>();
		List<Printed> papers = new ArrayList<>();
		content.lines().skip(HEAD).map((line) -> line.split(";")).forEach((parts) -> {
			if (parts.length == PAPER) {
				papers.add(new Printed(CasePaper.Kind.valueOf(parts[0]), Long.parseLong(parts[1])));
			}
			else if (parts.length == ACT) {
				acts.add(new Act(Kind.valueOf(parts[0]), Long.parseLong(parts[1]),
						Money.ofFen(Long.parseLong(parts[2]))));
			}
			else {
				moves.add(new Line(CaseKind.valueOf(parts[0]), CaseMove.valueOf(parts[1]), Long.parseLong(parts[2]),
						Money.ofFen(Long.parseLong(parts[3]))));
			}
		});
		return new Tally(clerk, after, until, moves, acts, papers);
	}

	/**
	 * One kind of move on one kind of case.
	 *
	 * @param sum what this clerk has approved or taken back, in fen; nothing for another
	 * move
	 */
	public record Line(CaseKind kind, CaseMove move, long count, Money sum) {

	}

	/** What is done beside the moves of cases. */
	public enum Kind {

		/** Later money is handed to a second clerk. */
		LATER_PREPARED,
		/** It is approved and waits for a third. */
		LATER_SECONDED,
		/** It is approved and passed on. */
		LATER_PASSED,
		/** What takes a claim down is entered. */
		CLAIM_ENTERED,
		/** It is approved and booked. */
		CLAIM_BOOKED,
		/** Money of a letter from elsewhere has come. */
		MONEY_RECEIVED,
		/** A returned payment is owed again. */
		PAID_AGAIN,
		/** A returned payment went into the estate. */
		INHERITED,
		/** A payment file is made. */
		FILE_MADE,
		/** What an answer of the bank says was paid. */
		ANSWER_PAID,
		/** What it says came back. */
		ANSWER_RETURNED,
		/** A death is recorded. */
		DEATH_RECORDED,
		/** A wrong notice of death is taken back. */
		DEATH_TAKEN_BACK

	}

	/** How often one kind of act, and their sum in fen. */
	public record Act(Kind kind, long count, Money sum) {

	}

	/** How many papers of a kind. */
	public record Printed(CasePaper.Kind kind, long count) {

	}

	/**
	 * A tally that was signed.
	 *
	 * @param digest SHA-256 of its content in hex
	 */
	public record Signed(LocalDate day, Tally tally, String digest) {

	}

	/**
	 * Where a clerk stands with the tally.
	 *
	 * @param last the day of the last one, or null
	 * @param since how many moves were made since
	 */
	public record Standing(String clerk, String name, LocalDate last, long since) {

		public boolean waiting() {
			return this.since > 0;
		}

	}

}
