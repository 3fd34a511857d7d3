package org.gongji.benefit;

import java.util.ArrayList;
import java.util.List;

import org.gongji.benefit.BenefitDecision.Held;
import org.gongji.benefit.BenefitDecision.NotEnabled;
import org.gongji.benefit.BenefitDecision.Refused;
import org.gongji.benefit.BenefitDecision.Stopped;
import org.gongji.provider.HospitalLevel;
import org.gongji.provider.Specialty;
import org.gongji.rules.Citation;
import org.gongji.rules.RuleBook;
import org.gongji.rules.RuleKey;
import org.gongji.rules.Ruled;

/**
 * What the checks before any money found out about a visit: the benefit it belongs to,
 * the level and specialty that count, whether the ratio is lowered; the first refusal,
 * the first ground to hold, and what the bureau has not set. Filled check by check.
 */
final class Admission {

	private final RuleBook book;

	private Benefit benefit;

	private HospitalLevel level;

	private Specialty specialty = Specialty.GENERAL;

	private boolean reduced;

	private Stopped refusal;

	private Held held;

	private final List<Figure<?>> missing = new ArrayList<>(2);

	private final List<Citation> citations = new ArrayList<>(4);

	Admission(RuleBook book) {
		this.book = book;
	}

	/** Null while the document leaves open which benefit it is. */
	Benefit benefit() {
		return this.benefit;
	}

	/** Null while the document leaves open which level counts. */
	HospitalLevel level() {
		return this.level;
	}

	Specialty specialty() {
		return this.specialty;
	}

	boolean reduced() {
		return this.reduced;
	}

	/** Null while nothing refuses. */
	Stopped refusal() {
		return this.refusal;
	}

	/** Null while nothing holds the bill. */
	Held held() {
		return this.held;
	}

	List<Figure<?>> missing() {
		return this.missing;
	}

	List<Citation> citations() {
		return this.citations;
	}

	boolean refused() {
		return this.refusal != null;
	}

	void is(Benefit benefit) {
		this.benefit = benefit;
	}

	void at(HospitalLevel level, Specialty specialty) {
		this.level = level;
		this.specialty = specialty;
	}

	/** By level only (R-TL3). */
	void byLevel() {
		this.specialty = Specialty.GENERAL;
	}

	void reduce() {
		this.reduced = true;
	}

	/** The first refusal stands. */
	void refuse(BenefitCode code, Citation citation) {
		if (this.refusal == null) {
			this.refusal = new Refused(code, citation, this.book.digest());
		}
	}

	void notEnabled(RuleKey<?> key, Citation citation) {
		if (this.refusal == null) {
			this.refusal = new NotEnabled(key.name(), citation, this.book.digest());
		}
	}

	/** The first ground to hold stands. */
	void hold(BenefitCode code, Citation citation) {
		if (this.held == null) {
			this.held = new Held(code, citation, this.book.digest());
		}
	}

	void ask(RuleKey<?> key) {
		this.missing.add(Figure.unset(this.book, key));
	}

	void cite(Ruled<?> ruled) {
		this.citations.add(ruled.citation());
	}

}
