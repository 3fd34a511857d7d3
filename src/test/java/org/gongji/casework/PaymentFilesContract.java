package org.gongji.casework;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

import org.gongji.access.Actor;
import org.gongji.access.MissingRow;
import org.gongji.access.Region;
import org.gongji.access.RequestId;
import org.gongji.access.Role;
import org.gongji.account.Books;
import org.gongji.casework.PaymentOutcome.Changed;
import org.gongji.casework.PaymentOutcome.Made;
import org.gongji.money.Money;
import org.gongji.testing.AtOnce;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Files of payments and what the bank answers to them, on either database. */
abstract class PaymentFilesContract {

	static final Region LINCANG = new Region("530900");

	static final Region ELSEWHERE = new Region("610100");

	/** Where no other test pays anything. */
	static final Region OWN = new Region("230000");

	private static final String HEADER = "付款流水号,金额,结果,原因,日期\r\n";

	@Autowired
	SomeCases some;

	@Autowired
	Payouts payouts;

	@Autowired
	PaymentFiles files;

	@Autowired
	BankAnswers answers;

	@Autowired
	PayingAccounts accounts;

	@Autowired
	Books books;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	Clock clock;

	private final Actor clerk = SomeCases.clerk(LINCANG);

	@AfterEach
	void booksBalance() {
		assertThat(this.books.differences()).isEmpty();
	}

	@Test
	void whatWasSeenIsMadeOnce() {
		List<PayoutId> ids = this.some.owed(LINCANG, "60.00", "40.00", "0.50");
		PaymentDraft seen = this.files.draft(LINCANG, ids.subList(0, 2));
		assertThat(seen.sum()).isEqualTo(Money.ofYuan("100.00"));
		RequestId request = RequestId.fresh();
		PaymentFile file = this.files.find(LINCANG,
				((Made) this.files.make(this.clerk, LINCANG, seen, request)).file().id());
		assertThat(this.files.make(this.clerk, LINCANG, seen, request)).as("the same request")
			.isEqualTo(new Made(file));
		assertThat(this.files.make(this.clerk, LINCANG, seen, RequestId.fresh())).as("somebody else's request")
			.isEqualTo(new Changed(new PaymentDraft(seen.chosen(), 0, Money.ZERO)));
		assertThat(this.files.payouts(file, 0, 10)).extracting((one) -> one.payout().state())
			.containsExactly(PayoutState.SENT, PayoutState.SENT);
		assertThat(this.files.payouts(file, 1, 10)).extracting((one) -> one.payout().id()).containsExactly(ids.get(1));
		assertThat(this.files.of(ids.get(0))).contains(file);
		assertThat(this.files.of(ids.get(2))).isEmpty();
		assertThat(this.payouts.find(ids.get(2), LINCANG).orElseThrow().payout().state()).isEqualTo(PayoutState.READY);
		assertThatThrownBy(() -> this.files.find(ELSEWHERE, file.id())).isInstanceOf(MissingRow.class);
		assertThat(this.files.draft(ELSEWHERE, ids).count()).isZero();
	}

	@Test
	void twoClerksAtOncePutEachPaymentIntoOneFile() throws Exception {
		this.some.owed(OWN, "1.00", "2.00", "3.00", "4.00");
		PaymentDraft seen = this.files.draft(OWN, List.of());
		List<PaymentOutcome> made = AtOnce.atOnce(8, 16,
				() -> this.files.make(SomeCases.clerk(OWN), OWN, seen, RequestId.fresh()));
		assertThat(made).filteredOn(Made.class::isInstance).hasSize(1);
		assertThat(this.files.draft(OWN, List.of()).count()).isZero();
	}

	@Test
	void theMessageWaitsForTheBureausAccount() {
		PaymentFile file = made(this.some.owed(ELSEWHERE, "60.00"), ELSEWHERE);
		Actor reader = SomeCases.clerk(ELSEWHERE);
		this.jdbc.sql("update casework_paying_account set standing = null where region = ?")
			.param(ELSEWHERE.code())
			.update();
		assertThat(this.files.download(reader, ELSEWHERE, file.id(), PaymentForm.XML)).isEmpty();
		assertThat(text(file, ELSEWHERE, PaymentForm.CSV).orElseThrow()).contains("60.00");
		Actor first = new Actor("first", Role.BUREAU, ELSEWHERE);
		RequestId request = RequestId.fresh();
		PayingAccount account = new PayingAccount("某市医疗保险中心", SomeCases.account());
		this.accounts.enter(first, ELSEWHERE, account, request);
		this.accounts.enter(first, ELSEWHERE, account, request);
		List<PayingAccounts.Entered> waiting = this.accounts.newest(ELSEWHERE);
		PayingAccountId id = waiting.get(0).id();
		assertThat(waiting).filteredOn((one) -> one.account().equals(account)).hasSize(1);
		BankAccount number = account.account().account();
		assertThat(this.accounts.approve(first, ELSEWHERE, id, number)).contains("approval.refused.SAME_PERSON");
		Actor second = new Actor("second", Role.BUREAU, ELSEWHERE);
		assertThat(this.accounts.approve(second, ELSEWHERE, id, SomeCases.account().account())).contains(Retyped.OTHER);
		assertThat(this.files.download(reader, ELSEWHERE, file.id(), PaymentForm.XML)).isEmpty();
		assertThat(this.accounts.approve(second, ELSEWHERE, id, number)).isEmpty();
		assertThat(text(file, ELSEWHERE, PaymentForm.XML).orElseThrow()).contains(account.account().account().number(),
				"某市医疗保险中心");
		assertThatThrownBy(() -> this.accounts.approve(first, LINCANG, id, number)).isInstanceOf(MissingRow.class);
		assertThat(this.jdbc
			.sql("select count(*) from audit_record where act = 'casework.payment_file_read' and subject_id = ?")
			.param(file.id().value())
			.query(Integer.class)
			.single()).isEqualTo(2);
	}

