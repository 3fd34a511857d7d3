package org.gongji.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.gongji.access.Actor;
import org.gongji.access.MissingRow;
import org.gongji.access.Region;
import org.gongji.access.RequestId;
import org.gongji.access.Role;
import org.gongji.approval.ApprovalOutcome.Why;
import org.gongji.approval.ApprovalState;
import org.gongji.rules.ParameterOutcome.Done;
import org.gongji.rules.ParameterOutcome.OtherContent;
import org.gongji.rules.ParameterOutcome.Refused;
import org.gongji.rules.ParameterOutcome.Unfit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * A value of the bureau: entered by one officer, approved by another, held from its day
 * on. The days lie far ahead, so that no other test meets these values.
 */
abstract class ParametersCases {

	private static final Region PINGLIANG = new Region("620800");

	private static final LocalDate DAY = LocalDate.of(2090, 1, 1);

	private static final RuleKey<List<String>> ORDER = RuleKey.words("account.payment_order");

	@Autowired
	Parameters parameters;

	@Autowired
	ParameterRecords records;

	@Autowired
	RuleBooks books;

	@Autowired
	JdbcClient jdbc;

	@Test
	void aSecondOfficerApprovesAndTheBookHasIt() {
		LocalDate from = DAY.plusDays(1);
		Actor first = officer();
		Actor second = officer();
		ParameterId id = prepared(first, order("user, authoriser, cash", from));
		assertThat(this.books.on(PINGLIANG, from).find(ORDER)).isEmpty();
		assertThat(this.parameters.approve(first, PINGLIANG, id, "")).isEqualTo(new Refused(Why.SAME_PERSON));
		assertThat(this.books.on(PINGLIANG, from).find(ORDER)).isEmpty();
		assertThat(this.parameters.approve(second, PINGLIANG, id, "")).isEqualTo(new Done(id));
		assertThat(this.books.on(PINGLIANG, from.minusDays(1)).find(ORDER)).isEmpty();
		Ruled<List<String>> ruled = this.books.on(PINGLIANG, from).find(ORDER).orElseThrow();
		assertThat(ruled.value()).containsExactly("user", "authoriser", "cash");
		assertThat(ruled.citation()).isEqualTo(new Citation("平医保〔2089〕1号", "第二条", SourceKind.BUREAU, "试"));
		assertThat(this.parameters.approve(officer(), PINGLIANG, id, "")).isEqualTo(new Refused(Why.DECIDED_ALREADY));
		assertThat(this.parameters.giveBack(officer(), PINGLIANG, id, "晚了"))
			.isEqualTo(new Refused(Why.DECIDED_ALREADY));
		assertThat(acts(id)).containsExactly("approval.prepared", "parameter.prepared", "approval.approved");
		later(first, second, from);
	}

	/** A later value takes the place of the earlier one, which stays in the history. */
	private void later(Actor first, Actor second, LocalDate from) {
		ParameterId id = prepared(first, order("authoriser，user、cash", from.plusDays(9)));
		this.parameters.approve(second, PINGLIANG, id, "");
		assertThat(this.books.on(PINGLIANG, from.plusDays(8)).find(ORDER).orElseThrow().value()).startsWith("user");
		assertThat(this.books.on(PINGLIANG, from.plusDays(9)).find(ORDER).orElseThrow().value())
			.startsWith("authoriser");
		assertThat(this.records.entered(PINGLIANG)).filteredOn((entered) -> entered.id().equals(id))
			.singleElement()
			.satisfies((entered) -> assertThat(entered.approval().state()).isEqualTo(ApprovalState.APPROVED));
	}

