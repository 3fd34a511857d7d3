package org.gongji.person;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ThreadLocalRandom;

import org.gongji.access.Actor;
import org.gongji.access.MissingRow;
import org.gongji.access.Region;
import org.gongji.access.Role;
import org.gongji.person.Presentation.Accepted;
import org.gongji.person.Presentation.Reason;
import org.gongji.person.Presentation.Refused;
import org.gongji.person.SocialSecurityCard.State;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gongji.testing.AtOnce.atOnce;

/** A card that is lost, found again, or replaced by a new one at the window. */
abstract class CardReplacementCases {

	private static final Region TIELING = new Region("211200");

	private static final Actor MEMBER = new Actor("member", Role.MEMBER, TIELING);

	private static final Actor CLERK = new Actor("clerk", Role.CLERK, TIELING);

	private static final CertificateKind ID = CertificateKind.RESIDENT_ID;

	private final CardNumber old = number();

	private final CardNumber fresh = number();

	@Autowired
	private People people;

	@Autowired
	private Cards cards;

	@Autowired
	private CardReplacements replacements;

	@Autowired
	private Credentials credentials;

	@Autowired
	private Pins pins;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private Clock clock;

	private PersonId person;

	@BeforeEach
	void issueCard() {
		this.person = person();
		this.cards.issue(this.person, this.old, LocalDate.of(2020, 1, 1), now().minusSeconds(3600));
	}

	@Test
	void aLostCardIsReplacedAtTheWindow() {
		this.pins.require(this.person, "135790", MEMBER, now());
		this.cards.reportLost(this.person, MEMBER, now());
		CardReplacement asked = this.replacements.ask(this.person, MEMBER).orElseThrow();
		assertThat(asked.reason()).isEqualTo(CardReplacement.Reason.LOSS);
		assertThat(asked.reference()).matches("BL[0-9]{14}");
		assertThat(this.replacements.ask(this.person, MEMBER)).as("asked again").contains(asked);
		assertThat(this.replacements.waiting(TIELING)).extracting(CardReplacement::id).contains(asked.id());
		assertThat(handOut(asked.id(), this.fresh)).isEqualTo(HandingOut.DONE);
		assertThat(show(this.old)).isEqualTo(Refused.of(Reason.CARD_REPORTED_LOST));
		assertThat(show(this.fresh)).as("the PIN is the person's and stays").isEqualTo(Refused.of(Reason.PIN_NEEDED));
		assertThat(this.credentials.present(VoucherKind.SOCIAL_SECURITY_CARD, this.fresh.text(), "135790", now()))
			.isEqualTo(new Accepted(this.person, VoucherKind.SOCIAL_SECURITY_CARD));
		assertThat(states()).containsExactly(State.ACTIVE, State.REPLACED);
		assertThat(this.replacements.waiting(this.person)).isEmpty();
		assertThat(told()).containsExactly("card-lost", "card-handed-out");
		assertThat(acts()).containsExactly("pin.required", "card.loss-reported", "card.replacement-asked",
				"card.handed-out");
		assertThat(handOut(asked.id(), number())).isEqualTo(HandingOut.OVER);
		assertThat(states()).hasSize(2);
	}

	@Test
	void aDamagedCardPaysUntilTheNewOneIsThere() {
		CardReplacement asked = this.replacements.ask(this.person, MEMBER).orElseThrow();
		assertThat(asked.reason()).isEqualTo(CardReplacement.Reason.DAMAGE);
		assertThat(show(this.old)).isInstanceOf(Accepted.class);
		handOut(asked.id(), this.fresh);
		assertThat(show(this.old)).isEqualTo(Refused.of(Reason.CARD_REPLACED));
		assertThat(show(this.fresh)).isInstanceOf(Accepted.class);
	}

	@Test
	void aCardFoundAgainPaysFromThatInstant() {
		this.cards.reportLost(this.person, MEMBER, now());
		this.replacements.ask(this.person, MEMBER);
		Instant between = now();
		assertThat(show(this.old)).isEqualTo(Refused.of(Reason.CARD_REPORTED_LOST));
		assertThat(this.replacements.found(this.person, MEMBER)).isTrue();
		assertThat(show(this.old)).isInstanceOf(Accepted.class);
		assertThat(this.credentials.present(VoucherKind.SOCIAL_SECURITY_CARD, this.old.text(), null, between))
			.as("it did not pay meanwhile, whenever that is asked")
			.isEqualTo(Refused.of(Reason.CARD_REPORTED_LOST));
		assertThat(this.replacements.waiting(this.person)).as("the request ends with it").isEmpty();
		assertThat(this.cards.of(this.person)).singleElement().satisfies((card) -> {
			assertThat(card.lostAt()).isNull();
			assertThat(card.foundAt()).isNotNull();
		});
		assertThat(this.replacements.found(this.person, MEMBER)).isFalse();
		assertThat(told()).containsExactly("card-lost", "card-found");
		assertThat(acts()).containsExactly("card.loss-reported", "card.replacement-asked",
				"card.replacement-taken-back", "card.found");
		assertThat(this.cards.reportLost(this.person, MEMBER, now())).as("lost again")
			.isInstanceOf(LossReport.Reported.class);
	}

