package org.gongji.exchange;

/**
 * Ends the reading of a call with the fault that the answer names; nothing has moved yet.
 * It carries no trace: it is an answer, not a bug.
 */
final class Refused extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final transient Fault fault;

	Refused(Fault fault) {
		super(fault.key(), null, false, false);
		this.fault = fault;
	}

	Fault fault() {
		return this.fault;
	}

}
