package org.gongji.benefit;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.gongji.rules.Period;
import org.gongji.rules.RuleBook;
import org.gongji.rules.RuleKey;
import org.gongji.rules.RuleTable;
import org.gongji.rules.Ruled;

/**
 * The checks before any money, in one order: in force, whose benefit it is and how that
 * person stands, place, origin of the cost, papers.
 */
final class AdmissionRules {

	private final RuleBook book;

	private final PlaceRules places;

	private final OriginRules origins;

	private final Ruled<Boolean> ownUse;

	private final Ruled<List<String>> members;

	private final Ruled<List<String>> excludedFrom;

	AdmissionRules(RuleBook book) {
		this.book = book;
		this.places = new PlaceRules(book);
		this.origins = new OriginRules(book);
		this.ownUse = book.find(BenefitKeys.OWN_USE_ONLY).orElse(null);
		this.members = book.find(BenefitKeys.MEMBERS).orElse(null);
		this.excludedFrom = book.find(BenefitKeys.EXCLUDED_FROM).orElse(null);
	}

	Admission admit(Visit visit, PatientFacts person) {
		Admission admission = new Admission(this.book);
		if (this.book.period() != Period.WITHIN && this.book.period() != Period.START_NOT_SET) {
			admission.refuse(BenefitCode.NOT_IN_FORCE, this.book.standing());
			return admission;
		}
		benefit(visit, admission);
		person(visit, person, admission);
		if (!admission.refused()) {
			this.places.check(visit, admission);
		}
		if (!admission.refused()) {
			this.origins.check(visit, person, admission);
		}
		if (!admission.refused() && visit.claimed()) {
			papers(visit, admission);
		}
		return admission;
	}

	/** Which benefit the kind of visit belongs to, as the document has it. */
	private void benefit(Visit visit, Admission admission) {
		switch (visit.kind()) {
			case ORDINARY -> admission.is(Benefit.ORDINARY);
			case CHRONIC -> admission.is(Benefit.CHRONIC);
			case SPECIAL -> by(BenefitKeys.SPECIAL, Benefit.SPECIAL, admission);
			case NEGOTIATED_DRUG -> by(BenefitKeys.NEGOTIATED_DRUG, Benefit.NEGOTIATED_DRUG, admission);
			case DAY_SURGERY -> by(BenefitKeys.DAY_SURGERY, Benefit.DAY_SURGERY, admission);
			case EMERGENCY_RESCUE, EMERGENCY_NOT_ADMITTED -> emergency(visit.kind(), admission);
		}
	}

	private void by(RuleKey<String> key, Benefit own, Admission admission) {
		Ruled<String> rule = this.book.find(key).orElse(null);
		if (rule == null) {
			admission.ask(key);
			return;
		}
		admission.cite(rule);
		switch (rule.value()) {
			case "inpatient" -> admission.is(own);
			case "chronic" -> admission.is(Benefit.CHRONIC);
			case "ordinary" -> admission.is(Benefit.ORDINARY);
			default -> admission.refuse(BenefitCode.NOT_IN_ORDINARY_SCOPE, rule.citation());
		}
	}

	private void emergency(VisitKind kind, Admission admission) {
		RuleKey<RuleTable> key = emergencyKey(this.book);
		Ruled<RuleTable> rule = this.book.find(key).orElse(null);
		Optional<String> word = (rule != null) ? rule.value().word(kind.word()).or(() -> rule.value().word("all"))
				: Optional.empty();
		if (word.isEmpty()) {
			admission.ask(key);
			return;
		}
		admission.cite(rule);
		admission.is(word.get().equals("ordinary") ? Benefit.ORDINARY : Benefit.EMERGENCY_RESCUE);
	}

	/** Where a document points to another one, the key that holds what that one says. */
	static RuleKey<RuleTable> emergencyKey(RuleBook book) {
		return book.find(BenefitKeys.EMERGENCY_RULED_BY)
			.map((ruled) -> RuleKey.table(ruled.value()))
			.orElse(BenefitKeys.EMERGENCY);
	}

	private void person(Visit visit, PatientFacts person, Admission admission) {
		if (!person.ownUse() && this.ownUse.value()) {
			admission.refuse(BenefitCode.LIMIT_NOT_TRANSFERABLE, this.ownUse.citation());
		}
		String status = person.status().name().toLowerCase(Locale.ROOT);
		if (!this.members.value().contains(status)) {
			admission.refuse(BenefitCode.NOT_A_MEMBER, this.members.citation());
		}
		Benefit benefit = (admission.benefit() != null) ? admission.benefit() : Benefit.of(visit.kind());
		if (!this.excludedFrom.value().contains(benefit.word())) {
			return;
		}
		if (!person.contributing()) {
			arrears(status, admission);
		}
		if (person.inHospital()) {
			inHospital(admission);
		}
	}

	private void arrears(String status, Admission admission) {
		Ruled<List<String>> statuses = this.book.find(BenefitKeys.ARREARS_STATUSES).orElseThrow();
		if (!statuses.value().contains(status)) {
			admission.cite(statuses);
			return;
		}
		Ruled<String> rule = this.book.find(BenefitKeys.ARREARS).orElse(null);
		if (rule == null || rule.value().equals("hold")) {
			admission.hold(BenefitCode.ARREARS,
					(rule != null) ? rule.citation() : this.book.openness(BenefitKeys.ARREARS));
		}
		else if (rule.value().equals("refuse")) {
			admission.refuse(BenefitCode.ARREARS, rule.citation());
		}
		else {
			admission.cite(rule);
		}
	}

	private void inHospital(Admission admission) {
		Ruled<String> rule = this.book.find(BenefitKeys.IN_HOSPITAL).orElseThrow();
		if (rule.value().equals("refuse")) {
			admission.refuse(BenefitCode.IN_HOSPITAL, rule.citation());
		}
		else {
			admission.hold(BenefitCode.AUDIT_INPATIENT_OVERLAP, rule.citation());
		}
	}

	private void papers(Visit visit, Admission admission) {
		Ruled<List<String>> needed = this.book.find(BenefitKeys.CLAIM_PAPERS).orElse(null);
		if (needed == null) {
			admission.ask(BenefitKeys.CLAIM_PAPERS);
		}
		else if (!needed.value().stream().map(ClaimPaper::ofWord).allMatch(visit.papers()::contains)) {
			admission.refuse(BenefitCode.DOCUMENT_MISSING, needed.citation());
		}
		else {
			admission.cite(needed);
		}
	}

}
