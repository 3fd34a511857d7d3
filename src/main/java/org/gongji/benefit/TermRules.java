package org.gongji.benefit;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.gongji.money.Money;
import org.gongji.money.Rate;
import org.gongji.person.PersonStatus;
import org.gongji.provider.HospitalLevel;
import org.gongji.provider.Specialty;
import org.gongji.rules.RuleBook;
import org.gongji.rules.RuleKey;
import org.gongji.rules.RuleTable;
import org.gongji.rules.Ruled;

/**
 * The terms of each benefit as a rule book has them. Ordinary terms are found once for
 * each level, specialty, status and reduction.
 */
final class TermRules {

	private static final String ALL = "all";

	private static final String VISITED = "visited";

	private final RuleBook book;

	private final LevelFigures levels;

	private final Terms[] ordinary = new Terms[HospitalLevel.values().length * Specialty.values().length * 4];

	TermRules(RuleBook book) {
		this.book = book;
		this.levels = new LevelFigures(book);
	}

	Terms of(Admission admission, Visit visit, PatientFacts person) {
		boolean retired = person.status() == PersonStatus.RETIREE;
		return switch (admission.benefit()) {
			case ORDINARY -> senior(Benefit.ORDINARY,
					ordinary(admission.level(), admission.specialty(), retired, admission.reduced()), person);
			case CHRONIC ->
				senior(Benefit.CHRONIC, chronic(admission.level(), retired, person.chronicDiseases()), person);
			case SPECIAL -> exempt(visit.disease()) ? exempt()
					: onInpatientTerms(Benefit.SPECIAL, admission.level(), retired, visit, person);
			case EMERGENCY_RESCUE, NEGOTIATED_DRUG, DAY_SURGERY ->
				onInpatientTerms(admission.benefit(), admission.level(), retired, visit, person);
		};
	}

	private Terms ordinary(HospitalLevel level, Specialty specialty, boolean retired, boolean reduced) {
		int at = ((level.ordinal() * Specialty.values().length + specialty.ordinal()) * 2 + (retired ? 1 : 0)) * 2
				+ (reduced ? 1 : 0);
		Terms terms = this.ordinary[at];
		if (terms == null) {
			terms = makeOrdinary(level, specialty, retired, reduced);
			this.ordinary[at] = terms;
		}
		return terms;
	}

	private Terms makeOrdinary(HospitalLevel level, Specialty specialty, boolean retired, boolean reduced) {
		Figure<Rate> ratio = ratio(level, specialty, retired);
		Terms.Reduction reduction = null;
		if (reduced) {
			Figure<Rate> points = Figure.find(this.book, BenefitKeys.REDUCTION).map(Rate::of);
			reduction = new Terms.Reduction(points, ratio.value());
			ratio = (ratio.set() && points.set()) ? ratio.map((rate) -> rate.less(points.value().ratio()))
					: (ratio.set() ? points : ratio);
		}
		Ruled<String> above = this.book.find(BenefitKeys.ABOVE_CAP).orElse(null);
		Terms.AboveCap beyond = (above != null && above.value().equals("inpatient_ratio"))
				? new Terms.AboveCap(inpatientRatio(level, retired), Figure.find(this.book, BenefitKeys.INPATIENT_CAP),
						Benefit.INPATIENT, above.citation())
				: null;
		return counted(deductible(BenefitKeys.DEDUCTIBLE, level), BenefitKeys.DEDUCTIBLE_PERIOD, Benefit.ORDINARY,
				ratio, reduction, Figure.find(this.book, BenefitKeys.CAP), beyond);
	}

	/** The deductible by its period: none, of each visit, or counted over the year. */
	private Terms counted(Figure<Money> deductible, RuleKey<String> period, Benefit benefit, Figure<Rate> ratio,
			Terms.Reduction reduction, Figure<Money> cap, Terms.AboveCap above) {
		Figure<String> kind = Figure.find(this.book, period);
		CounterKey own = benefit.counter();
		boolean none = kind.set() && kind.value().equals("none");
		boolean year = kind.set() && kind.value().equals("year");
		return new Terms(none ? kind.map((word) -> Money.ZERO) : deductible, kind, year ? own : null, ratio, reduction,
				cap, own, above);
	}

	private Figure<Rate> ratio(HospitalLevel level, Specialty specialty, boolean retired) {
		String column = column(retired);
		Ruled<RuleTable> table = this.book.find(BenefitKeys.RATIO).orElse(null);
		if (table != null && specialty != Specialty.GENERAL) {
			Optional<BigDecimal> special = table.value().ratio(specialty.name().toLowerCase(Locale.ROOT), column);
			if (special.isPresent()) {
				return Figure.of(table, Rate.of(special.get()));
			}
		}
		return this.levels.at(BenefitKeys.RATIO, level, (rows, row) -> rows.ratio(row, column).map(Rate::of));
	}

	private Terms chronic(HospitalLevel level, boolean retired, int diseases) {
		Figure<Rate> ratio = byStatus(BenefitKeys.CHRONIC_RATIO, level, retired);
		return counted(deductible(BenefitKeys.CHRONIC_DEDUCTIBLE, level), BenefitKeys.CHRONIC_DEDUCTIBLE_PERIOD,
				Benefit.CHRONIC, ratio, null, chronicCap(diseases), null);
	}

