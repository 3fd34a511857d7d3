package org.gongji.family;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import org.gongji.rules.Citation;
import org.gongji.rules.Period;
import org.gongji.rules.RuleBook;
import org.gongji.rules.RuleKey;
import org.gongji.rules.Ruled;

/** The part of a rule book that says how relatives are bound. */
final class BindingRules {

	static final RuleKey<List<String>> PROCEDURE = RuleKey.words("binding.procedure");

	private static final RuleKey<List<String>> RELATIONS = RuleKey.words("account.relations");

	private static final RuleKey<String> RESPONSIBLE = RuleKey.word("binding.responsible");

	private final RuleBook book;

	private final Set<Relation> relations = EnumSet.noneOf(Relation.class);

	private final Ruled<List<String>> related;

	private final Ruled<List<String>> procedure;

	private final Ruled<String> responsible;

	private BindingRules(RuleBook book) {
		this.book = book;
		this.related = book.find(RELATIONS).orElse(null);
		this.procedure = book.find(PROCEDURE).orElse(null);
		this.responsible = book.find(RESPONSIBLE).orElse(null);
		if (this.related != null) {
			this.related.value().forEach((word) -> this.relations.add(Relation.ofWord(word)));
		}
		this.relations.remove(Relation.SELF);
	}

	static BindingRules of(RuleBook book) {
		return book.as(BindingRules.class, BindingRules::new);
	}

	/** Before the document's first day, or in a region without one, nobody is bound. */
	boolean silent() {
		return this.book.period() == Period.BEFORE || this.book.period() == Period.UNKNOWN_REGION;
	}

	boolean startNotSet() {
		return this.book.period() == Period.START_NOT_SET;
	}

	boolean names(Relation relation) {
		return this.relations.contains(relation);
	}

	Citation relationCitation() {
		return (this.related != null) ? this.related.citation() : this.book.openness(RELATIONS);
	}

	boolean procedureSet() {
		return this.procedure != null;
	}

	Citation procedureCitation() {
		return procedureSet() ? this.procedure.citation() : this.book.openness(PROCEDURE);
	}

	/**
	 * Only the owner starts, unless the procedure lets relatives do so: it is the owner's
	 * money.
	 */
	boolean mayStart(BindingRequest.Initiator initiator) {
		return initiator == BindingRequest.Initiator.OWNER || this.procedure.value().contains("family_member");
	}

	boolean asksFor(BindingPaper paper) {
		return this.procedure.value().contains(paper.word());
	}

	boolean asksForCommitment() {
		return this.procedure.value().contains("commitment");
	}

	boolean asksForConfirmation() {
		return this.procedure.value().contains("family_confirms");
	}

	boolean ownerAnswers() {
		return this.responsible != null && this.responsible.value().equals("owner");
	}

	Citation responsibleCitation() {
		return this.responsible.citation();
	}

}
