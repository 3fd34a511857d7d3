package org.gongji.family;

import java.util.List;

import org.gongji.rules.Citation;
import org.gongji.rules.RuleBook;
import org.gongji.rules.RuleKey;
import org.gongji.rules.Ruled;

/**
 * Whether relatives must be insured within the province of the owner's region (省内参保), and
 * whether one of them is.
 */
public final class ProvinceLimit {

	private static final RuleKey<Boolean> SAME_PROVINCE = RuleKey.yesNo("family.same_province");

	private static final RuleKey<List<String>> ENROLLED_BY = RuleKey.words("family.enrolled_by");

	private final String province;

	private final Ruled<Boolean> limited;

	private final Ruled<List<String>> enrolling;

	private ProvinceLimit(RuleBook book) {
		this.province = book.province();
		this.limited = book.find(SAME_PROVINCE).orElse(null);
		this.enrolling = book.find(ENROLLED_BY).orElse(null);
	}

	/** How a relative stands to the limit. */
	public enum Standing {

		/** The limit is met, or there is none. */
		MET,
		/** Without basic medical insurance where the document asks for it. */
		NOT_INSURED,
		/** Insured in another province. */
		OUTSIDE

	}

	public static ProvinceLimit of(RuleBook book) {
		return book.as(ProvinceLimit.class, ProvinceLimit::new);
	}

	/** Whether the document asks where relatives are insured. */
	public boolean limits() {
		return this.limited != null && this.limited.value();
	}

	/** Where the limit, or its absence, stands; null where no document is known. */
	public Citation citation() {
		return (this.limited != null) ? this.limited.citation() : null;
	}

	/**
	 * Judges one relative.
	 * @param in the province of the insurance; null where it is not known
	 */
	public Standing of(boolean insured, String in) {
		if (!limits()) {
			return Standing.MET;
		}
		if (!insured) {
			return Standing.NOT_INSURED;
		}
		return this.province.equals(in) ? Standing.MET : Standing.OUTSIDE;
	}

	/**
	 * Whether this premium itself enrols a relative, so that the limit is judged by where
	 * it enrols (R-LC19).
	 * @param premium a word such as {@code resident_insurance}; null for none
	 */
	public boolean enrolledBy(String premium) {
		return premium != null && this.enrolling != null && this.enrolling.value().contains(premium);
	}

	/** The premiums that enrol, where the document asks for insurance; else none. */
	List<String> enrolling() {
		return (limits() && this.enrolling != null) ? this.enrolling.value() : List.of();
	}

	/** Where it stands that a premium enrols. */
	public Citation enrolment() {
		return this.enrolling.citation();
	}

}
