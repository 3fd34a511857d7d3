package org.gongji.spending;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import org.gongji.access.Region;
import org.gongji.benefit.BenefitCode;
import org.gongji.benefit.CostOrigin;
import org.gongji.benefit.Explained;
import org.gongji.benefit.VisitKind;
import org.gongji.money.Money;
import org.gongji.person.Enrolment;
import org.gongji.person.PersonId;
import org.gongji.person.Recognition;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Visits that the benefit does not pay, or not now, on either database. */
abstract class ClinicStoppedContract extends ClinicTown {

	@Test
	void whereFiguresAreUnsetNothingMovesUntilSomebodySaysHow() {
		this.hospital = this.town.hospital(XIAN);
		PersonId patient = this.town.personWith(XIAN, "100.00");
		Purchase visit = visit(patient, line(1, this.treatment, "80.00"));
		SettlementOutcome stopped = settle(visit);
		assertThat(((SettlementOutcome.BenefitStopped) stopped).explained().parameters()).contains("effective_from",
				"pooled.deductible");
		Settlement cash = settled(by(visit, VisitRegistration.ORDINARY.by(true, true)));
		assertThat(cash.cash()).isEqualTo(Money.ofYuan("80.00"));
		assertThat(cash.entry()).isNull();
		assertThat(cash.visit().claimLater()).isTrue();
		assertThat(cash.visit().law().explained().outcome()).isEqualTo(Explained.Outcome.NOT_SET);
		assertThat(this.town.available(patient)).isEqualTo(Money.ofYuan("100.00"));
		reverse(cash, Set.of());
	}

	@Test
	void withoutTheBenefitTheAccountPaysAndNoCounterMoves() {
		PersonId patient = this.town.personWith(HEILONGJIANG, "100.00");
		Purchase chronic = by(visit(patient, line(1, this.treatment, "80.00")), kind(VisitKind.CHRONIC));
		this.facts.recognise(patient,
				new Recognition(Recognition.Kind.CHRONIC, "hypertension", LocalDate.of(2023, 1, 1), null));
		assertThat(((SettlementOutcome.BenefitStopped) settle(chronic)).explained().open()).isTrue();
		Settlement settled = settled(by(chronic, kind(VisitKind.CHRONIC).by(true, false)));
		assertThat(settled.account()).isEqualTo(Money.ofYuan("80.00"));
		assertThat(settled.visit().move()).isNull();
		assertThat(this.years.read(patient, HEILONGJIANG, this.today.getYear()).counters()).isEmpty();
		assertThat(reverse(settled, Set.of()).account()).isEqualTo(Money.ofYuan("-80.00"));
	}

	@Test
	void aBillWithoutTheBenefitMayBeClaimedByHandWithItsPapers() {
		this.hospital = this.town.hospital(LINCANG);
		PersonId patient = this.town.personWith(LINCANG, "0.00");
		Settlement bill = settled(
				by(visit(patient, line(1, this.treatment, "260.00"), line(2, this.treatment, "100.00")),
						VisitRegistration.ORDINARY.by(true, false)));
		assertThat(claimed(patient, bill)).isEqualTo(Money.ofYuan("165.00"));
		reverse(bill, Set.of(2));
		assertThat(claimed(patient, bill)).isEqualTo(Money.ofYuan("110.00"));
		reverse(bill, Set.of());
		assertThat(why(patient, bill)).isEqualTo(ClaimAnswer.Why.BILL_GONE);
		Settlement paid = settled(visit(patient, line(1, this.treatment, "260.00")));
		assertThat(why(patient, paid)).isEqualTo(ClaimAnswer.Why.BILL_UNKNOWN);
	}

	private Money claimed(PersonId patient, Settlement bill) {
		return ((ClaimAnswer.Payable) this.claims.decide(patient, LINCANG, new BillAsked(bill.id(), null, false)))
			.fund();
	}

	private ClaimAnswer.Why why(PersonId patient, Settlement bill) {
		return ((ClaimAnswer.Impossible) this.claims.decide(patient, LINCANG, new BillAsked(bill.id(), null, false)))
			.why();
	}

	@Test
	void aStayInHospitalIsHeldOrRefusedAsTheRegionSays() {
		for (Region region : List.of(LINCANG, HEILONGJIANG)) {
			this.hospital = this.town.hospital(region);
			PersonId patient = this.town.personWith(region, "0.00");
			this.facts.admit(patient, this.today.minusDays(3), null);
			Explained explained = ((SettlementOutcome.BenefitStopped) settle(
					visit(patient, line(1, this.treatment, "900.00"))))
				.explained();
			assertThat(explained.word()).isEqualTo(
					(region.equals(LINCANG) ? BenefitCode.AUDIT_INPATIENT_OVERLAP : BenefitCode.IN_HOSPITAL).name());
			assertThat(explained.open()).isEqualTo(region.equals(LINCANG));
		}
	}

	@Test
	void wrongDaysAndPeopleAreNamedAndNothingMoves() {
		PersonId patient = this.town.personWith(HEILONGJIANG, "100.00");
		Purchase visit = visit(patient, line(1, this.treatment, "10.00"));
		assertThat(problem(on(visit, this.today.plusDays(1)))).isEqualTo(Problem.Kind.DATE_IN_FUTURE);
		assertThat(problem(on(visit, LocalDate.of(2019, 12, 31)))).isEqualTo(Problem.Kind.BEFORE_INSURED);
		PersonId resident = this.town.personWith(HEILONGJIANG, Enrolment.residentScheme(), "0.00");
		assertThat(problem(visit(resident, line(1, this.treatment, "10.00"))))
			.isEqualTo(Problem.Kind.NOT_EMPLOYEE_SCHEME);
		this.hospital = this.town.pharmacy(HEILONGJIANG);
		assertThat(problem(visit(patient, line(1, this.treatment, "10.00")))).isEqualTo(Problem.Kind.VISIT_NOT_HERE);
		assertThat(this.town.available(patient)).isEqualTo(Money.ofYuan("100.00"));
	}

	@Test
	void aSpecialDiseaseMustBeRecognisedOnTheDay() {
		PersonId patient = this.town.personWith(HEILONGJIANG, "0.00");
		VisitRegistration special = new VisitRegistration(VisitKind.SPECIAL, "malignant_tumour", "",
				CostOrigin.ORDINARY, "", false, false);
		Purchase visit = by(visit(patient, line(1, this.treatment, "10.00")), special);
		this.facts.recognise(patient,
				new Recognition(Recognition.Kind.SPECIAL, "malignant_tumour", this.today.minusDays(1), this.today));
		assertThat(problem(visit)).isEqualTo(Problem.Kind.DISEASE_NOT_RECOGNISED);
		assertThat(settle(on(visit, this.today.minusDays(1)))).isInstanceOf(SettlementOutcome.BenefitStopped.class);
	}

}