	@Test
	void aReplacedCardIsDeadForEver() {
		this.cards.reportLost(this.person, MEMBER, now());
		handOut(this.replacements.ask(this.person, MEMBER).orElseThrow().id(), this.fresh);
		assertThat(this.replacements.found(this.person, MEMBER)).isFalse();
		assertThat(show(this.old)).isEqualTo(Refused.of(Reason.CARD_REPORTED_LOST));
		CardReplacement again = this.replacements.ask(this.person, MEMBER).orElseThrow();
		assertThat(handOut(again.id(), this.old)).as("not even as a new one").isEqualTo(HandingOut.NUMBER_TAKEN);
	}

	@Test
	void aNumberThatSomebodyHasIsRefusedAndNothingMoves() {
		CardNumber others = number();
		this.cards.issue(person(), others, LocalDate.of(2020, 1, 1), now());
		UUID asked = this.replacements.ask(this.person, MEMBER).orElseThrow().id();
		assertThat(handOut(asked, others)).isEqualTo(HandingOut.NUMBER_TAKEN);
		assertThat(show(this.old)).isInstanceOf(Accepted.class);
		assertThat(this.replacements.find(asked, TIELING).waiting()).isTrue();
	}

	@Test
	void whoTookTheRequestBackGetsNoCard() {
		UUID asked = this.replacements.ask(this.person, MEMBER).orElseThrow().id();
		this.replacements.takeBack(this.person, MEMBER);
		this.replacements.takeBack(this.person, MEMBER);
		assertThat(handOut(asked, this.fresh)).isEqualTo(HandingOut.OVER);
		assertThat(states()).containsExactly(State.ACTIVE);
		assertThat(this.replacements.ask(person(), MEMBER)).as("without a card").isEmpty();
	}

	@Test
	void anotherRegionsClerkFindsNothing() {
		UUID asked = this.replacements.ask(this.person, MEMBER).orElseThrow().id();
		Actor away = new Actor("clerk", Role.CLERK, new Region("530900"));
		assertThatThrownBy(() -> this.replacements.handOut(asked, this.fresh, ID, away)).isInstanceOf(MissingRow.class);
		assertThat(this.replacements.waiting(new Region("530900"))).extracting(CardReplacement::id)
			.doesNotContain(asked);
	}

	@Test
	void ofManyClerksAtOnceOneHandsOut() throws Exception {
		UUID asked = this.replacements.ask(this.person, MEMBER).orElseThrow().id();
		List<Callable<HandingOut>> acts = new ArrayList<>();
		for (int clerk = 0; clerk < 8; clerk++) {
			CardNumber other = number();
			acts.add(() -> handOut(asked, other));
		}
		List<HandingOut> answers = atOnce(acts);
		assertThat(answers).containsOnlyOnce(HandingOut.DONE).contains(HandingOut.OVER);
		assertThat(states()).containsExactly(State.ACTIVE, State.REPLACED);
	}

	@Test
	void foundAndReplacedAtOnceIsOneOfTheTwo() throws Exception {
		for (int round = 0; round < 10; round++) {
			PersonId somebody = person();
			this.cards.issue(somebody, number(), LocalDate.of(2020, 1, 1), now());
			this.cards.reportLost(somebody, MEMBER, now());
			UUID asked = this.replacements.ask(somebody, MEMBER).orElseThrow().id();
			CardNumber other = number();
			List<Object> answers = atOnce(
					List.of(() -> this.replacements.found(somebody, MEMBER), () -> handOut(asked, other)));
			assertThat(answers).isIn(List.of(true, HandingOut.OVER), List.of(false, HandingOut.DONE));
			assertThat(this.cards.of(somebody)).filteredOn((card) -> card.state() == State.ACTIVE).hasSize(1);
			assertThat(this.cards.of(somebody)).noneMatch((card) -> card.state() == State.LOST);
		}
	}

	private HandingOut handOut(UUID asked, CardNumber number) {
		return this.replacements.handOut(asked, number, ID, CLERK);
	}

	private Presentation show(CardNumber card) {
		return this.credentials.present(VoucherKind.SOCIAL_SECURITY_CARD, card.text(), null, now());
	}

	private List<State> states() {
		return this.cards.of(this.person).stream().map(SocialSecurityCard::state).toList();
	}

	private List<String> told() {
		return this.jdbc.sql("select kind from notice where recipient_id = ? order by id")
			.param(this.person.value())
			.query(String.class)
			.list();
	}

	private List<String> acts() {
		return this.jdbc.sql("select act from audit_record where subject_id = ? order by id")
			.param(this.person.value())
			.query(String.class)
			.list();
	}

	private PersonId person() {
		return this.people.register(NewPerson.of(TIELING, new PersonName("张三"), SomeNumber.fresh(), null,
				Enrolment.employeeScheme(PersonStatus.EMPLOYEE), LocalDate.of(2023, 1, 1)))
			.id();
	}

	private Instant now() {
		return this.clock.instant().truncatedTo(ChronoUnit.MICROS);
	}

	private static CardNumber number() {
		return new CardNumber("T%012d".formatted(ThreadLocalRandom.current().nextLong(1_000_000_000_000L)));
	}

}
