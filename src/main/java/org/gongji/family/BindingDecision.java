package org.gongji.family;

import java.util.List;

import org.gongji.rules.Citation;

/**
 * What the law says of a binding that is asked for, with the articles and the digest of
 * the rule book that it used.
 */
public sealed interface BindingDecision {

	List<Citation> citations();

	String digest();

	/** Whether nothing can come of it as it stands. */
	default boolean refuses() {
		return this instanceof Refused || this instanceof ParameterNotSet;
	}

	/** The binding holds at once; where the document says so the owner answers for it. */
	record Allowed(boolean ownerAnswers, List<Citation> citations, String digest) implements BindingDecision {

	}

	/** Everything is in order but the relative has to confirm first. */
	record Proposed(boolean ownerAnswers, List<Citation> citations, String digest) implements BindingDecision {

	}

	/** The first reason comes first in the checks. */
	record Refused(List<BindingReason> reasons, String digest) implements BindingDecision {

		public BindingReason.Code code() {
			return this.reasons.get(0).code();
		}

		@Override
		public List<Citation> citations() {
			return this.reasons.stream().map(BindingReason::citation).distinct().toList();
		}

	}

	/** The bureau has to set these parameters first, named in the order of the checks. */
	record ParameterNotSet(List<String> parameters, List<Citation> citations,
			String digest) implements BindingDecision {

	}

}
