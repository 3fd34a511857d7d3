package org.gongji.benefit;

import org.gongji.rules.RuleBook;
import org.gongji.rules.RuleKey;
import org.gongji.rules.RuleTable;
import org.gongji.rules.Ruled;

/**
 * Whether a cost belongs to the benefit that it is brought to: what another benefit, the
 * inpatient rules or public health money pays does not belong to the ordinary one.
 */
final class OriginRules {

	private static final String ORDINARY = "ordinary";

	private final RuleBook book;

	OriginRules(RuleBook book) {
		this.book = book;
	}

	void check(Visit visit, PatientFacts person, Admission admission) {
		if (visit.kind() == VisitKind.CHRONIC && person.chronicDiseases() == 0) {
			admission.refuse(BenefitCode.DISEASE_NOT_RECOGNISED,
					this.book.find(BenefitKeys.CHRONIC_DEDUCTIBLE_PERIOD).orElseThrow().citation());
			return;
		}
		if (admission.benefit() != Benefit.ORDINARY) {
			return;
		}
		switch (visit.origin()) {
			case ORDINARY -> {
			}
			case CHRONIC_OVER_LIMIT -> ordinary(BenefitKeys.CHRONIC_OVER_LIMIT, admission);
			case CHRONIC_WITHIN_LIMIT ->
				excluded(BenefitKeys.CHRONIC_FIRST, BenefitCode.CHRONIC_POLICY_FIRST, admission);
			case PRENATAL_CHECK -> ordinary(BenefitKeys.PRENATAL, admission);
			case NEGOTIATED_DUAL_CHANNEL -> ordinary(BenefitKeys.NEGOTIATED_DRUG, admission);
			case RESIDUAL_AFTER_CHRONIC, RESIDUAL_AFTER_INPATIENT ->
				excluded(BenefitKeys.RESIDUAL_EXCLUDED, BenefitCode.RESIDUAL_SELF_PAY, admission);
			case EMERGENCY_DEATH, EMERGENCY_THEN_ADMITTED -> admitted(admission);
			case FAMILY_PLANNING_PAID_BY_PUBLIC_HEALTH ->
				excluded(BenefitKeys.PUBLIC_HEALTH_EXCLUDED, BenefitCode.PUBLIC_HEALTH_FUNDED, admission);
		}
	}

	/** Belongs to the ordinary benefit where the document says so, and only there. */
	private void ordinary(RuleKey<String> key, Admission admission) {
		Ruled<String> rule = this.book.find(key).orElse(null);
		if (rule == null) {
			admission.ask(key);
		}
		else if (rule.value().equals(ORDINARY)) {
			admission.cite(rule);
		}
		else {
			admission.refuse(BenefitCode.NOT_IN_ORDINARY_SCOPE, rule.citation());
		}
	}

	private void excluded(RuleKey<Boolean> key, BenefitCode code, Admission admission) {
		Ruled<Boolean> rule = this.book.find(key).orElse(null);
		if (rule == null) {
			admission.ask(key);
		}
		else if (rule.value()) {
			admission.refuse(code, rule.citation());
		}
		else {
			admission.cite(rule);
		}
	}

	private void admitted(Admission admission) {
		Ruled<String> rule = this.book.find(BenefitKeys.ADMITTED).orElse(null);
		RuleKey<RuleTable> other = AdmissionRules.emergencyKey(this.book);
		if (rule == null) {
			admission
				.ask((this.book.find(BenefitKeys.EMERGENCY_RULED_BY).isPresent() && this.book.find(other).isEmpty())
						? other : BenefitKeys.ADMITTED);
		}
		else if (rule.value().equals(ORDINARY)) {
			admission.cite(rule);
		}
		else {
			admission.refuse(BenefitCode.SETTLE_AS_INPATIENT, rule.citation());
		}
	}

}
