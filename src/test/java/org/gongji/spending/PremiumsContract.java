package org.gongji.spending;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

import org.gongji.access.MissingRow;
import org.gongji.access.Region;
import org.gongji.access.RequestId;
import org.gongji.family.Relation;
import org.gongji.money.Money;
import org.gongji.person.Enrolment;
import org.gongji.person.PersonId;
import org.gongji.testing.CountedStatements;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What paying a premium promises on either database. */
abstract class PremiumsContract extends ParentWhoPays {

	private static final Region TIELING = new Region("211200");

	@Autowired
	PremiumCollections collections;

	@Autowired
	PremiumChoices choices;

	@Autowired
	SeenPremiums seen;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	Clock clock;

	@Test
	void aPremiumIsPaidWholeIntoItsProgramme() {
		CollectionId collection = resident("400.00", "380.00");
		PremiumPayment paid = this.some.pay(this.payer, this.child, collection);
		assertThat(paid.paid()).isEqualTo(Money.ofYuan("400.00"));
		assertThat(paid.rest()).isEqualTo(Money.ZERO);
		assertThat(paid.words()).isEqualTo("肆佰元整");
		assertThat(paid.insuredIs()).isEqualTo(Relation.CHILD);
		assertThat(this.town.available(this.payer)).isEqualTo(Money.ofYuan("600.00"));
		assertThat(paid.law().citations()).extracting((citation) -> citation.text())
			.anyMatch((text) -> text.contains("第十七条（二）"));
		assertThat(this.jdbc.sql("""
				select a.kind || ' ' || a.subject from ledger_posting p join ledger_account a on a.id = p.account_id
				 where p.entry_id = ? and p.side = 'C'""").param(paid.entry().value()).query(String.class).single())
			.isEqualTo("premium resident_insurance");
	}

	@Test
	void theListOfPremiumsTakesAsManyStatementsForThreeAsForOne() {
		this.some.pay(this.payer, this.child, resident("1.00"));
		int one = CountedStatements.during(() -> this.seen.of(this.payer)).statements().size();
		for (int later = 1; later <= 2; later++) {
			this.some.pay(this.payer, this.child,
					this.some.open(LINCANG, PremiumKind.RESIDENT_INSURANCE, this.year + later, "2.00"));
		}
		CountedStatements.Noted<List<SeenPremium>> three = CountedStatements.during(() -> this.seen.of(this.payer));
		assertThat(three.result()).extracting((seen) -> seen.payment().premium().yuan())
			.containsExactly("2.00", "2.00", "1.00");
		assertThat(three.statements()).as(String.join("\n", three.statements())).hasSize(one);
	}

	@Test
	void theSecondCategoryHasItsOwnAmount() {
		PremiumAsk ask = new PremiumAsk(RequestId.fresh(), this.payer, this.child, resident("400.00", "380.50"), 2, "",
				Money.ofYuan("380.50"));
		assertThat(pay(ask)).isInstanceOfSatisfying(PremiumOutcome.Paid.class,
				(paid) -> assertThat(paid.payment().premium()).isEqualTo(Money.ofYuan("380.50")));
	}

	@Test
	void lookingMovesNothing() {
		assertThat(this.premiums.check(SomePremiums.ask(this.payer, this.child, resident("400.00"))))
			.isInstanceOf(PremiumOutcome.Payable.class);
		assertThat(this.town.available(this.payer)).isEqualTo(Money.ofYuan("1000.00"));
	}

	@Test
	void whatIsAboveTheBalanceIsRefusedWhole() {
		assertThat(pay(SomePremiums.ask(this.payer, this.child, resident("1000.01")))).isInstanceOfSatisfying(
				PremiumOutcome.NotAllowed.class,
				(refused) -> assertThat(refused.decision().why()).isEqualTo(ReasonCode.INSUFFICIENT_BALANCE));
		assertThat(this.town.available(this.payer)).isEqualTo(Money.ofYuan("1000.00"));
		this.some.pay(this.payer, this.child, resident("1000.00"));
		assertThat(this.town.available(this.payer)).isEqualTo(Money.ZERO);
	}

