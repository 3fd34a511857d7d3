package org.gongji.notice;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

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

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Someone with a phone, gateways that can be told how to answer, and what reached them.
 */
@ContextConfiguration(initializers = LocalGateways.class)
abstract class PostOffice {

	static final Region HERE = new Region("530900");

	static final Actor READER = new Actor("reader", Role.MEMBER, HERE);

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

	final String phone = "1" + Town.digits(10);

	Instant now = Instant.now();

	UUID reader;

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

	Confirming ask(String address) {
		return this.addresses.ask(this.reader, HERE, new EmailAddress(address), Locale.SIMPLIFIED_CHINESE, this.now);
	}

	Confirming confirm(String typed) {
		return this.addresses.confirm(this.reader, typed, READER, this.now);
	}

	String confirmedAddress() throws Exception {
		String address = address();
		ask(address);
		send(Channel.EMAIL);
		assertThat(confirm(code(address))).isEqualTo(Confirming.CONFIRMED);
		LocalGateways.MAIL.purgeEmailFromAllMailboxes();
		return address;
	}

	static String address() {
		return "r" + Town.digits(12) + "@example.cn";
	}

	static String code(String address) throws Exception {
		return mails(address).get(0).getContent().toString().replaceAll("(?s)[^0-9]*([0-9]{6}).*", "$1");
	}

	static List<MimeMessage> mails(String address) {
		return Arrays.stream(LocalGateways.MAIL.getReceivedMessages())
			.filter((mail) -> address.equals(to(mail)))
			.toList();
	}

	static String to(MimeMessage mail) {
		try {
			return mail.getRecipients(Message.RecipientType.TO)[0].toString();
		}
		catch (MessagingException ex) {
			throw new IllegalStateException(ex);
		}
	}

	void choose(Map<String, Set<Channel>> wanted) {
		choose(wanted, Locale.SIMPLIFIED_CHINESE);
	}

	void choose(Map<String, Set<Channel>> wanted, Locale locale) {
		this.choices.choose(this.reader, HERE, wanted, locale, READER);
	}

	Notice notice(String kind) {
		return new Notice(this.kinds.of(kind), this.reader, HERE, "/my/family", SomeArguments.of(kind));
	}

	void tell(String kind) {
		new TransactionTemplate(this.transactions)
			.executeWithoutResult((status) -> this.notices.tell(List.of(notice(kind))));
	}

	void plan() {
		this.planning.plan(this.now);
	}

	int send(Channel channel) {
		return this.sender.send(channel, Clock.fixed(this.now, ZoneOffset.UTC));
	}

	void planAndSend() {
		plan();
		send(Channel.SMS);
		send(Channel.EMAIL);
	}

	List<String> states() {
		return this.jdbc.sql("select state, attempts, problem from notice_delivery where recipient_id = ? order by id")
			.param(this.reader)
			.query((row, number) -> row.getString("state") + " " + row.getInt("attempts") + " "
					+ row.getString("problem"))
			.list();
	}

	int inbox() {
		return this.jdbc.sql("select count(*) from notice where recipient_id = ?")
			.param(this.reader)
			.query(Integer.class)
			.single();
	}

	UUID someone(String withPhone) {
		return this.people.register(NewPerson.of(HERE, new PersonName("测试人"), SomeNumber.fresh(), withPhone,
				Enrolment.employeeScheme(PersonStatus.EMPLOYEE), LocalDate.of(2020, 1, 1)))
			.id()
			.value();
	}

}
