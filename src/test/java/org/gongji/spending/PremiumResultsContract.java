package org.gongji.spending;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;

import org.gongji.access.MissingRow;
import org.gongji.access.RequestId;
import org.gongji.money.Money;
import org.gongji.spending.ResultProblem.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What the collecting system answers, on either database. */
abstract class PremiumResultsContract extends PaidPremiums {

	@Autowired
	PremiumResults results;

	@Autowired
	PremiumRejections rejections;

	@Autowired
	SeenPremiums seen;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	TransactionTemplate transaction;

	@Test
	void whatIsRejectedGoesBackAndMayBePaidAgain() throws Exception {
		List<PremiumPayment> paid = paid(2);
		PremiumFile file = make(RequestId.fresh()).orElseThrow();
		byte[] answer = answered(file, paid.get(1), "已在昆明市参保");
		ResultOutcome.Brought brought = (ResultOutcome.Brought) bring(answer);
		assertThat(brought.result().rejected()).isOne();
		assertThat(brought.result().back()).isEqualTo(Money.ofYuan("40.00"));
		assertThat(balance(paid.get(1))).as("looking moves nothing").isEqualTo("60.00");
		assertThat(this.results.book(this.officer, LINCANG, brought.result().id()))
			.isInstanceOf(ResultOutcome.Booked.class);
		assertThat(balance(paid.get(0))).isEqualTo("60.00");
		assertThat(balance(paid.get(1))).isEqualTo("100.00");
		SeenPremium back = this.seen.find(paid.get(1).id(), paid.get(1).payer()).orElseThrow();
		assertThat(back.state()).isEqualTo(SeenPremium.State.BACK);
		assertThat(back.decided().reason()).isEqualTo("已在昆明市参保");
		assertThat(this.seen.find(paid.get(0).id(), paid.get(0).payer()).orElseThrow().state())
			.isEqualTo(SeenPremium.State.ACCEPTED);
		assertThat(this.jdbc.sql("select count(*) from ledger_posting where entry_id = ? and corrects_id is not null")
			.param(back.decided().entry().value())
			.query(Integer.class)
			.single()).isEqualTo(2);
		assertThat(notices(paid.get(1))).contains("premium-back");
		assertThat(notices(paid.get(0))).contains("premium-accepted");
		assertThat(this.results.book(this.officer, LINCANG, brought.result().id())).as("booked once")
			.isInstanceOf(ResultOutcome.Booked.class);
		assertThat(balance(paid.get(1))).isEqualTo("100.00");
		assertThat(bring(answer)).isInstanceOf(ResultOutcome.Known.class);
		this.some.pay(paid.get(1).payer(), paid.get(1).insured(), paid.get(1).collection());
		assertThat(balance(paid.get(1))).isEqualTo("60.00");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
			# reference | amount | result | reason | problem
			20260101-XXXXXXXXXX | 40.00 | 受理   |        | UNKNOWN_REFERENCE
			~~                  | 40.00 | 受理   |        | UNKNOWN_REFERENCE
			REF                 | 40.01 | 受理   |        | AMOUNT_DIFFERS
			REF                 | ~~    | 受理   |        | AMOUNT_DIFFERS
			REF                 | 4O    | 受理   |        | AMOUNT_DIFFERS
			REF                 | 40.00 | ok     |        | RESULT_UNKNOWN
			REF                 | 40.00 | 不受理 |        | REASON_MISSING
			""")
	void aRowThatDoesNotFitIsToldAndNothingIsBooked(String reference, String amount, String result, String reason,
			Kind problem) throws Exception {
		List<PremiumPayment> paid = paid(2);
		make(RequestId.fresh());
		String said = (reference == null) ? "" : reference.replace("REF", paid.get(0).reference());
		String rows = "流水号,个人账户缴,结果,原因\n" + paid.get(1).reference() + ",40.00,不受理,试验\n" + said + ","
				+ ((amount != null) ? amount : "") + "," + result + "," + ((reason != null) ? reason : "") + "\n";
		assertThat(problems(rows)).extracting(ResultProblem::row, ResultProblem::kind)
			.containsExactly(org.assertj.core.groups.Tuple.tuple(3, problem));
		assertThat(balance(paid.get(1))).isEqualTo("60.00");
	}

	@Test
	void aFileThatCannotBeReadIsTold() throws Exception {
		assertThat(kinds(new byte[0])).containsExactly(Kind.EMPTY);
		assertThat(kinds("PK\u0003\u0004\u0000".getBytes(StandardCharsets.UTF_8))).containsExactly(Kind.NOT_TEXT);
		assertThat(kinds(new byte[] { (byte) 0xff, (byte) 0xff })).containsExactly(Kind.NOT_TEXT);
		assertThat(kinds("流水号,结果\n".getBytes(StandardCharsets.UTF_8))).containsExactly(Kind.COLUMN_MISSING,
				Kind.COLUMN_MISSING);
		assertThat(kinds("流水号,个人账户缴,结果,原因\r\n\r\n".getBytes(StandardCharsets.UTF_8))).containsExactly(Kind.NO_ROWS);
		assertThat(kinds("流水号,个人账户缴,结果,原因\n\"a,1,受理,".getBytes(StandardCharsets.UTF_8)))
			.containsExactly(Kind.UNREADABLE);
		assertThat(kinds(new byte[11 * 1024 * 1024])).containsExactly(Kind.TOO_LARGE);
		PremiumPayment paid = paid(1).get(0);
		String row = paid.reference() + ",40.00,受理,\n";
		assertThat(problems("流水号,个人账户缴,结果,原因\n" + row)).extracting(ResultProblem::kind).containsExactly(Kind.NOT_SENT);
		make(RequestId.fresh());
		assertThat(problems("流水号,个人账户缴,结果,原因\n" + row + row)).extracting(ResultProblem::kind)
			.containsExactly(Kind.TWICE);
		assertThat(problems("序号,流水号,个人账户缴,结果,原因\n1," + row + "合计,2,40.00,,\n")).extracting(ResultProblem::kind)
			.containsExactly(Kind.TOTALS_DIFFER);
		assertThat(this.results.bring(SomePremiums.officer(ELSEWHERE), ELSEWHERE, "r.csv",
				("流水号,个人账户缴,结果,原因\n" + row).getBytes(StandardCharsets.UTF_8)))
			.as("another region knows nothing of it")
			.isInstanceOfSatisfying(ResultOutcome.Refused.class,
					(refused) -> assertThat(refused.problems()).extracting(ResultProblem::kind)
						.containsExactly(Kind.UNKNOWN_REFERENCE));
	}

	@Test
	void whatASpreadsheetSavedIsRead() throws Exception {
		PremiumPayment paid = paid(1).get(0);
		make(RequestId.fresh());
		String rows = "原因,结果,流水号,个人账户缴\r\n,成功,'" + paid.reference() + "\t,\"４０.00\"\r\n";
		ResultOutcome outcome = bring(rows.getBytes(Charset.forName("GB18030")));
		assertThat(outcome).isInstanceOf(ResultOutcome.Brought.class);
		ResultId id = ((ResultOutcome.Brought) outcome).result().id();
		assertThat(this.results.drop(this.officer, LINCANG, id)).isTrue();
		assertThat(bring(rows.getBytes(Charset.forName("GB18030")))).as("a dropped file may come again")
			.isInstanceOf(ResultOutcome.Brought.class);
	}

	@Test
	void whatWasDecidedSinceStopsTheWholeFile() throws Exception {
		List<PremiumPayment> paid = paid(2);
		make(RequestId.fresh());
		String rows = "流水号,个人账户缴,结果,原因\n"
				+ paid.stream().map((one) -> one.reference() + ",40.00,不受理,试验\n").collect(Collectors.joining());
		ResultId id = ((ResultOutcome.Brought) bring(rows.getBytes(StandardCharsets.UTF_8))).result().id();
		assertThat(this.rejections.reject(this.officer, LINCANG, paid.get(0).id(), "电话通知"))
			.isEqualTo(PremiumRejections.Answer.DONE);
		assertThat(this.results.book(this.officer, LINCANG, id)).isInstanceOfSatisfying(ResultOutcome.Refused.class,
				(refused) -> assertThat(refused.problems()).extracting(ResultProblem::row, ResultProblem::kind)
					.containsExactly(org.assertj.core.groups.Tuple.tuple(2, Kind.DECIDED_ALREADY)));
		assertThat(balance(paid.get(1))).as("nothing half booked").isEqualTo("60.00");
	}

	@Test
	void aSinglePremiumIsRejectedByHandOnce() throws Exception {
		PremiumPayment paid = paid(1).get(0);
		assertThatThrownBy(() -> this.rejections.reject(this.officer, ELSEWHERE, paid.id(), "x"))
			.isInstanceOf(MissingRow.class);
		ExecutorService pool = Executors.newFixedThreadPool(8);
		try {
			List<Callable<PremiumRejections.Answer>> calls = new ArrayList<>();
			for (int at = 0; at < 8; at++) {
				calls.add(() -> this.rejections.reject(this.officer, LINCANG, paid.id(), "重复参保"));
			}
			List<PremiumRejections.Answer> answers = new ArrayList<>();
			for (Future<PremiumRejections.Answer> one : pool.invokeAll(calls)) {
				answers.add(one.get());
			}
			assertThat(answers).containsOnlyOnce(PremiumRejections.Answer.DONE);
		}
		finally {
			pool.shutdownNow();
		}
		assertThat(balance(paid)).isEqualTo("100.00");
		assertThatThrownBy(() -> this.rejections.reject(this.officer, ELSEWHERE, paid.id(), "x"))
			.as("nor is another region told that it was decided")
			.isInstanceOf(MissingRow.class);
		assertThat(make(RequestId.fresh())).as("a rejected one goes into no file").isEmpty();
	}

	@Test
	void whatIsBeingRejectedGoesIntoNoFile() throws Exception {
		List<PremiumPayment> paid = paid(2);
		ExecutorService pool = Executors.newSingleThreadExecutor();
		try {
			Future<Optional<PremiumFile>> made = this.transaction.execute((status) -> {
				assertThat(this.rejections.reject(this.officer, LINCANG, paid.get(0).id(), "重复参保"))
					.isEqualTo(PremiumRejections.Answer.DONE);
				Future<Optional<PremiumFile>> meanwhile = pool.submit(() -> make(RequestId.fresh()));
				assertThatThrownBy(() -> meanwhile.get(500, TimeUnit.MILLISECONDS)).as("waits for the rejection")
					.isInstanceOf(TimeoutException.class);
				return meanwhile;
			});
			assertThat(text(made.get().orElseThrow())).contains(paid.get(1).reference())
				.doesNotContain(paid.get(0).reference());
		}
		finally {
			pool.shutdownNow();
		}
	}

	@Test
	void aReasonIsText() {
		assertThat(PremiumRejections.fits("x".repeat(200))).isTrue();
		for (String odd : List.of("", "  ", "x".repeat(201), "a\u0000b", "a\u202Eb", "a\nb")) {
			assertThat(PremiumRejections.fits(odd)).as(odd).isFalse();
		}
	}

	/**
	 * The file with its two columns filled in: this one rejected, the others accepted.
	 */
	private byte[] answered(PremiumFile file, PremiumPayment rejected, String reason) {
		String answered = text(file).lines().map((line) -> {
			if (line.contains("流水号")) {
				return line + ",结果,原因";
			}
			return line + (line.startsWith("合计") ? ",,"
					: (line.contains(rejected.reference()) ? ",不受理," + reason : ",受理,"));
		}).collect(Collectors.joining("\r\n"));
		return answered.getBytes(StandardCharsets.UTF_8);
	}

	private ResultOutcome bring(byte[] content) {
		return this.results.bring(this.officer, LINCANG, "结果.csv", content);
	}

	private List<ResultProblem> problems(String rows) {
		return ((ResultOutcome.Refused) bring(rows.getBytes(StandardCharsets.UTF_8))).problems();
	}

	private List<Kind> kinds(byte[] content) {
		return ((ResultOutcome.Refused) bring(content)).problems().stream().map(ResultProblem::kind).toList();
	}

	private String balance(PremiumPayment payment) {
		return this.town.available(payment.payer()).yuan();
	}

	private List<String> notices(PremiumPayment payment) {
		return this.jdbc.sql("select kind from notice where recipient_id = ?")
			.param(payment.payer().value())
			.query(String.class)
			.list();
	}

}