	@Test
	void anAnswerIsLookedAtAndBookedOnce() throws Exception {
		List<PayoutId> ids = this.some.owed(LINCANG, "60.00", "40.00");
		made(ids, LINCANG);
		byte[] content = (HEADER + row(ids.get(0), "60.00", "成功", "") + row(ids.get(1), "40.00", "退票", "账号不存在"))
			.getBytes(StandardCharsets.UTF_8);
		List<AnswerOutcome> brought = AtOnce.atOnce(8, 20, () -> bring(content));
		assertThat(brought).filteredOn(AnswerOutcome.Brought.class::isInstance).hasSize(1);
		BankAnswer answer = brought.stream()
			.filter(AnswerOutcome.Brought.class::isInstance)
			.map((one) -> ((AnswerOutcome.Brought) one).answer())
			.findFirst()
			.orElseThrow();
		assertThat(state(ids.get(0))).as("looking moves nothing").isEqualTo(PayoutState.SENT);
		assertThat(answer.paidSum()).isEqualTo(Money.ofYuan("60.00"));
		assertThat(answer.returnedSum()).isEqualTo(Money.ofYuan("40.00"));
		int before = entries();
		AtOnce.atOnce(8, 20, () -> this.answers.book(this.clerk, LINCANG, answer.id()));
		assertThat(entries()).as("one booking").isEqualTo(before + 1);
		assertThat(state(ids.get(0))).isEqualTo(PayoutState.PAID);
		assertThat(state(ids.get(1))).isEqualTo(PayoutState.RETURNED);
		assertThat(bring(content)).isInstanceOf(AnswerOutcome.Known.class);
		assertThat(this.answers.drop(this.clerk, LINCANG, answer.id())).isFalse();
		assertThat(problems(HEADER + row(ids.get(0), "60.00", "成功", ""))).containsExactly("2 付款流水号 SETTLED_ALREADY");
		assertThat(problems(HEADER + row(ids.get(1), "40.00", "失败", "x"))).containsExactly("2 付款流水号 SETTLED_ALREADY");
		AnswerOutcome back = bring((HEADER + row(ids.get(0), "60.00", "退回", "账户已销户")).getBytes(StandardCharsets.UTF_8));
		this.answers.book(this.clerk, LINCANG, ((AnswerOutcome.Brought) back).answer().id());
		assertThat(state(ids.get(0))).as("given back after it was paid").isEqualTo(PayoutState.RETURNED);
		assertThat(entries()).isEqualTo(before + 2);
	}

