package org.gongji.benefit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.gongji.access.Region;
import org.gongji.benefit.BenefitDecision.Paid;
import org.gongji.benefit.BenefitDecision.ParameterNotSet;
import org.gongji.benefit.CarePlace.Kind;
import org.gongji.money.Money;
import org.gongji.person.PersonStatus;
import org.gongji.provider.HospitalLevel;
import org.gongji.provider.Specialty;
import org.gongji.rules.RuleBook;
import org.gongji.rules.WrittenRules;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every kind of visit at every kind of place, from everywhere, for everybody, by the
 * documents alone: there is always an answer with its article, and whatever is asked for
 * is something that the bureau of the region may set.
 */
class EveryVisitTest {

	private static final Money FUND_AT_MOST = Money.ofYuan("6000.00");

	@ParameterizedTest
	@CsvSource({ "530900, 2023-03-10", "610100, 2023-03-10", "239900, 2023-03-10", "620800, 2023-03-10",
			"620800, 2028-01-01", "211200, 2022-12-31", "211200, 2023-03-10", "211200, 2022-11-30" })
	void thereIsAlwaysAnAnswer(String region, LocalDate day) {
		RuleBook book = Bills.book(region, day);
		Set<String> settable = WrittenRules.settable(Bills.DOCUMENTS, new Region(region));
		YearCounters counters = YearCounters.fresh(day.getYear());
		for (PersonStatus status : PersonStatus.values()) {
			PatientFacts person = PatientFacts.of(status).aged(71).withChronicDiseases(2);
			for (Visit visit : visits(day)) {
				BenefitDecision decision = PooledBenefit.decide(visit, person, counters, book);
				assertThat(decision.citations()).as("%s %s", visit, status).isNotEmpty();
				if (decision instanceof ParameterNotSet unset) {
					assertThat(settable).as("%s %s", visit, status).containsAll(unset.parameters());
				}
				else if (decision instanceof Paid paid) {
					assertThat(paid.fundInAll().plus(paid.person())).isEqualTo(visit.bill().total());
					assertThat(paid.fund()).isLessThanOrEqualTo(FUND_AT_MOST);
				}
			}
		}
	}

	private static List<Visit> visits(LocalDate day) {
		List<Visit> visits = new ArrayList<>();
		for (CarePlace place : places()) {
			for (CareArea area : CareArea.values()) {
				for (VisitKind kind : VisitKind.values()) {
					Visit visit = Visit
						.ordinary(day, place,
								new VisitBill(Money.ofYuan("9000.00"), Money.ofYuan("70.00"), Money.ofYuan("30.00"),
										Money.ofYuan("5.00")))
						.in(area)
						.behind((place.level() == null) ? Bills.at("2") : null);
					visits.add((kind == VisitKind.NEGOTIATED_DRUG) ? visit.withDrug("N-A") : visit.as(kind));
				}
				for (CostOrigin origin : CostOrigin.values()) {
					visits.add(Visit.ordinary(day, place, Bills.bill("500.00"))
						.in(area)
						.behind((place.level() == null) ? Bills.at("3") : null)
						.from(origin));
				}
			}
		}
		return visits;
	}

	private static List<CarePlace> places() {
		List<CarePlace> places = new ArrayList<>();
		for (HospitalLevel level : HospitalLevel.values()) {
			for (Specialty specialty : Specialty.values()) {
				places.add(CarePlace.institution(level, specialty, true));
			}
			places.add(CarePlace.institution(level, Specialty.GENERAL, false));
		}
		for (Kind kind : List.of(Kind.INTERNET_HOSPITAL, Kind.RETAIL_PHARMACY, Kind.DUAL_CHANNEL_PHARMACY)) {
			places.add(CarePlace.of(kind, true));
			places.add(CarePlace.of(kind, false));
		}
		return places;
	}

}
