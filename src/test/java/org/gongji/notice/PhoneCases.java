package org.gongji.notice;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

import org.gongji.person.PersonId;
import org.gongji.person.PhoneAnswer;
import org.gongji.person.PhoneChanges;
import org.gongji.person.PhoneNumber;
import org.gongji.testing.LocalGateways;
import org.gongji.testing.Town;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongji.testing.AtOnce.atOnce;

/** Another phone: the code reaches the new one, and the old one is told. */
abstract class PhoneCases extends PostOffice {

	private final PhoneNumber next = new PhoneNumber("13" + Town.digits(9));

	@Autowired
	private PhoneChanges changes;

	@Autowired
	private Phones phones;

	@Test
	void theCodeReachesTheNewPhoneAndTheOldOneIsTold() {
		assertThat(ask(this.next)).isEqualTo(PhoneAnswer.SENT);
		assertThat(present()).isEqualTo(this.phone);
		assertThat(this.changes.waiting(person())).contains(this.next.masked());
		assertThat(this.changes.demoCode(person())).as("this is no demo").isEmpty();
		String code = code();
		assertThat(LocalGateways.SMS.reached(this.phone)).isEmpty();
		assertThat(this.changes.confirm(person(), wide(code), READER)).isEqualTo(PhoneAnswer.CHANGED);
		assertThat(present()).isEqualTo(this.next.text());
		sendAll();
		assertThat(LocalGateways.SMS.reached(this.phone)).singleElement().asString().contains("以后短信不再发到本号码");
		assertThat(LocalGateways.SMS.reached(this.next.text())).hasSize(2).last().asString().contains("改为本号码");
		assertThat(this.changes.confirm(person(), code, READER)).as("once").isEqualTo(PhoneAnswer.OVER);
		assertThat(this.jdbc.sql("select phone_sealed, old_sealed from phone_change where person_id = ?")
			.param(this.reader)
			.query()
			.singleRow()
			.toString()).doesNotContain(this.next.text(), this.phone);
		assertThat(this.jdbc.sql("select act from audit_record where subject_id = ? order by id")
			.param(this.reader)
			.query(String.class)
			.list()).containsExactly("phone.code-sent", "phone.changed");
	}

	@Test
	void fiveWrongCodesAreEnough() {
		ask(this.next);
		String code = code();
		for (int wrong = 0; wrong < PhoneChanges.WRONG; wrong++) {
			assertThat(this.changes.confirm(person(), "00000x", READER)).isEqualTo(PhoneAnswer.WRONG);
		}
		assertThat(this.changes.confirm(person(), code, READER)).isEqualTo(PhoneAnswer.OVER);
		assertThat(present()).isEqualTo(this.phone);
	}

	@Test
	void manyGuessesAtOnceAreFive() throws Exception {
		ask(this.next);
		List<PhoneAnswer> answers = atOnce(16, 64, () -> this.changes.confirm(person(), "00000x", READER));
		assertThat(answers).filteredOn(PhoneAnswer.WRONG::equals).hasSize(PhoneChanges.WRONG);
		assertThat(answers).filteredOn(PhoneAnswer.OVER::equals).hasSize(64 - PhoneChanges.WRONG);
	}

	@Test
	void aCodeHoldsTenMinutes() {
		ask(this.next);
		String code = code();
		turnBack(PhoneChanges.GOOD_FOR);
		assertThat(this.changes.waiting(person())).isEmpty();
		assertThat(this.changes.confirm(person(), code, READER)).isEqualTo(PhoneAnswer.OVER);
		assertThat(ask(this.next)).as("and another may be asked for").isEqualTo(PhoneAnswer.SENT);
	}

	@Test
	void aCodeThatComesTooLateIsNotSent() {
		ask(this.next);
		turnBack(PhoneChanges.GOOD_FOR);
		sendAll();
		assertThat(LocalGateways.SMS.reached(this.next.text())).isEmpty();
		assertThat(states()).singleElement().asString().startsWith("FAILED");
	}

	@Test
	void oneCodeAMinuteAndFiveADay() {
		for (int asked = 0; asked < PhoneChanges.A_DAY; asked++) {
			assertThat(ask(this.next)).isEqualTo(PhoneAnswer.SENT);
			assertThat(ask(this.next)).isEqualTo(PhoneAnswer.TOO_SOON);
			turnBack(PhoneChanges.BETWEEN.plusSeconds(1));
		}
		assertThat(ask(this.next)).isEqualTo(PhoneAnswer.TOO_OFTEN);
		turnBack(Duration.ofDays(1));
		assertThat(ask(this.next)).isEqualTo(PhoneAnswer.SENT);
	}

	@Test
	void aNewRequestWithdrawsTheCodeBefore() {
		ask(this.next);
		String first = code();
		turnBack(PhoneChanges.BETWEEN.plusSeconds(1));
		PhoneNumber other = new PhoneNumber("15" + Town.digits(9));
		assertThat(ask(other)).isEqualTo(PhoneAnswer.SENT);
		assertThat(this.changes.confirm(person(), first, READER)).isEqualTo(PhoneAnswer.WRONG);
		assertThat(this.changes.waiting(person())).contains(other.masked());
	}

	@Test
	void atTheWindowItChangesAtOnce() {
		assertThat(this.changes.atWindow(person(), this.next, READER)).isEqualTo(PhoneAnswer.CHANGED);
		assertThat(this.changes.atWindow(person(), this.next, READER)).isEqualTo(PhoneAnswer.SAME);
		assertThat(ask(this.next)).isEqualTo(PhoneAnswer.SAME);
		assertThat(present()).isEqualTo(this.next.text());
		sendAll();
		assertThat(LocalGateways.SMS.reached(this.phone)).hasSize(1);
		this.reader = someone(null);
		assertThat(this.changes.atWindow(person(), this.next, READER)).as("who had none")
			.isEqualTo(PhoneAnswer.CHANGED);
		sendAll();
		assertThat(states()).singleElement().asString().startsWith("SENT");
	}

	private PhoneAnswer ask(PhoneNumber number) {
		return this.changes.ask(person(), number, READER);
	}

	private String code() {
		sendAll();
		String body = LocalGateways.SMS.reached(this.next.text()).get(0);
		return body.replaceAll("(?s).*验证码([0-9]{6}).*", "$1");
	}

	private void sendAll() {
		this.now = Instant.now().plusSeconds(1);
		planAndSend();
	}

	private String present() {
		return this.phones.of(this.reader).map(Phones.Phone::number).orElse(null);
	}

	private void turnBack(Duration by) {
		for (Row row : this.jdbc.sql("select id, asked_at from phone_change where person_id = ?")
			.param(this.reader)
			.query((found, number) -> new Row(found.getObject("id", UUID.class),
					found.getObject("asked_at", OffsetDateTime.class)))
			.list()) {
			this.jdbc.sql("update phone_change set asked_at = ? where id = ?")
				.params(row.at().minus(by), row.id())
				.update();
		}
	}

	private PersonId person() {
		return new PersonId(this.reader);
	}

	private static String wide(String digits) {
		StringBuilder wide = new StringBuilder(" ");
		digits.chars().forEach((digit) -> wide.append((char) (digit - '0' + '\uFF10')));
		return wide.toString();
	}

	private record Row(UUID id, OffsetDateTime at) {
	}

}