	@Test
	void theLawSaysForWhom() {
		assertThat(why(pay(SomePremiums.ask(this.payer, this.payer, resident("10.00")))))
			.as("resident insurance is for relatives")
			.isEqualTo(ReasonCode.RELATION_NOT_ALLOWED);
		CollectionId care = this.some.open(LINCANG, PremiumKind.LONG_TERM_CARE, this.year, "10.00");
		assertThat(pay(SomePremiums.ask(this.payer, this.payer, care))).isInstanceOf(PremiumOutcome.Paid.class);
		PersonId stranger = this.somebody.in(LINCANG);
		assertThatThrownBy(() -> pay(SomePremiums.ask(this.payer, stranger, care))).isInstanceOf(MissingRow.class);
		PersonId worker = this.town.personWith(TIELING, "500.00");
		CollectionId later = this.some.open(TIELING, PremiumKind.LONG_TERM_CARE, this.year, "10.00");
		assertThat(pay(SomePremiums.ask(worker, worker, later))).isInstanceOfSatisfying(PremiumOutcome.NotAllowed.class,
				(refused) -> assertThat(refused.decision()).isInstanceOfSatisfying(PremiumDecision.Refused.class,
						(no) -> assertThat(no.switchKey()).isEqualTo("premium.long_term_care")));
		assertThatThrownBy(() -> pay(SomePremiums.ask(this.payer, this.payer, later))).as("another region's collection")
			.isInstanceOf(MissingRow.class);
	}

	@Test
	void aNewbornIsEnrolledByThePremiumItself() {
		PersonId newborn = this.somebody.in(LINCANG, Enrolment.none());
		this.town.bind(this.payer, newborn, Relation.CHILD, BOUND);
		CollectionId large = this.some.open(LINCANG, PremiumKind.LARGE_AMOUNT, this.year, "10.00");
		assertThat(why(pay(SomePremiums.ask(this.payer, newborn, large)))).isEqualTo(ReasonCode.FAMILY_NOT_INSURED);
		assertThat(this.some.pay(this.payer, newborn, resident("10.00")).law().citations())
			.extracting((citation) -> citation.basis())
			.contains("R-LC19");
	}

	@Test
	void aPolicyNumberIsAskedForOrNot() {
		CollectionId asked = this.some.open(LINCANG, PremiumKind.COMMERCIAL_HEALTH, this.year, "7.00");
		for (String wrong : List.of("", "保单1", "A B", "1".repeat(65))) {
			assertThat(pay(policy(asked, wrong))).as(wrong).isInstanceOf(PremiumOutcome.Wrong.class);
		}
		CollectionId free = this.some.open(LINCANG,
				this.some.entry(PremiumKind.INCLUSIVE_COMMERCIAL, this.year, false, "7.00"));
		assertThat(pay(policy(free, "A1"))).isInstanceOf(PremiumOutcome.Wrong.class);
		assertThat(pay(policy(asked, "PL-2030-1"))).isInstanceOfSatisfying(PremiumOutcome.Paid.class,
				(paid) -> assertThat(paid.payment().policyNumber()).isEqualTo("PL-2030-1"));
		assertThat(pay(new PremiumAsk(RequestId.fresh(), this.payer, this.child, asked, 2, "A1", null)))
			.as("no such category")
			.isInstanceOf(PremiumOutcome.Wrong.class);
	}

	@Test
	void premiumsAreTakenFromTheFirstToTheLastDay() {
		LocalDate today = LocalDate.now(this.clock);
		assertThat(during(today.plusDays(1), today.plusDays(9))).isInstanceOf(PremiumOutcome.NotOpen.class);
		assertThat(during(today.minusDays(9), today)).isInstanceOf(PremiumOutcome.NotOpen.class);
		assertThat(during(today, today.plusDays(1))).isInstanceOf(PremiumOutcome.Paid.class);
	}

