package org.gongji.notice;

import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import jakarta.mail.internet.MimeMessage;
import org.gongji.testing.LocalGateways;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What a reader chooses to be sent, and how an address for it is confirmed. */
abstract class ChoosingCases extends PostOffice {

	@Test
	void theReaderChoosesWhatIsSentWhere() {
		choose(Map.of("own-use", Set.of(Channel.SMS)));
		tell("family-use");
		tell("own-use");
		planAndSend();
		assertThat(LocalGateways.SMS.reached(this.phone)).hasSize(1).first().asString().contains("如非本人请拨12393");
		assertThat(this.choices.settings(this.reader, Locale.SIMPLIFIED_CHINESE).lines())
			.filteredOn((line) -> line.sms())
			.extracting(MessageSettings.Line::word)
			.containsExactly("own-use");
	}

	@Test
	void whatWasChosenForThePhoneSaysNothingAboutAMailAddressThatComesLater() throws Exception {
		choose(Map.of());
		String address = confirmedAddress();
		tell("family-use");
		planAndSend();
		assertThat(LocalGateways.SMS.reached(this.phone)).isEmpty();
		assertThat(mails(address)).hasSize(1);
	}

	@Test
	void aMailHasTheWordsOfTheReaderAndTheIdOfTheDelivery() throws Exception {
		String address = confirmedAddress();
		choose(Map.of("family-use", Set.of(Channel.EMAIL)), Locale.ENGLISH);
		tell("family-use");
		planAndSend();
		MimeMessage mail = mails(address).get(0);
		assertThat(mail.getSubject()).isEqualTo("A relative used your account");
		assertThat(mail.getContent().toString()).contains("35.00 yuan", "Spouse", "pharmacy", "12393");
		UUID id = this.jdbc.sql("select id from notice_delivery where recipient_id = ? and notice_id is not null")
			.param(this.reader)
			.query(UUID.class)
			.single();
		assertThat(mail.getMessageID()).isEqualTo("<" + id + "@gongji.example>");
	}

	@Test
	void anAddressCountsOnceItsCodeWasTyped() throws Exception {
		String address = address();
		assertThat(ask(address)).isEqualTo(Confirming.SENT);
		send(Channel.EMAIL);
		assertThat(this.choices.settings(this.reader, Locale.SIMPLIFIED_CHINESE).email()).isNull();
		String code = code(address);
		assertThat(confirm("000000".equals(code) ? "000001" : "000000")).isEqualTo(Confirming.WRONG);
		assertThat(confirm(" " + code.substring(0, 3) + " " + code.substring(3))).isEqualTo(Confirming.CONFIRMED);
		assertThat(this.choices.settings(this.reader, Locale.SIMPLIFIED_CHINESE).email()).isEqualTo("r***@example.cn");
		assertThat(confirm(code)).as("a code is good once").isEqualTo(Confirming.OVER);
		assertThat(this.jdbc.sql("select email_sealed from notice_reader where recipient_id = ?")
			.param(this.reader)
			.query(String.class)
			.single()).startsWith("v1:").doesNotContain("example");
		this.addresses.forget(this.reader, READER);
		assertThat(this.choices.settings(this.reader, Locale.SIMPLIFIED_CHINESE).email()).isNull();
	}

	@Test
	void aCodeIsGoodForTenMinutesAndFiveTries() throws Exception {
		String address = address();
		ask(address);
		send(Channel.EMAIL);
		String code = code(address);
		this.now = this.now.plus(MailAddresses.GOOD_FOR).minusMillis(1);
		assertThat(confirm("x")).isEqualTo(Confirming.WRONG);
		this.now = this.now.plusMillis(1);
		assertThat(confirm(code)).isEqualTo(Confirming.OVER);
		ask(address);
		for (int wrong = 0; wrong < MailAddresses.WRONG; wrong++) {
			assertThat(confirm("")).isEqualTo(Confirming.WRONG);
		}
		assertThat(confirm(this.addresses.code(this.readers.find(this.reader).orElseThrow())))
			.isEqualTo(Confirming.OVER);
	}

	@Test
	void codesAreSentAMinuteApartAndFiveADay() {
		for (int code = 0; code < MailAddresses.A_DAY; code++) {
			assertThat(ask(address())).isEqualTo(Confirming.SENT);
			this.now = this.now.plus(MailAddresses.BETWEEN).minusMillis(1);
			assertThat(ask(address())).isEqualTo(Confirming.TOO_SOON);
			this.now = this.now.plusMillis(1);
		}
		assertThat(ask(address())).isEqualTo(Confirming.TOO_OFTEN);
		this.now = this.now.plus(Duration.ofDays(1));
		assertThat(ask(address())).isEqualTo(Confirming.SENT);
	}

	@Test
	void aCodeThatIsTooOldIsNotSent() throws Exception {
		String address = address();
		ask(address);
		this.now = this.now.plus(MailAddresses.GOOD_FOR);
		send(Channel.EMAIL);
		assertThat(mails(address)).isEmpty();
		assertThat(states()).containsExactly("FAILED 1 TOO_LATE:0");
	}

}
