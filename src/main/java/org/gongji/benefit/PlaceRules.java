package org.gongji.benefit;

import java.util.List;
import java.util.Optional;

import org.gongji.benefit.CarePlace.Kind;
import org.gongji.provider.Specialty;
import org.gongji.rules.Citation;
import org.gongji.rules.RuleBook;
import org.gongji.rules.RuleTable;
import org.gongji.rules.Ruled;

/**
 * Whether the place belongs to the benefit, which level counts there, and what care
 * outside the area means.
 */
final class PlaceRules {

	private static final String PRESCRIBER = "prescriber_level";

	private static final String NOT_COVERED = "not_covered";

	private final RuleBook book;

	private final Ruled<Boolean> designatedOnly;

	private final Ruled<List<String>> institutions;

	private final Ruled<Boolean> anyInstitution;

	PlaceRules(RuleBook book) {
		this.book = book;
		this.designatedOnly = book.find(BenefitKeys.DESIGNATED_ONLY).orElse(null);
		this.institutions = book.find(BenefitKeys.INSTITUTIONS).orElse(null);
		this.anyInstitution = book.find(BenefitKeys.ANY_INSTITUTION).orElse(null);
	}

	void check(Visit visit, Admission admission) {
		if (visit.kind() == VisitKind.EMERGENCY_RESCUE && admission.benefit() == null) {
			return;
		}
		boolean anywhere = visit.kind() == VisitKind.EMERGENCY_RESCUE && this.anyInstitution != null
				&& this.anyInstitution.value();
		if (anywhere) {
			admission.cite(this.anyInstitution);
		}
		else if (this.designatedOnly.value() && !visit.place().designated()) {
			admission.refuse(BenefitCode.PLACE_NOT_DESIGNATED, this.designatedOnly.citation());
			return;
		}
		switch (visit.place().kind()) {
			case INSTITUTION -> institution(visit.place(), anywhere, admission);
			case INTERNET_HOSPITAL -> internet(visit, admission);
			case RETAIL_PHARMACY -> pharmacy(visit, admission);
			case DUAL_CHANNEL_PHARMACY -> dualChannel(visit, admission);
		}
		if (!anywhere && !admission.refused()) {
			area(visit, admission);
		}
	}

	private void institution(CarePlace place, boolean anywhere, Admission admission) {
		if (!anywhere && !this.institutions.value().contains(place.level().text())) {
			admission.refuse(BenefitCode.NOT_IN_DESIGNATED_CLASS, this.institutions.citation());
			return;
		}
		admission.at(place.level(), place.specialty());
	}

	private void internet(Visit visit, Admission admission) {
		Ruled<String> rule = this.book.find(BenefitKeys.INTERNET).orElse(null);
		Ruled<Boolean> on = this.book.find(BenefitKeys.INTERNET_PLUS).orElse(null);
		if (rule != null && rule.value().equals(NOT_COVERED)) {
			admission.refuse(BenefitCode.NOT_IN_DESIGNATED_CLASS, rule.citation());
		}
		else if (on != null && on.value()) {
			admission.cite(on);
			behind(visit, (rule != null) ? rule.citation() : on.citation(), admission);
		}
		else if (on != null || rule != null) {
			admission.notEnabled(BenefitKeys.INTERNET_PLUS,
					(on != null) ? on.citation() : this.book.openness(BenefitKeys.INTERNET_PLUS));
		}
		else {
			admission.ask(BenefitKeys.INTERNET_PLUS);
		}
	}

	private void dualChannel(Visit visit, Admission admission) {
		Ruled<String> rule = this.book.find(BenefitKeys.DUAL_CHANNEL).orElseThrow();
		if (rule.value().equals(PRESCRIBER)) {
			admission.cite(rule);
			behind(visit, rule.citation(), admission);
		}
		else {
			pharmacy(visit, admission);
		}
	}

	private void pharmacy(Visit visit, Admission admission) {
		Ruled<String> rule = this.book.find(BenefitKeys.PHARMACY).orElse(null);
		if (rule == null) {
			admission.ask(BenefitKeys.PHARMACY);
			return;
		}
		switch (rule.value()) {
			case NOT_COVERED -> admission.refuse(BenefitCode.NOT_IN_DESIGNATED_CLASS, rule.citation());
			case PRESCRIBER -> behind(visit, rule.citation(), admission);
			default -> admission.at(LevelFigures.ofText(rule.value()), Specialty.GENERAL);
		}
		if (!admission.refused()) {
			admission.cite(rule);
		}
	}

	/** The prescriber or the physical host decides; without one there is no level. */
	private void behind(Visit visit, Citation citation, Admission admission) {
		CarePlace behind = visit.behind();
		if (behind == null || behind.kind() != Kind.INSTITUTION) {
			admission.refuse(BenefitCode.NOT_IN_DESIGNATED_CLASS, citation);
		}
		else if (this.designatedOnly.value() && !behind.designated()) {
			admission.refuse(BenefitCode.PLACE_NOT_DESIGNATED, citation);
		}
		else {
			institution(behind, false, admission);
		}
	}

	private void area(Visit visit, Admission admission) {
		CareArea area = visit.area();
		if (area == CareArea.LOCAL) {
			return;
		}
		CareArea seen = visit.kind().emergency() ? CareArea.OUT_OF_AREA_EMERGENCY : area;
		Ruled<RuleTable> own = this.book.find(BenefitKeys.OUT_OF_AREA).orElse(null);
		Ruled<RuleTable> set = this.book.find(BenefitKeys.OUT_OF_AREA_RULE).orElse(null);
		Optional<String> word = cell(own, seen);
		Ruled<RuleTable> rule = word.isPresent() ? own : set;
		word = word.or(() -> cell(set, seen));
		if (word.isEmpty()) {
			admission.ask(BenefitKeys.OUT_OF_AREA_RULE);
			return;
		}
		switch (word.get()) {
			case "home_by_level" -> admission.byLevel();
			case "reduced" -> admission.reduce();
			case "referred_not_covered" -> admission.refuse(BenefitCode.REFERRED_OUT_NOT_COVERED, rule.citation());
			case "temporary_not_covered" -> admission.refuse(BenefitCode.TEMPORARY_OUT_NOT_COVERED, rule.citation());
			case "emergency_rule" -> emergencyRule(admission);
			default -> admission.cite(rule);
		}
		if (admission.reduced()) {
			admission.cite(rule);
		}
	}

	private void emergencyRule(Admission admission) {
		if (this.book.find(AdmissionRules.emergencyKey(this.book)).isEmpty()) {
			admission.ask(AdmissionRules.emergencyKey(this.book));
		}
	}

	private static Optional<String> cell(Ruled<RuleTable> table, CareArea area) {
		return (table != null) ? table.value().word(area.word()).or(() -> table.value().word("all")) : Optional.empty();
	}

}