	@Test
	void twoAnswersToOnePaymentMoveItOnce() throws Exception {
		PayoutId id = this.some.owed(LINCANG, "60.00").get(0);
		made(List.of(id), LINCANG);
		List<BankAnswerId> brought = new ArrayList<>();
		for (String reason : List.of("账号不存在", "户名不符", "")) {
			AnswerOutcome outcome = bring((HEADER + row(id, "60.00", reason.isEmpty() ? "成功" : "失败", reason))
				.getBytes(StandardCharsets.UTF_8));
			brought.add(((AnswerOutcome.Brought) outcome).answer().id());
		}
		List<Callable<AnswerOutcome>> both = brought.stream()
			.<Callable<AnswerOutcome>>map((one) -> () -> this.answers.book(this.clerk, LINCANG, one))
			.toList();
		List<AnswerOutcome> outcomes = AtOnce.atOnce(both);
		assertThat(outcomes).filteredOn(AnswerOutcome.Booked.class::isInstance).hasSize(1);
		assertThat(outcomes).filteredOn(AnswerOutcome.Refused.class::isInstance).hasSize(2);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			# reference        | amount | result | reason | day        | problem
			20260101-XXXXXXXXX | 60.00  | 成功   | ''     | today      | 付款流水号 UNKNOWN_REFERENCE
			''                 | 60.00  | 成功   | ''     | today      | 付款流水号 UNKNOWN_REFERENCE
			READY              | 1.00   | 成功   | ''     | today      | 付款流水号 NOT_SENT
			SENT               | 60.01  | 成功   | ''     | today      | 金额 AMOUNT_DIFFERS
			SENT               | 6O     | 成功   | ''     | today      | 金额 AMOUNT_DIFFERS
			SENT               | 60.00  | ok     | ''     | today      | 结果 RESULT_UNKNOWN
			SENT               | 60.00  | 失败   | ''     | today      | 原因 REASON_MISSING
			SENT               | 60.00  | 成功   | ''     | ''         | 日期 DAY_UNREADABLE
			SENT               | 60.00  | 成功   | ''     | 2999-01-01 | 日期 DAY_OUTSIDE
			SENT               | 60.00  | 成功   | ''     | 2020-01-01 | 日期 DAY_OUTSIDE
			""")
	void aRowThatDoesNotFitIsToldAndNothingMoves(String reference, String amount, String result, String reason,
			String day, String problem) {
		List<PayoutId> ids = this.some.owed(LINCANG, "60.00", "1.00");
		made(ids.subList(0, 1), LINCANG);
		String named = reference.equals("SENT") ? reference(ids.get(0))
				: (reference.equals("READY") ? reference(ids.get(1)) : reference);
		String on = day.equals("today") ? LocalDate.now(this.clock).toString() : day;
		assertThat(problems(HEADER + String.join(",", named, amount, result, reason, on) + "\r\n"))
			.containsExactly("2 " + problem);
		assertThat(state(ids.get(0))).isEqualTo(PayoutState.SENT);
	}

	@Test
	void aFileThatCannotBeReadIsTold() {
		PayoutId id = this.some.owed(LINCANG, "60.00").get(0);
		made(List.of(id), LINCANG);
		String row = row(id, "60.00", "成功", "");
		assertThat(problems("")).containsExactly("0  EMPTY");
		assertThat(problems("付款流水号,金额\r\n")).containsExactly("1 结果 COLUMN_MISSING", "1 原因 COLUMN_MISSING",
				"1 日期 COLUMN_MISSING");
		assertThat(problems(HEADER)).containsExactly("0  NO_ROWS");
		assertThat(problems(HEADER + row + row)).containsExactly("3 付款流水号 TWICE");
		assertThat(problems("序号," + HEADER + "1," + row + "合计,2,60.00,,,\r\n")).containsExactly("3 金额 TOTALS_DIFFER");
		assertThat(kinds(this.answers.bring(SomeCases.clerk(ELSEWHERE), ELSEWHERE, "r.csv",
				(HEADER + row).getBytes(StandardCharsets.UTF_8))))
			.as("another region knows nothing of it")
			.containsExactly("2 付款流水号 UNKNOWN_REFERENCE");
		AnswerOutcome fine = bring(
				("序号,其他," + HEADER + "1,x," + row + "合计,,1,60.00,,,\r\n").getBytes(StandardCharsets.UTF_8));
		assertThat(fine).isInstanceOf(AnswerOutcome.Brought.class);
		BankAnswer answer = ((AnswerOutcome.Brought) fine).answer();
		assertThat(this.answers.lines(answer)).hasSize(1);
		assertThat(this.answers.drop(this.clerk, LINCANG, answer.id())).isTrue();
		assertThat(state(id)).isEqualTo(PayoutState.SENT);
	}

	private PaymentFile made(List<PayoutId> ids, Region region) {
		return ((Made) this.files.make(SomeCases.clerk(region), region, this.files.draft(region, ids),
				RequestId.fresh()))
			.file();
	}

	private Optional<String> text(PaymentFile file, Region region, PaymentForm form) {
		return this.files.download(SomeCases.clerk(region), region, file.id(), form)
			.map((content) -> new String(content, StandardCharsets.UTF_8));
	}

	private AnswerOutcome bring(byte[] content) {
		return this.answers.bring(this.clerk, LINCANG, "回盘.csv", content);
	}

	private List<String> problems(String rows) {
		return kinds(bring(rows.getBytes(StandardCharsets.UTF_8)));
	}

	private static List<String> kinds(AnswerOutcome outcome) {
		return ((AnswerOutcome.Refused) outcome).problems()
			.stream()
			.map((one) -> one.row() + " " + one.column() + " "
					+ one.messageKey().substring(one.messageKey().lastIndexOf('.') + 1))
			.toList();
	}

	private String row(PayoutId id, String amount, String result, String reason) {
		return String.join(",", reference(id), amount, result, reason, LocalDate.now(this.clock).toString()) + "\r\n";
	}

	private String reference(PayoutId id) {
		return this.jdbc.sql("select reference from casework_payout where id = ?")
			.param(id.value())
			.query(String.class)
			.single();
	}

	private PayoutState state(PayoutId id) {
		return this.payouts.find(id, LINCANG).orElseThrow().payout().state();
	}

	/** How often payments of the region were booked. */
	private int entries() {
		return this.jdbc.sql("""
				select count(distinct p.entry_id) from ledger_posting p join ledger_account a on a.id = p.account_id
				 where a.kind = 'bank' and a.region = ?""").param(LINCANG.code()).query(Integer.class).single();
	}

}