	@Test
	void whatIsGivenBackNeverHolds() {
		ParameterId id = prepared(officer(), order("user, authoriser, cash", DAY.minusYears(10)));
		assertThat(this.parameters.giveBack(officer(), PINGLIANG, id, "  ")).isEqualTo(new Refused(Why.REASON_MISSING));
		assertThat(this.parameters.giveBack(officer(), PINGLIANG, id, "x".repeat(201)))
			.isEqualTo(new Refused(Why.REASON_MISSING));
		assertThat(this.parameters.giveBack(officer(), PINGLIANG, id, "文号不对")).isEqualTo(new Done(id));
		assertThat(this.parameters.approve(officer(), PINGLIANG, id, "")).isEqualTo(new Refused(Why.DECIDED_ALREADY));
		assertThat(this.books.on(PINGLIANG, DAY.minusYears(10)).find(ORDER)).isEmpty();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', nullValues = "-",
			textBlock = """
					# region | key                   | value                   | from       | title | problem
					620800   | account.payment_order | user, cash              | 2090-01-01 | t     | value rules.misfit.NOT_A_SEQUENCE
					620800   | account.payment_order | cash, user, authoriser  | 2090-01-01 | t     | value rules.misfit.NOT_A_SEQUENCE
					620800   | account.pharmacy_code | none                    | 2090-01-01 | t     | key rules.entry.notOpen
					620800   | account.relations     | self, cousin            | 2090-01-01 | t     | value rules.misfit.NOT_A_WORD
					620800   | no.such               | 1                       | 2090-01-01 | t     | key rules.entry.notOpen
					999999   | account.payment_order | user, authoriser, cash  | 2090-01-01 | t     | key rules.entry.notOpen
					530900   | account.vouchers      | e_voucher               | 2090-01-01 | t     | key rules.entry.notOpen
					530900   | effective_from        | 2023-01-01              | 2090-01-01 | t     | key rules.entry.notOpen
					610100   | effective_from        | next year               | 2090-01-01 | t     | value rules.misfit.NOT_A_DAY
					530900   | account.covers        | everything              | 2090-01-01 | t     | value rules.misfit.NOT_A_WORD
					620800   | account.payment_order | user, authoriser, cash  | -          | t     | holdsFrom rules.entry.day
					620800   | account.payment_order | user, authoriser, cash  | 1999-12-31 | t     | holdsFrom rules.entry.day
					620800   | account.payment_order | user, authoriser, cash  | 2100-01-01 | t     | holdsFrom rules.entry.day
					620800   | account.payment_order | user, authoriser, cash  | 2090-01-01 | ''    | documentTitle rules.entry.missing
					""")
	void anEntryThatDoesNotFitIsTold(String region, String key, String value, LocalDate from, String title,
			String problem) {
		ParameterEntry entry = new ParameterEntry(key, value, from, title, "", "", "");
		assertThat(this.parameters.prepareInvented(officer(), new Region(region), entry, RequestId.fresh()))
			.isInstanceOfSatisfying(Unfit.class,
					(unfit) -> assertThat(unfit.problems()).extracting((one) -> one.field() + " " + one.messageKey())
						.containsExactly(problem));
	}

	@ParameterizedTest
	@CsvSource({ "200, true", "201, false" })
	void aTitleHasAnEnd(int length, boolean fits) {
		ParameterEntry entry = new ParameterEntry("account.payment_order", "user, authoriser, cash", DAY,
				"长".repeat(length), "", "", "");
		assertThat(this.parameters.prepareInvented(officer(), PINGLIANG, entry, RequestId.fresh()) instanceof Done)
			.isEqualTo(fits);
	}

	@Test
	void marksThatTurnTextAreRefused() {
		for (String odd : List.of("a\u0000b", "a\u202Eb", "a\nb")) {
			ParameterEntry entry = new ParameterEntry("account.payment_order", "user, authoriser, cash", DAY, odd, "",
					"", "");
			assertThat(this.parameters.prepareInvented(officer(), PINGLIANG, entry, RequestId.fresh()))
				.isInstanceOf(Unfit.class);
		}
	}

	@Test
	void theSameRequestTwiceIsOneEntry() throws Exception {
		RequestId request = RequestId.fresh();
		Actor by = officer();
		ExecutorService pool = Executors.newFixedThreadPool(8);
		try {
			Callable<ParameterOutcome> once = () -> this.parameters.prepareInvented(by, PINGLIANG,
					order("user, authoriser, cash", DAY), request);
			List<Future<ParameterOutcome>> answers = pool.invokeAll(java.util.Collections.nCopies(16, once));
			Done first = (Done) answers.get(0).get();
			for (Future<ParameterOutcome> answer : answers) {
				assertThat(answer.get()).isEqualTo(first);
			}
		}
		finally {
			pool.shutdownNow();
		}
		assertThat(this.parameters.prepareInvented(by, PINGLIANG, order("authoriser, user, cash", DAY), request))
			.isEqualTo(new OtherContent());
		assertThat(this.jdbc.sql("select count(*) from bureau_parameter where request_id = ?")
			.param(request.text())
			.query(Long.class)
			.single()).isEqualTo(1);
	}

	@Test
	void anotherRegionsEntryIsNotThere() {
		ParameterId id = prepared(officer(), order("user, authoriser, cash", DAY));
		Region other = new Region("239900");
		assertThatThrownBy(() -> this.parameters.approve(officer(), other, id, "")).isInstanceOf(MissingRow.class);
		assertThatThrownBy(() -> this.parameters.giveBack(officer(), other, id, "x")).isInstanceOf(MissingRow.class);
	}

	private ParameterId prepared(Actor by, ParameterEntry entry) {
		return ((Done) this.parameters.prepareInvented(by, PINGLIANG, entry, RequestId.fresh())).id();
	}

	private List<String> acts(ParameterId id) {
		return this.jdbc.sql("select act from audit_record where subject_id = ? order by id")
			.param(id.value())
			.query(String.class)
			.list();
	}

	private static ParameterEntry order(String words, LocalDate from) {
		return new ParameterEntry("account.payment_order", words, from, "关于支付顺序的通知", "平医保〔2089〕1号", "第二条", "试");
	}

	private static Actor officer() {
		return new Actor("bureau-" + UUID.randomUUID(), Role.BUREAU, PINGLIANG);
	}

}
