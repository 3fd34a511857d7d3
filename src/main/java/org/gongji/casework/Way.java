package org.gongji.casework;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.gongji.casework.Entitlement.Held;
import org.gongji.casework.Entitlement.Kept;
import org.gongji.casework.Entitlement.PaidOut;
import org.gongji.casework.Entitlement.ParameterNotSet;
import org.gongji.casework.Entitlement.Refused;
import org.gongji.rules.Citation;

/**
 * What the law of a region says to somebody in a situation who brings everything: each
 * kind of case that fits, with the law's answer.
 */
public record Way(Situation situation, List<Answer> answers) {

	/** The law's answer to one kind of case. */
	public record Answer(CaseKind kind, Entitlement entitlement) {

	}

	/** What it comes to, for the reader. */
	public enum Verdict {

		/** One kind of case may be asked for. */
		OPEN,
		/** The member chooses between two, by signature (也可). */
		CHOICE,
		/** The balance stays usable; nothing has to be asked for. */
		KEPT,
		/** The bureau has to set something first. */
		NOT_SET,
		/** The document does not allow it. */
		REFUSED

	}

	public Way {
		answers = List.copyOf(answers);
	}

	/** The kinds of case that may be asked for. */
	public List<CaseKind> offered() {
		return this.answers.stream()
			.filter((answer) -> answer.entitlement() instanceof PaidOut)
			.map(Answer::kind)
			.toList();
	}

	/** Whether the law only waits: for a day, or for something that has to be brought. */
	public boolean held() {
		return any(Held.class);
	}

	public Verdict verdict() {
		int offered = offered().size();
		if (offered > 0) {
			return (offered > 1) ? Verdict.CHOICE : Verdict.OPEN;
		}
		if (any(Kept.class)) {
			return Verdict.KEPT;
		}
		return any(ParameterNotSet.class) ? Verdict.NOT_SET : Verdict.REFUSED;
	}

	/** Why each kind of case is refused; empty where none is. */
	public List<CaseReason> reasons() {
		return this.answers.stream()
			.map(Answer::entitlement)
			.filter(Refused.class::isInstance)
			.map((refused) -> ((Refused) refused).code())
			.distinct()
			.toList();
	}

	/** What the bureau has to set first, by name. */
	public List<String> parameters() {
		Set<String> parameters = new LinkedHashSet<>();
		this.answers.forEach((answer) -> {
			if (answer.entitlement() instanceof ParameterNotSet unset) {
				parameters.addAll(unset.parameters());
			}
		});
		return List.copyOf(parameters);
	}

	/** Where the verdict stands. */
	public List<Citation> citations() {
		List<Answer> deciding = new ArrayList<>(this.answers);
		if (!offered().isEmpty()) {
			deciding.removeIf((answer) -> !(answer.entitlement() instanceof PaidOut));
		}
		Set<Citation> citations = new LinkedHashSet<>();
		deciding.forEach((answer) -> citations.addAll(answer.entitlement().citations()));
		return List.copyOf(citations);
	}

	private boolean any(Class<? extends Entitlement> outcome) {
		return this.answers.stream().map(Answer::entitlement).anyMatch(outcome::isInstance);
	}

}
