package org.gongji.family;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import org.gongji.family.BindingRequest.Candidate;
import org.gongji.family.BindingRequest.Initiator;
import org.gongji.rules.Citation;
import org.gongji.rules.RuleBook;
import org.gongji.rules.RuleKey;
import org.gongji.rules.Ruled;

/**
 * How an owner of a region binds a relative on a day (建立共济关系的办法): what is asked for, and
 * whether the relative is waited for.
 */
public final class Procedure {

	private static final RuleKey<String> CONFIRMED_BY = RuleKey.word("binding.confirmed_by");

	private static final RuleKey<Integer> DAYS = RuleKey.count("binding.proposal_days");

	private static final RuleKey<Integer> MAJORITY = RuleKey.count("family.majority_age");

	private final RuleBook book;

	private final BindingRules rules;

	private final BindingDecision general;

	private Procedure(RuleBook book) {
		this.book = book;
		this.rules = BindingRules.of(book);
		this.general = decide(new Candidate(firstRelation(), true, book.province(), null), allPapers(), true, false);
	}

	public static Procedure of(RuleBook book) {
		return book.as(Procedure.class, Procedure::new);
	}

	/** What stands against any binding here: nothing set, or not in force; or null. */
	public BindingDecision against() {
		return this.general.refuses() ? this.general : null;
	}

	/** What the law says of a candidate whose owner does all that is asked for. */
	BindingDecision ofCandidate(Candidate candidate) {
		return decide(candidate, allPapers(), true, false);
	}

	BindingDecision decide(Candidate candidate, Set<BindingPaper> shown, boolean signed, boolean confirmed) {
		return BindingCheck.decide(new BindingRequest(this.book, candidate, Initiator.OWNER, shown, signed, confirmed));
	}

	/** The identity papers that are to be shown, in order. */
	public List<BindingPaper> papers() {
		return this.rules.procedureSet() ? allPapers().stream().filter(this.rules::asksFor).toList() : List.of();
	}

	/** The relatives whom the document names, in their usual order. */
	public List<Relation> relations() {
		return Arrays.stream(Relation.values()).filter(this.rules::names).toList();
	}

	public boolean commitment() {
		return this.rules.procedureSet() && this.rules.asksForCommitment();
	}

	/** Whether the relative is waited for, by the procedure or by decision (OQ-02). */
	public boolean relativeConfirms() {
		return this.rules.procedureSet() && (this.rules.asksForConfirmation()
				|| this.book.find(CONFIRMED_BY).map(Ruled::value).filter("relative"::equals).isPresent());
	}

	/**
	 * The premium by which a relative without insurance may be enrolled in the same
	 * errand (R-LC19), a word such as {@code resident_insurance}; null where insurance is
	 * not asked for, or a relative has to be waited for.
	 */
	public String enrolling() {
		List<String> words = ProvinceLimit.of(this.book).enrolling();
		return (words.isEmpty() || relativeConfirms()) ? null : words.get(0);
	}

	/** Where it stands that a premium enrols; only where {@link #enrolling()} does. */
	public Citation enrolment() {
		return ProvinceLimit.of(this.book).enrolment();
	}

	/** Where the procedure stands. */
	public Citation citation() {
		return this.rules.procedureCitation();
	}

	/** Where it stands that the owner answers for the truth; null where it does not. */
	public Citation responsible() {
		return this.rules.ownerAnswers() ? this.rules.responsibleCitation() : null;
	}

	/** For how many days a relative is waited for. */
	int days() {
		return this.book.find(DAYS).orElseThrow().value();
	}

	/** Below how many years of age the guardian confirms (OQ-05). */
	public int majorityAge() {
		return this.book.find(MAJORITY).orElseThrow().value();
	}

	private static Set<BindingPaper> allPapers() {
		return EnumSet.allOf(BindingPaper.class);
	}

	private Relation firstRelation() {
		for (Relation relation : Relation.values()) {
			if (this.rules.names(relation)) {
				return relation;
			}
		}
		return Relation.SPOUSE;
	}

}
