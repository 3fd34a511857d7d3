package org.gongji.notice;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.gongji.testing.LocalGateways;
import org.junit.jupiter.api.Test;

import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongji.testing.AtOnce.atOnce;

/** What leaves the house, when, how often, and what is done when it does not go. */
abstract class SendingCases extends PostOffice {

	@Test
	void aFamilyUseReachesThePhoneOnceAndAnOwnUseDoesNot() {
		tell("family-use");
		tell("own-use");
		planAndSend();
		planAndSend();
		assertThat(LocalGateways.SMS.reached(this.phone)).hasSize(1)
			.first()
			.asString()
			.contains("您的配偶在药店用了您的医保个人账户35.00元");
		assertThat(states()).containsExactly("SENT 1 null");
	}

	@Test
	void whoHasNoPhoneAndNoAddressGetsNothingButTheInbox() {
		this.reader = someone(null);
		tell("family-use");
		planAndSend();
		assertThat(states()).isEmpty();
	}

	@Test
	void aMessageThatWasRolledBackIsNeverSent() {
		new TransactionTemplate(this.transactions).executeWithoutResult((status) -> {
			this.notices.tell(List.of(notice("family-use")));
			status.setRollbackOnly();
		});
		planAndSend();
		assertThat(states()).isEmpty();
		assertThat(LocalGateways.SMS.reached(this.phone)).isEmpty();
	}

	@Test
	void thePausesGrowUntilItIsGivenUp() {
		tell("family-use");
		plan();
		LocalGateways.SMS.answer(503);
		for (Duration pause : Outbox.PAUSES) {
			send(Channel.SMS);
			assertThat(states()).first().asString().startsWith("WAITING").endsWith("PUT_OFF:503");
			this.now = this.now.plus(pause).minusMillis(1);
			assertThat(send(Channel.SMS)).isZero();
			this.now = this.now.plusMillis(1);
		}
		send(Channel.SMS);
		assertThat(states()).containsExactly("FAILED 8 PUT_OFF:503");
		LocalGateways.SMS.answer(200);
		this.now = this.now.plus(Duration.ofDays(30));
		assertThat(send(Channel.SMS)).isZero();
	}

	@Test
	void whatIsRefusedForGoodIsGivenUpAtOnce() {
		tell("family-use");
		plan();
		LocalGateways.SMS.answer(422);
		send(Channel.SMS);
		assertThat(states()).containsExactly("FAILED 1 REFUSED:422");
	}

	@Test
	void aGatewayThatDoesNotAdmitUsIsAskedOnceARound() {
		for (int message = 0; message < 5; message++) {
			tell("family-use");
		}
		plan();
		LocalGateways.SMS.answer(401);
		int before = LocalGateways.SMS.requests().size();
		send(Channel.SMS);
		assertThat(LocalGateways.SMS.requests()).hasSize(before + 1);
		LocalGateways.SMS.answer(200);
		assertThat(send(Channel.SMS)).isEqualTo(4);
		this.now = this.now.plus(Outbox.PAUSES.get(0));
		assertThat(send(Channel.SMS)).isEqualTo(1);
	}

	@Test
	void aSenderThatDiesBetweenClaimAndSentLeavesItToTheNextUnderTheSameId() {
		tell("family-use");
		plan();
		Claim claim = this.outbox.claim(Channel.SMS, this.now).orElseThrow();
		Letter letter = ((LetterWriting.Made.Ready) this.writing.make(claim, Channel.SMS, this.now)).letter();
		assertThat(this.carriers.of(Channel.SMS).orElseThrow().carry(letter)).isInstanceOf(Carried.Accepted.class);
		// here the sender dies: the gateway has it, the outbox does not know
		this.now = this.now.plus(Outbox.IN_HAND).minusMillis(1);
		assertThat(send(Channel.SMS)).as("still in the dead hand").isZero();
		this.now = this.now.plusMillis(1);
		assertThat(send(Channel.SMS)).isEqualTo(1);
		assertThat(LocalGateways.SMS.requests()
			.stream()
			.filter((request) -> request.body().contains(this.phone))
			.map((request) -> request.header("Idempotency-Key")))
			.containsExactly(claim.id().toString(), claim.id().toString());
		assertThat(LocalGateways.SMS.reached(this.phone)).hasSize(1);
		assertThat(states()).containsExactly("SENT 2 null");
		this.outbox.later(claim, Problem.of(Problem.Reason.NOT_REACHED), this.now);
		assertThat(states()).as("what the dead one says does not count").containsExactly("SENT 2 null");
	}

