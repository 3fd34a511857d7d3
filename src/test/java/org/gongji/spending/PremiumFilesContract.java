package org.gongji.spending;

import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;

import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.gongji.access.Actor;
import org.gongji.access.MissingRow;
import org.gongji.access.Region;
import org.gongji.access.RequestId;
import org.gongji.account.Books;
import org.gongji.family.Relation;
import org.gongji.files.FileKind;
import org.gongji.money.Money;
import org.gongji.person.Enrolment;
import org.gongji.person.PersonId;
import org.gongji.spending.ResultProblem.Kind;
import org.gongji.testing.Somebody;
import org.gongji.testing.Town;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * Files for the collecting system and its answers, on either database. What other tests
 * left waiting is put into a file first.
 */
abstract class PremiumFilesContract {

	private static final Region LINCANG = new Region("530900");

	private static final Region ELSEWHERE = new Region("610100");

	@Autowired
	PremiumFiles files;

	@Autowired
	PremiumResults results;

	@Autowired
	PremiumRejections rejections;

	@Autowired
	SeenPremiums seen;

	@Autowired
	SomePremiums some;

	@Autowired
	Books books;

	@Autowired
	Town town;

	@Autowired
	Somebody somebody;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	Clock clock;

	private final int year = 2030 + ThreadLocalRandom.current().nextInt(60);

	private final Actor officer = SomePremiums.officer(LINCANG);

	@AfterEach
	void booksBalance() {
		assertThat(this.books.differences()).isEmpty();
	}

	@Test
	void eachPremiumGoesIntoOneFile() throws Exception {
		List<PremiumPayment> paid = paid(3);
		RequestId request = RequestId.fresh();
		PremiumFile file = make(request).orElseThrow();
		List<String> lines = text(file).lines().toList();
		assertThat(lines.get(0)).startsWith("\uFEFF序号,流水号,");
		for (PremiumPayment one : paid) {
			assertThat(lines).filteredOn((line) -> line.contains(one.reference()))
				.singleElement()
				.asString()
				.contains(",resident_insurance,居民医保费," + this.year + ",测试人,01,\"99", "\t\",子女,第1类,,40.00,40.00,0.00");
		}
		assertThat(lines.get(lines.size() - 1)).isEqualTo(
				"合计," + file.lines() + ",,,,,,,,,,," + file.total().yuan() + "," + file.total().yuan() + ",0.00");
		assertThat(make(request).orElseThrow().id()).as("the same request").isEqualTo(file.id());
		assertThat(make(RequestId.fresh())).as("nothing is left").isEmpty();
		assertThat(this.files.open(LINCANG, file.id(), 1).waiting()).isEqualTo(file.lines());
		assertThatThrownBy(() -> this.files.open(ELSEWHERE, file.id(), 1)).isInstanceOf(MissingRow.class);
		assertThatThrownBy(() -> this.files.download(this.officer, ELSEWHERE, file.id(), FileKind.CSV))
			.isInstanceOf(MissingRow.class);
	}