	/** The row of so many diseases, or the last one before it. */
	private Figure<Money> chronicCap(int diseases) {
		Ruled<RuleTable> table = this.book.find(BenefitKeys.CHRONIC_CAP).orElse(null);
		if (table == null) {
			return Figure.unset(this.book, BenefitKeys.CHRONIC_CAP);
		}
		for (int count = Math.max(1, diseases); count > 0; count--) {
			Optional<Money> cap = table.value().money("diseases_" + count);
			if (cap.isPresent()) {
				return Figure.of(table, cap.get());
			}
		}
		return table.value()
			.money(ALL)
			.map((cap) -> Figure.of(table, cap))
			.orElseGet(() -> Figure.unset(this.book, BenefitKeys.CHRONIC_CAP));
	}

	private boolean exempt(String disease) {
		return this.book.find(BenefitKeys.EXEMPT_DISEASES)
			.map((ruled) -> ruled.value().contains(disease))
			.orElse(false);
	}

	/** Without a deductible, yet within the inpatient cap (R-LC10). */
	private Terms exempt() {
		Ruled<List<String>> diseases = this.book.find(BenefitKeys.EXEMPT_DISEASES).orElseThrow();
		Ruled<BigDecimal> own = this.book.find(BenefitKeys.EXEMPT_RATIO).orElse(null);
		Figure<Rate> ratio = (own != null) ? Figure.of(own, Rate.of(own.value()))
				: Figure.unset(this.book, BenefitKeys.EXEMPT_RATIO);
		return new Terms(Figure.of(diseases, Money.ZERO), Figure.of(diseases, "none"), null, ratio, null,
				Figure.find(this.book, BenefitKeys.INPATIENT_CAP), Benefit.INPATIENT, null);
	}

	private Terms onInpatientTerms(Benefit benefit, HospitalLevel visited, boolean retired, Visit visit,
			PatientFacts person) {
		String row = benefit.word();
		Figure<String> level = cell(BenefitKeys.DEDUCTIBLE_LEVEL, row);
		Figure<String> kind = cell(BenefitKeys.DEDUCTIBLE_KIND, row);
		Figure<Rate> share = this.book.find(BenefitKeys.DEDUCTIBLE_SHARE)
			.flatMap((table) -> table.value().ratio(row).map((ratio) -> Figure.of(table, Rate.of(ratio))))
			.orElseGet(() -> Figure.unset(this.book, BenefitKeys.DEDUCTIBLE_SHARE));
		Figure<Money> deductible = deductible(level, kind, share, visited);
		CounterKey counter = kind.set() ? switch (kind.value()) {
			case "year" -> benefit.counter();
			case "drug" -> benefit.counter(visit.drug());
			case "inpatient" -> Benefit.INPATIENT;
			default -> null;
		} : null;
		Terms terms = new Terms(deductible, kind, counter, inpatientRatio(visited, retired), null,
				Figure.find(this.book, BenefitKeys.INPATIENT_CAP), Benefit.INPATIENT, null);
		return senior(benefit, terms, person);
	}

	private Figure<Money> deductible(Figure<String> level, Figure<String> kind, Figure<Rate> share,
			HospitalLevel visited) {
		if (!level.set()) {
			return level.map((word) -> Money.ZERO);
		}
		if (!kind.set() || kind.value().equals("none")) {
			return kind.map((word) -> Money.ZERO);
		}
		if (!share.set()) {
			return share.map((rate) -> Money.ZERO);
		}
		HospitalLevel of = level.value().equals(VISITED) ? visited : LevelFigures.ofText(level.value());
		return deductible(BenefitKeys.INPATIENT_DEDUCTIBLE, of).map(share.value()::of);
	}

	/** The deductible of older people, where the document lowers it. */
	private Terms senior(Benefit benefit, Terms terms, PatientFacts person) {
		Ruled<List<String>> lowered = this.book.find(BenefitKeys.SENIOR_FOR).orElse(null);
		Ruled<Integer> age = this.book.find(BenefitKeys.SENIOR_AGE).orElse(null);
		Ruled<BigDecimal> share = this.book.find(BenefitKeys.SENIOR_SHARE).orElse(null);
		if (lowered == null || age == null || share == null || person.age() < age.value()
				|| !lowered.value().contains(benefit.word())) {
			return terms;
		}
		return terms
			.withDeductible(terms.deductible().map(Rate.of(share.value())::of).by(share.citation()).by(age.citation()));
	}

	private Figure<String> cell(RuleKey<RuleTable> key, String row) {
		return this.book.find(key)
			.flatMap((table) -> table.value().word(row).map((word) -> Figure.of(table, word)))
			.orElseGet(() -> Figure.unset(this.book, key));
	}

	private Figure<Money> deductible(RuleKey<RuleTable> key, HospitalLevel level) {
		return this.levels.at(key, level, (table, row) -> table.money(row));
	}

	private Figure<Rate> inpatientRatio(HospitalLevel level, boolean retired) {
		return byStatus(BenefitKeys.INPATIENT_RATIO, level, retired);
	}

	private Figure<Rate> byStatus(RuleKey<RuleTable> key, HospitalLevel level, boolean retired) {
		return this.levels.at(key, level,
				(table, row) -> table.ratio(row, column(retired)).or(() -> table.ratio(row, ALL)).map(Rate::of));
	}

	private static String column(boolean retired) {
		return (retired ? PersonStatus.RETIREE : PersonStatus.EMPLOYEE).name().toLowerCase(Locale.ROOT);
	}

}