	@Test
	void aSecondOfficerOpensACollection() {
		CollectionEntry entry = this.some.entry(PremiumKind.RESIDENT_INSURANCE, this.year, false, "7.00");
		var first = SomePremiums.officer(LINCANG);
		RequestId request = RequestId.fresh();
		CollectionId id = ((CollectionOutcome.Done) this.collections.prepareInvented(first, LINCANG, entry, request))
			.id();
		assertThat(this.collections.prepareInvented(first, LINCANG, entry, request))
			.isEqualTo(new CollectionOutcome.Done(id));
		assertThat(this.collections.prepareInvented(first, LINCANG,
				this.some.entry(PremiumKind.RESIDENT_INSURANCE, this.year, false, "8.00"), request))
			.isInstanceOf(CollectionOutcome.OtherContent.class);
		PremiumAsk ask = SomePremiums.ask(this.payer, this.child, id);
		assertThat(pay(ask)).isInstanceOf(PremiumOutcome.NotOpen.class);
		assertThat(this.collections.approve(first, LINCANG, id)).isInstanceOf(CollectionOutcome.Refused.class);
		assertThatThrownBy(() -> this.collections.approve(SomePremiums.officer(TIELING), TIELING, id))
			.isInstanceOf(MissingRow.class);
		assertThat(pay(ask)).isInstanceOf(PremiumOutcome.NotOpen.class);
		this.collections.approve(SomePremiums.officer(LINCANG), LINCANG, id);
		assertThat(pay(ask)).isInstanceOf(PremiumOutcome.Paid.class);
		assertThat(this.collections.giveBack(first, LINCANG, id, "晚了")).isInstanceOf(CollectionOutcome.Refused.class);
	}

	@Test
	void theOverviewShowsEverybodyAndEverything() {
		resident("7.00");
		PremiumChoices.Choices all = this.choices.of(this.payer);
		assertThat(all.persons()).extracting(PremiumChoices.ForPerson::relation)
			.containsExactly(Relation.SELF, Relation.CHILD);
		assertThat(all.persons()).allSatisfy((person) -> assertThat(person.programmes()).hasSize(5));
		assertThat(all.persons().get(1).due()).extracting(PremiumChoices.Programme::kind)
			.contains(PremiumKind.RESIDENT_INSURANCE);
		assertThat(all.persons().get(1).due().size() + all.persons().get(1).idle().size()).isEqualTo(5);
		assertThat(all.persons().get(0).never()).extracting(PremiumChoices.Programme::kind)
			.containsExactly(PremiumKind.RESIDENT_INSURANCE);
		assertThat(all.stranger().binding().basis()).isEqualTo("OQ-13b");
		assertThat(all.stranger().newborn().basis()).isEqualTo("R-LC19");
		PremiumChoices.Choices later = this.choices.of(this.town.personWith(TIELING, "1.00"));
		assertThat(later.persons().get(0).later()).extracting(PremiumChoices.Programme::waitsFor)
			.containsExactlyInAnyOrder("premium.resident_insurance", "premium.large_amount", "premium.long_term_care",
					"premium.inclusive_commercial");
		assertThat(later.persons().get(0).never()).hasSize(1);
	}

	private PremiumOutcome during(LocalDate from, LocalDate to) {
		CollectionEntry entry = this.some.entry(PremiumKind.RESIDENT_INSURANCE, this.year, false, "7.00");
		CollectionId id = this.some.open(LINCANG, new CollectionEntry(entry.programme(), entry.year(), entry.product(),
				entry.collectingBody(), from, to, entry.categories(), entry.document()));
		return pay(SomePremiums.ask(this.payer, this.child, id));
	}

	private PremiumAsk policy(CollectionId collection, String number) {
		return new PremiumAsk(RequestId.fresh(), this.payer, this.child, collection, 1, number, null);
	}

}
