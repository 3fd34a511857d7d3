package org.gongji.rules;

import java.util.List;

/**
 * Later national rules beside the rules of one region on a day, for people to read:
 * whether the local text itself gives way (a rule like any other), and each later rule
 * with the local ones that it touches.
 */
public record ConflictsTold(RulesTold region, RuleTold yielding, List<Later> later) {

	/** How a local rule stands to a later one. */
	public enum Standing {

		/** The local rule differs and holds. */
		DIFFERS,
		/** The bureau has followed the later rule by an act of its own. */
		SWITCHED,
		/** The local rule has no value yet. */
		OPEN,
		/** The local text does not differ. */
		SAME

	}

	/** A later rule: what is known of it, since when, and how surely. */
	public record Later(String id, String title, String content, String number, String from, String since,
			String certainty, String known, String here, List<Beside> beside) {

		/** Whether a local rule differs, or did before the bureau switched. */
		public boolean conflicts() {
			return this.beside.stream().anyMatch(Beside::conflicts);
		}

	}

	/** A local rule that a later one touches, and how it differs. */
	public record Beside(RuleTold rule, String how, Standing standing) {

		public boolean conflicts() {
			return this.standing == Standing.DIFFERS || this.standing == Standing.SWITCHED;
		}

	}

	/** Whether the local text itself lets the newer rule prevail. */
	public boolean textYields() {
		return this.yielding.value() != null && this.yielding.value().cells().get(0).text().equals("yes");
	}

	public List<Later> conflicting() {
		return this.later.stream().filter(Later::conflicts).toList();
	}

	public List<Later> others() {
		return this.later.stream().filter((one) -> !one.conflicts()).toList();
	}

}
