package org.gongji.person;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

import org.gongji.access.Actor;
import org.gongji.access.Region;
import org.gongji.access.Role;
import org.gongji.person.Presentation.Accepted;
import org.gongji.person.Presentation.Reason;
import org.gongji.person.Presentation.Refused;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongji.testing.AtOnce.atOnce;

abstract class VoucherCases {

	private static final Region TIELING = new Region("211200");

	private static final Actor MEMBER = new Actor("member", Role.MEMBER, TIELING);

	private static final Instant NOON = Instant.parse("2026-05-01T04:00:00Z");

	private static final Duration TICK = Duration.ofMillis(1);

	private final IdentityNumber number = SomeNumber.fresh();

	@Autowired
	private People people;

	@Autowired
	private PaymentCodes codes;

	@Autowired
	private Cards cards;

	@Autowired
	private Pins pins;

	@Autowired
	private Credentials credentials;

	@Autowired
	private JdbcClient jdbc;

	@Test
	void aCodePaysOnce() {
		PersonId person = person();
		PaymentCode code = this.codes.issue(person, NOON);
		assertThat(code.text()).matches("28[0-9]{16}");
		assertThat(code.toString()).doesNotContain(code.text());
		assertThat(present(VoucherKind.E_VOUCHER, code.text(), null, NOON))
			.isEqualTo(new Accepted(person, VoucherKind.E_VOUCHER));
		assertThat(present(VoucherKind.E_VOUCHER, code.text(), null, NOON)).isEqualTo(Refused.of(Reason.CODE_USED));
		assertThat(present(VoucherKind.E_VOUCHER, code.text(), null, NOON.plusSeconds(120)))
			.isEqualTo(Refused.of(Reason.CODE_USED));
	}

	@Test
	void aCodeLivesSixtySeconds() {
		PersonId person = person();
		Instant end = NOON.plusSeconds(60);
		assertThat(this.codes.redeem(this.codes.issue(person, NOON).text(), end.minus(TICK)))
			.isEqualTo(new Redemption.Redeemed(person));
		assertThat(this.codes.redeem(this.codes.issue(person, NOON).text(), end)).isEqualTo(new Redemption.Expired());
	}

	@Test
	void codesOfYesterdayAreForgotten() {
		PersonId person = person();
		String old = this.codes.issue(person, NOON).text();
		this.codes.issue(person, NOON.plus(Duration.ofDays(1)));
		assertThat(this.codes.redeem(old, NOON.plus(Duration.ofDays(1)))).isEqualTo(new Redemption.Expired());
		this.codes.issue(person, NOON.plus(Duration.ofDays(1)).plusSeconds(61));
		assertThat(this.codes.redeem(old, NOON.plus(Duration.ofDays(1)))).isEqualTo(new Redemption.Unknown());
	}

	@Test
	void whatWasNeverIssuedIsUnknown() {
		person();
		for (String typed : List.of("", "28", "280000000000000000", "28000000000000000A", "380000000000000000",
				"28".repeat(50_000), "\u0000")) {
			assertThat(this.codes.redeem(typed, NOON)).isEqualTo(new Redemption.Unknown());
		}
	}

	@Test
	void theDatabaseDoesNotHoldTheCode() {
		PersonId person = person();
		String text = this.codes.issue(person, NOON).text();
		assertThat(this.jdbc.sql("select * from payment_code where person_id = ?")
			.param(person.value())
			.query()
			.singleRow()
			.values()
			.toString()).doesNotContain(text);
	}

	@Test
	void ofSixtyFourAtOnceExactlyOneGetsThePerson() throws Exception {
		PersonId person = person();
		String text = this.codes.issue(person, NOON).text();
		List<Redemption> results = atOnce(64, 64, () -> this.codes.redeem(text, NOON));
		assertThat(results).filteredOn(Redemption.Redeemed.class::isInstance).hasSize(1);
		assertThat(results).filteredOn(Redemption.Used.class::isInstance).hasSize(63);
	}

