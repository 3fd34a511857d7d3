package org.gongji.notice;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import org.gongji.access.Actor;
import org.gongji.access.Region;
import org.gongji.access.Role;
import org.gongji.person.Enrolment;
import org.gongji.person.NewPerson;
import org.gongji.person.People;
import org.gongji.person.PersonName;
import org.gongji.person.PersonStatus;
import org.gongji.person.SomeNumber;
import org.gongji.testing.LocalGateways;
import org.gongji.testing.Town;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/** What leaves the house, when, how often, and what is done when it does not go. */
@ContextConfiguration(initializers = LocalGateways.class)
abstract class SendingCases {

	static final Region HERE = new Region("530900");

	private static final Actor READER = new Actor("reader", Role.MEMBER, HERE);

	@Autowired
	Notices notices;

	@Autowired
	Planning planning;

	@Autowired
	Sender sender;

	@Autowired
	Outbox outbox;

	@Autowired
	LetterWriting writing;

	@Autowired
	Carriers carriers;

	@Autowired
	Choices choices;

	@Autowired
	MailAddresses addresses;

	@Autowired
	Readers readers;

	@Autowired
	Clearing clearing;

	@Autowired
	Kinds kinds;

	@Autowired
	Wording wording;

	@Autowired
	People people;

	@Autowired
	JavaMailSenderImpl mail;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	PlatformTransactionManager transactions;

	private final String phone = "1" + Town.digits(10);

	private Instant now = Instant.now();

	private UUID reader;

	@BeforeEach
	void someoneWithAPhone() {
		LocalGateways.SMS.answer(200);
		this.jdbc.sql("update notice set to_send = false").update();
		this.jdbc.sql("delete from notice_delivery").update();
		this.reader = someone(this.phone);
	}

	@AfterEach
	void gatewaysAreWell() {
		LocalGateways.SMS.answer(200);
	}

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
		List<Integer> planned = atOnce(4, () -> this.planning.plan(this.now));
		assertThat(planned.stream().mapToInt(Integer::intValue).sum()).isEqualTo(messages);
		List<Integer> sent = atOnce(8, () -> send(Channel.SMS));
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

	private Confirming ask(String address) {
		return this.addresses.ask(this.reader, HERE, new EmailAddress(address), Locale.SIMPLIFIED_CHINESE, this.now);
	}

	private Confirming confirm(String typed) {
		return this.addresses.confirm(this.reader, typed, READER, this.now);
	}

	private String confirmedAddress() throws Exception {
		String address = address();
		ask(address);
		send(Channel.EMAIL);
		assertThat(confirm(code(address))).isEqualTo(Confirming.CONFIRMED);
		LocalGateways.MAIL.purgeEmailFromAllMailboxes();
		return address;
	}

	private static String address() {
		return "r" + Town.digits(12) + "@example.cn";
	}

	private static String code(String address) throws Exception {
		return mails(address).get(0).getContent().toString().replaceAll("(?s)[^0-9]*([0-9]{6}).*", "$1");
	}

	private static List<MimeMessage> mails(String address) {
		return Arrays.stream(LocalGateways.MAIL.getReceivedMessages())
			.filter((mail) -> address.equals(to(mail)))
			.toList();
	}

	private static String to(MimeMessage mail) {
		try {
			return mail.getRecipients(Message.RecipientType.TO)[0].toString();
		}
		catch (MessagingException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private void choose(Map<String, Set<Channel>> wanted) {
		choose(wanted, Locale.SIMPLIFIED_CHINESE);
	}

	private void choose(Map<String, Set<Channel>> wanted, Locale locale) {
		this.choices.choose(this.reader, HERE, wanted, locale, READER);
	}

	private Notice notice(String kind) {
		return new Notice(this.kinds.of(kind), this.reader, HERE, "/my/family", SomeArguments.of(kind));
	}

	private void tell(String kind) {
		new TransactionTemplate(this.transactions)
			.executeWithoutResult((status) -> this.notices.tell(List.of(notice(kind))));
	}

	private void plan() {
		this.planning.plan(this.now);
	}

	private int send(Channel channel) {
		return this.sender.send(channel, Clock.fixed(this.now, ZoneOffset.UTC));
	}

	private void planAndSend() {
		plan();
		send(Channel.SMS);
		send(Channel.EMAIL);
	}

	private List<String> states() {
		return this.jdbc.sql("select state, attempts, problem from notice_delivery where recipient_id = ? order by id")
			.param(this.reader)
			.query((row, number) -> row.getString("state") + " " + row.getInt("attempts") + " "
					+ row.getString("problem"))
			.list();
	}

	private int inbox() {
		return this.jdbc.sql("select count(*) from notice where recipient_id = ?")
			.param(this.reader)
			.query(Integer.class)
			.single();
	}

	private UUID someone(String withPhone) {
		return this.people.register(NewPerson.of(HERE, new PersonName("测试人"), SomeNumber.fresh(), withPhone,
				Enrolment.employeeScheme(PersonStatus.EMPLOYEE), LocalDate.of(2020, 1, 1)))
			.id()
			.value();
	}

	private static <T> List<T> atOnce(int threads, Callable<T> work) throws Exception {
		ExecutorService pool = Executors.newFixedThreadPool(threads);
		try {
			return pool.invokeAll(Collections.nCopies(threads, work)).stream().map(SendingCases::result).toList();
		}
		finally {
			pool.shutdownNow();
		}
	}

	private static <T> T result(Future<T> future) {
		try {
			return future.get();
		}
		catch (Exception ex) {
			throw new IllegalStateException(ex);
		}
	}

}
