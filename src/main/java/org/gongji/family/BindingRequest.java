package org.gongji.family;

import java.util.Objects;
import java.util.Set;

import org.gongji.access.Region;
import org.gongji.person.Province;
import org.gongji.rules.RuleBook;

/**
 * What is known when someone asks to bind: the rule book of the owner's region on the day
 * (OQ-21), who the candidate is, who asks, what was shown, whether the commitment (承诺书)
 * was signed and whether the relative has confirmed.
 */
public record BindingRequest(RuleBook book, Candidate candidate, Initiator initiator, Set<BindingPaper> shown,
		boolean commitmentSigned, boolean confirmed) {

	public BindingRequest {
		Objects.requireNonNull(book, "book");
		Objects.requireNonNull(candidate, "candidate");
		Objects.requireNonNull(initiator, "initiator");
		shown = Set.copyOf(shown);
	}

	/** Who asks for the binding. */
	public enum Initiator {

		/** 账户所有人. */
		OWNER,
		/** 家庭成员. */
		FAMILY_MEMBER

	}

	/**
	 * The relative to be bound: the relation is what they are to the owner. Without basic
	 * insurance the province is that in which a premium paid together with the binding
	 * enrols them, and the word names that premium (both null: none).
	 */
	public record Candidate(Relation relation, boolean insured, String province, String enrolledBy) {

		public Candidate {
			Objects.requireNonNull(relation, "relation");
		}

		/**
		 * As an owner of this region states it: a premium enrols where the account is.
		 */
		static Candidate of(Statement stated, Region owner) {
			Province province = (stated.enrolledBy() != null) ? Province.of(owner) : stated.province();
			return new Candidate(stated.relation(), stated.insured(), (province != null) ? province.chinese() : null,
					stated.enrolledBy());
		}

	}

}