	@Test
	void theWorkbookHasNumbersAsTextAndTheSameTotals() throws Exception {
		List<PremiumPayment> paid = paid(2);
		PremiumFile file = make(RequestId.fresh()).orElseThrow();
		byte[] content = this.files.download(this.officer, LINCANG, file.id(), FileKind.XLSX).content();
		try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(content))) {
			List<Row> rows = book.findSheet("明细").orElseThrow().read();
			assertThat(rows.get(0).getCellText(1)).isEqualTo("流水号");
			Row first = rows.stream()
				.filter((row) -> row.getCellText(1).equals(paid.get(0).reference()))
				.findFirst()
				.orElseThrow();
			assertThat(first.getCell(8).getType().name()).isEqualTo("STRING");
			assertThat(first.getCellText(8)).matches("99[0-9]{15}[0-9X]");
			Row totals = rows.get(rows.size() - 1);
			assertThat(totals.getCellText(0)).isEqualTo("合计");
			assertThat(Money.ofYuan(totals.getCellAsNumber(13).orElseThrow().toPlainString())).isEqualTo(file.total());
			assertThat(book.findSheet("封面").orElseThrow().read().get(0).getCellText(1)).isEqualTo(file.reference());
		}
	}

	@Test
	void twoOfficersAtOnceMakeOneFile() throws Exception {
		paid(4);
		ExecutorService pool = Executors.newFixedThreadPool(8);
		try {
			List<Callable<Optional<PremiumFile>>> calls = new ArrayList<>();
			for (int at = 0; at < 8; at++) {
				calls.add(() -> make(RequestId.fresh()));
			}
			int made = 0;
			for (Future<Optional<PremiumFile>> one : pool.invokeAll(calls)) {
				made += one.get().isPresent() ? 1 : 0;
			}
			assertThat(made).isOne();
		}
		finally {
			pool.shutdownNow();
		}
	}

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
	void whatWasDecidedOrClosedSinceStopsTheWholeFile() throws Exception {
		List<PremiumPayment> paid = paid(3);
		make(RequestId.fresh());
		String rows = "流水号,个人账户缴,结果,原因\n"
				+ paid.stream().map((one) -> one.reference() + ",40.00,不受理,试验\n").collect(Collectors.joining());
		ResultId id = ((ResultOutcome.Brought) bring(rows.getBytes(StandardCharsets.UTF_8))).result().id();
		assertThat(this.rejections.reject(this.officer, LINCANG, paid.get(0).id(), "电话通知"))
			.isEqualTo(PremiumRejections.Answer.DONE);
		close(paid.get(2), "closed");
		assertThat(this.results.book(this.officer, LINCANG, id)).isInstanceOfSatisfying(ResultOutcome.Refused.class,
				(refused) -> assertThat(refused.problems()).extracting(ResultProblem::row, ResultProblem::kind)
					.containsExactly(org.assertj.core.groups.Tuple.tuple(2, Kind.DECIDED_ALREADY),
							org.assertj.core.groups.Tuple.tuple(4, Kind.ACCOUNT_CLOSED)));
		assertThat(balance(paid.get(1))).as("nothing half booked").isEqualTo("60.00");
		assertThat(this.rejections.reject(this.officer, LINCANG, paid.get(2).id(), "x"))
			.isEqualTo(PremiumRejections.Answer.ACCOUNT_CLOSED);
		close(paid.get(2), "open");
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
		assertThat(make(RequestId.fresh())).as("a rejected one goes into no file").isEmpty();
	}

	@Test
	void aReasonIsText() {
		assertThat(PremiumRejections.fits("x".repeat(200))).isTrue();
		for (String odd : List.of("", "  ", "x".repeat(201), "a\u0000b", "a\u202Eb", "a\nb")) {
			assertThat(PremiumRejections.fits(odd)).as(odd).isFalse();
		}
	}

	@Test
	void whatASpreadsheetWouldTakeForAFormulaIsText() {
		assertThat(PremiumTable.plain("=1+1")).isEqualTo("'=1+1");
		assertThat(PremiumTable.plain("@x")).isEqualTo("'@x");
		assertThat(PremiumTable.plain("学生")).isEqualTo("学生");
	}

	/** So many families, each of which paid 40.00 of 100.00; nothing else waits. */
	private List<PremiumPayment> paid(int families) {
		make(RequestId.fresh());
		CollectionId collection = this.some.open(LINCANG, PremiumKind.RESIDENT_INSURANCE, this.year, "40.00");
		List<PremiumPayment> paid = new ArrayList<>();
		for (int family = 0; family < families; family++) {
			PersonId payer = this.town.personWith(LINCANG, "100.00");
			PersonId child = this.somebody.in(LINCANG, Enrolment.residentScheme());
			this.town.bind(payer, child, Relation.CHILD, LocalDate.of(2023, 3, 1));
			paid.add(this.some.pay(payer, child, collection));
		}
		return paid;
	}

	private Optional<PremiumFile> make(RequestId request) {
		LocalDate today = LocalDate.now(this.clock);
		return this.files.make(this.officer, LINCANG, PremiumKind.RESIDENT_INSURANCE, today.minusDays(30),
				today.plusDays(1), request);
	}

	private String text(PremiumFile file) {
		return new String(this.files.download(this.officer, LINCANG, file.id(), FileKind.CSV).content(),
				StandardCharsets.UTF_8);
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

	private void close(PremiumPayment payment, String state) {
		this.jdbc.sql("update personal_account set state = ? where id = ?")
			.params(state, payment.account().value())
			.update();
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