	@Test
	void aTextThatBreaksEverySenderIsGivenUp() {
		tell("family-use");
		plan();
		for (int attempt = 0; attempt < Outbox.ATTEMPTS; attempt++) {
			assertThat(this.outbox.claim(Channel.SMS, this.now)).isPresent();
			this.now = this.now.plus(Outbox.IN_HAND);
		}
		send(Channel.SMS);
		assertThat(states()).containsExactly("FAILED 9 BROKEN_OFF:0");
	}

	@Test
	void manySendersAtOnceSendEachOnce() throws Exception {
		int messages = 40;
		for (int message = 0; message < messages; message++) {
			tell("family-use");
		}
		List<Integer> planned = atOnce(4, 4, () -> this.planning.plan(this.now));
		assertThat(planned.stream().mapToInt(Integer::intValue).sum()).isEqualTo(messages);
		List<Integer> sent = atOnce(8, 8, () -> send(Channel.SMS));
		assertThat(sent.stream().mapToInt(Integer::intValue).sum()).isEqualTo(messages);
		assertThat(LocalGateways.SMS.requests()
			.stream()
			.filter((request) -> request.body().contains(this.phone))
			.map((request) -> request.header("Idempotency-Key"))).hasSize(messages).doesNotHaveDuplicates();
		assertThat(states()).hasSize(messages).containsOnly("SENT 1 null");
	}

	@Test
	void anAddressThatIsGoneIsNotWrittenTo() throws Exception {
		confirmedAddress();
		choose(Map.of("family-use", Set.of(Channel.EMAIL)));
		tell("family-use");
		plan();
		this.addresses.forget(this.reader, READER);
		send(Channel.EMAIL);
		assertThat(states()).endsWith("FAILED 1 NO_ADDRESS:0");
	}

	@Test
	void oldTextsAndMessagesAreTakenAway() {
		tell("family-use");
		tell("own-use");
		planAndSend();
		this.clearing.clear(this.now.plus(Duration.ofDays(89)));
		assertThat(states()).hasSize(1);
		this.clearing.clear(this.now.plus(Duration.ofDays(91)));
		assertThat(states()).isEmpty();
		assertThat(inbox()).isEqualTo(2);
		this.clearing.clear(this.now.plus(Duration.ofDays(731)));
		assertThat(inbox()).isZero();
	}

	@Test
	void aMailServerIsNotWaitedForWithoutEnd() {
		assertThat(this.mail.getJavaMailProperties()).containsEntry("mail.smtp.connectiontimeout", "5000")
			.containsEntry("mail.smtp.timeout", "10000")
			.containsEntry("mail.smtp.writetimeout", "10000");
	}

	@Test
	void everyKindHasWordsThatFitAPhone() {
		for (NoticeKind kind : this.kinds.all()) {
			for (Locale locale : List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH)) {
				List<Argument> arguments = SomeArguments.of(kind.word());
				assertThat(this.wording.title(kind, locale)).isNotBlank();
				assertThat(this.wording.text(kind, arguments, locale)).doesNotContain("{", "??");
				String sms = this.wording.sms(kind, arguments, locale);
				assertThat(sms).doesNotContain("{", "余额", "balance")
					.hasSizeLessThanOrEqualTo((locale == Locale.ENGLISH) ? 160 : 70);
			}
		}
	}

}
