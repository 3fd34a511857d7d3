package org.gongji.casework;

import java.util.List;

/**
 * One line of a case's list: what is needed, and what was brought for it, oldest first.
 *
 * @param online whether the application made on line already is it
 */
public record MaterialLine(NeededMaterial need, List<BroughtMaterial> brought, boolean online) {

	/** Where a line stands. */
	public enum State {

		/** Nothing is missing here. */
		MET,
		/** Something was brought and waits for a look. */
		WAITING,
		/** What was brought does not do. */
		REFUSED,
		/** Nothing was brought. */
		MISSING

	}

	public MaterialLine {
		brought = List.copyOf(brought);
	}

	public State state() {
		if (this.online || any(BroughtMaterial.State.SEEN)) {
			return State.MET;
		}
		if (any(BroughtMaterial.State.WAITING)) {
			return State.WAITING;
		}
		return this.brought.isEmpty() ? State.MISSING : State.REFUSED;
	}

	public boolean met() {
		return state() == State.MET;
	}

	/** Whether the case cannot go on without it, and it is not there. */
	public boolean lacking() {
		return this.need.always() && !met();
	}

	private boolean any(BroughtMaterial.State state) {
		return this.brought.stream().anyMatch((one) -> one.state() == state);
	}

}