	@Test
	void aLostCardIsBlockedFromTheInstantOfTheReport() {
		PersonId person = person();
		CardNumber card = card();
		this.cards.issue(person, card, LocalDate.of(2020, 1, 1), NOON);
		Instant report = NOON.plusSeconds(3600);
		assertThat(showCard(card, report)).isEqualTo(new Accepted(person, VoucherKind.SOCIAL_SECURITY_CARD));
		LossReport first = this.cards.reportLost(person, MEMBER, report);
		assertThat(first).isInstanceOfSatisfying(LossReport.Reported.class, (reported) -> {
			assertThat(reported.at()).isEqualTo(report);
			assertThat(reported.reference()).matches("GS20260501[0-9]{6}");
			assertThat(this.cards.reportLost(person, MEMBER, report.plusSeconds(5)))
				.isEqualTo(new LossReport.AlreadyReported(reported.reference(), report));
		});
		assertThat(showCard(card, report)).isEqualTo(Refused.of(Reason.CARD_REPORTED_LOST));
		assertThat(showCard(card, report.minus(TICK))).as("authorised before, uploaded later")
			.isEqualTo(new Accepted(person, VoucherKind.SOCIAL_SECURITY_CARD));
		assertThat(this.cards.of(person)).singleElement()
			.satisfies((shown) -> assertThat(shown.state()).isEqualTo(SocialSecurityCard.State.LOST));
		assertThat(
				this.jdbc.sql("select count(*) from audit_record where subject_id = ? and act = 'card.loss-reported'")
					.param(person.value())
					.query(Long.class)
					.single())
			.as("one record for two reports")
			.isEqualTo(1);
	}

	@Test
	void aNewCardReplacesTheLostOne() {
		PersonId person = person();
		CardNumber old = card();
		this.cards.issue(person, old, LocalDate.of(2020, 1, 1), NOON);
		this.cards.reportLost(person, MEMBER, NOON);
		CardNumber fresh = card();
		Instant replaced = NOON.plusSeconds(60);
		this.cards.issue(person, fresh, LocalDate.of(2026, 5, 1), replaced);
		assertThat(showCard(old, replaced)).isEqualTo(Refused.of(Reason.CARD_REPORTED_LOST));
		assertThat(showCard(fresh, replaced)).isInstanceOf(Accepted.class);
		CardNumber third = card();
		this.cards.issue(person, third, LocalDate.of(2026, 6, 1), replaced.plusSeconds(60));
		assertThat(showCard(fresh, replaced.plusSeconds(60))).isEqualTo(Refused.of(Reason.CARD_REPLACED));
		assertThat(this.cards.of(person)).extracting(SocialSecurityCard::state)
			.containsExactly(SocialSecurityCard.State.ACTIVE, SocialSecurityCard.State.REPLACED,
					SocialSecurityCard.State.REPLACED);
	}

	@Test
	void cardsNobodyHasAreRefused() {
		assertThat(showCard(card(), NOON)).isEqualTo(Refused.of(Reason.UNKNOWN));
		assertThat(present(VoucherKind.SOCIAL_SECURITY_CARD, "A1\u202E", null, NOON))
			.isEqualTo(Refused.of(Reason.UNREADABLE));
		assertThat(this.cards.reportLost(person(), MEMBER, NOON)).isEqualTo(new LossReport.NoCard());
	}

	@Test
	void anIdentityNumberNamesItsHolder() {
		PersonId person = person();
		assertThat(present(VoucherKind.RESIDENT_ID_CARD, this.number.text(), null, NOON))
			.isEqualTo(new Accepted(person, VoucherKind.RESIDENT_ID_CARD));
		assertThat(present(VoucherKind.RESIDENT_ID_CARD, SomeNumber.fresh().text(), null, NOON))
			.isEqualTo(Refused.of(Reason.UNKNOWN));
		assertThat(present(VoucherKind.RESIDENT_ID_CARD, "990101194912310280", null, NOON))
			.isEqualTo(new Refused(Reason.NUMBER_WRONG, CertificateFault.of(CertificateFault.Kind.CHECK_DIGIT), 0));
	}

	@Test
	void thePinIsAskedForCardAndNumberButNotForTheCode() {
		PersonId person = person();
		CardNumber card = card();
		this.cards.issue(person, card, LocalDate.of(2020, 1, 1), NOON);
		this.pins.require(person, "１３５７９０", MEMBER, NOON);
		assertThat(showCard(card, NOON)).isEqualTo(Refused.of(Reason.PIN_NEEDED));
		assertThat(present(VoucherKind.RESIDENT_ID_CARD, this.number.text(), "000001", NOON))
			.isEqualTo(new Refused(Reason.PIN_WRONG, null, 4));
		assertThat(present(VoucherKind.RESIDENT_ID_CARD, this.number.text(), "135790", NOON))
			.isInstanceOf(Accepted.class);
		assertThat(present(VoucherKind.E_VOUCHER, this.codes.issue(person, NOON).text(), null, NOON))
			.isInstanceOf(Accepted.class);
		this.pins.waive(person, MEMBER);
		assertThat(showCard(card, NOON)).isInstanceOf(Accepted.class);
	}

	@Test
	void aPinThatIsSentTwiceAtOnceIsSetOnce() throws Exception {
		PersonId person = person();
		atOnce(8, 8, () -> {
			this.pins.require(person, "135790", MEMBER, NOON);
			return true;
		});
		assertThat(this.pins.check(person, "135790", NOON)).isEqualTo(new PinCheck.Passed());
	}

	@Test
	void fiveWrongPinsLockForHalfAnHour() {
		PersonId person = person();
		this.pins.require(person, "135790", MEMBER, NOON);
		for (int left = 4; left >= 1; left--) {
			assertThat(this.pins.check(person, "000001", NOON)).isEqualTo(new PinCheck.Wrong(left));
		}
		Instant open = NOON.plus(Pins.LOCKED);
		assertThat(this.pins.check(person, "000001", NOON)).isEqualTo(new PinCheck.Locked(open));
		assertThat(this.pins.check(person, "135790", NOON)).isEqualTo(new PinCheck.Locked(open));
		assertThat(this.pins.check(person, "135790", open.minus(TICK))).isEqualTo(new PinCheck.Locked(open));
		assertThat(this.pins.check(person, "135790", open)).isEqualTo(new PinCheck.Passed());
		assertThat(this.pins.check(person, "000001", open)).isEqualTo(new PinCheck.Wrong(4));
	}

	@Test
	void manyGuessesAtOnceAreFive() throws Exception {
		PersonId person = person();
		this.pins.require(person, "135790", MEMBER, NOON);
		List<PinCheck> results = atOnce(64, 64, () -> this.pins.check(person, "000001", NOON));
		assertThat(results).filteredOn(PinCheck.Wrong.class::isInstance).hasSize(4);
		assertThat(results).filteredOn(PinCheck.Locked.class::isInstance).hasSize(60);
	}

	private Presentation showCard(CardNumber card, Instant now) {
		return present(VoucherKind.SOCIAL_SECURITY_CARD, card.text(), null, now);
	}

	private Presentation present(VoucherKind kind, String typed, String pin, Instant now) {
		return this.credentials.present(kind, typed, pin, now);
	}

	private PersonId person() {
		return this.people.register(NewPerson.of(TIELING, (PersonName) PersonName.read("张三"), this.number, null,
				Enrolment.employeeScheme(PersonStatus.EMPLOYEE), LocalDate.of(2023, 1, 1)))
			.id();
	}

	private static CardNumber card() {
		return new CardNumber("T%012d".formatted(ThreadLocalRandom.current().nextLong(1_000_000_000_000L)));
	}

}
