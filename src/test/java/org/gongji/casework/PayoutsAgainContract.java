package org.gongji.casework;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.gongji.access.Actor;
import org.gongji.access.MissingRow;
import org.gongji.access.Region;
import org.gongji.access.RequestId;
import org.gongji.access.Role;
import org.gongji.account.Books;
import org.gongji.money.Money;
import org.gongji.testing.AtOnce;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.validation.Errors;
import org.springframework.validation.MapBindingResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

/** Paying again what the bank returned, on either database. */
abstract class PayoutsAgainContract {

	private static final Region LINCANG = new Region("530900");

	private static final Region ELSEWHERE = new Region("610100");

	private static final String REFUSED = "casework.again.refused.";

	@Autowired
	SomeCases some;

	@Autowired
	Payouts payouts;

	@Autowired
	PayoutsAgain again;

	@Autowired
	Payees payees;

	@Autowired
	PaymentFiles files;

	@Autowired
	BankAnswers answers;

	@Autowired
	Tallies tallies;

	@Autowired
	Books books;

	@Autowired
	Clock clock;

	private final Actor clerk = Applicants.clerk(LINCANG);

	private final Actor second = new Actor("second", Role.CLERK, LINCANG);

	private PayoutId id;

	@BeforeEach
	void somebodyIsOwed() {
		this.id = this.some.owed(LINCANG, "60.00").get(0);
	}

	@AfterEach
	void booksBalance() {
		assertThat(this.books.differences()).isEmpty();
	}

	@Test
	void onlyWhatIsKnownToBeReturnedIsPaidAgainAndOnce() throws Exception {
		assertThat(why(this.again.same(this.clerk, LINCANG, this.id))).isEqualTo(REFUSED + "NOT_RETURNED");
		send(this.id);
		assertThat(why(this.again.same(this.clerk, LINCANG, this.id))).as("on its way")
			.isEqualTo(REFUSED + "NOT_RETURNED");
		answer(this.id, "失败,账号不存在");
		List<AgainOutcome> outcomes = AtOnce.atOnce(8, 20, () -> this.again.same(this.clerk, LINCANG, this.id));
		assertThat(outcomes).filteredOn(AgainOutcome.Owed.class::isInstance).hasSize(1);
		assertThat(why(this.again.same(this.clerk, LINCANG, this.id))).isEqualTo(REFUSED + "AGAIN_ALREADY");
		SeenPayout next = next();
		assertThat(next.payout().attempt()).isEqualTo(2);
		assertThat(next.payout().state()).isEqualTo(PayoutState.READY);
		assertThat(next.payout().reference()).isNotEqualTo(seen(this.id).payout().reference());
		assertThat(next.payee().account()).isEqualTo(seen(this.id).payee().account());
		assertThat(this.payouts.page(LINCANG, PayoutState.RETURNED, null, 100_000)).as("needs nobody's care any more")
			.noneMatch((one) -> one.payout().id().equals(this.id));
		send(next.payout().id());
		answer(next.payout().id(), "成功,");
		assertThat(this.payouts.allPaid(next.payout().caseId())).isTrue();
		assertThat(why(this.again.same(this.clerk, LINCANG, next.payout().id()))).isEqualTo(REFUSED + "NOT_RETURNED");
	}

	@Test
	void whatHadBeenPaidIsPaidAgainByTwo() throws Exception {
		send(this.id);
		answer(this.id, "成功,");
		answer(this.id, "失败,账户已销户");
		assertThat(this.again.same(this.clerk, LINCANG, this.id)).isInstanceOf(AgainOutcome.Asked.class);
		assertThat(this.payouts.of(seen(this.id).payout().caseId(), LINCANG)).as("nothing is owed yet").hasSize(1);
		assertThat(why(this.again.same(this.second, LINCANG, this.id))).isEqualTo(REFUSED + "WAITING");
		assertThat(why(this.again.approve(this.clerk, LINCANG, this.id, null)))
			.isEqualTo("approval.refused.SAME_PERSON");
		List<AgainOutcome> outcomes = AtOnce.atOnce(8, 20,
				() -> this.again.approve(this.second, LINCANG, this.id, null));
		assertThat(outcomes).filteredOn(AgainOutcome.Owed.class::isInstance).hasSize(1);
		assertThat(next()).extracting((seen) -> seen.payout().attempt(), (seen) -> seen.payee().account())
			.containsExactly(2, seen(this.id).payee().account());
	}

	@Test
	void theTallyOfAClerkNamesFilesAnswersAndPaymentsAgain() {
		send(this.id);
		answer(this.id, "失败,账号不存在");
		this.again.same(this.clerk, LINCANG, this.id);
		Tally tally = this.tallies.now(LINCANG, this.clerk.name());
		assertThat(tally.acts()).extracting(Tally.Act::kind, Tally.Act::count, Tally.Act::sum)
			.containsExactly(tuple(Tally.Kind.PAID_AGAIN, 1L, Money.ofYuan("60.00")),
					tuple(Tally.Kind.FILE_MADE, 1L, Money.ofYuan("60.00")),
					tuple(Tally.Kind.ANSWER_RETURNED, 1L, Money.ofYuan("60.00")));
		Tally.Signed signed = this.tallies.sign(this.clerk, LINCANG, tally.until()).orElseThrow();
		assertThat(this.tallies.signed(LINCANG, this.clerk.name(), signed.day()).orElseThrow().tally())
			.isEqualTo(signed.tally());
		assertThat(this.tallies.now(LINCANG, this.clerk.name()).empty()).isTrue();
	}

	@Test
	void anotherAccountIsApprovedByASecondWhoTypesItsNumber() throws Exception {
		send(this.id);
		answer(this.id, "失败,账号不存在");
		PayeeAccount other = SomeCases.account();
		assertThatThrownBy(() -> this.again.other(this.clerk, ELSEWHERE, this.id, other))
			.isInstanceOf(MissingRow.class);
		assertThat(this.again.other(this.clerk, LINCANG, this.id, other)).isInstanceOf(AgainOutcome.Asked.class);
		assertThat(why(this.again.other(this.clerk, LINCANG, this.id, other))).isEqualTo(REFUSED + "WAITING");
		assertThat(why(this.again.same(this.clerk, LINCANG, this.id))).isEqualTo(REFUSED + "WAITING");
		assertThat(this.again.waiting(this.id, LINCANG).orElseThrow().maskedAccount())
			.isEqualTo(other.account().masked());
		assertThat(this.again.waiting(this.id, ELSEWHERE)).isEmpty();
		assertThat(why(this.again.approve(this.clerk, LINCANG, this.id, other.account())))
			.isEqualTo("approval.refused.SAME_PERSON");
		assertThat(why(this.again.approve(this.second, LINCANG, this.id, SomeCases.account().account())))
			.isEqualTo(REFUSED + "OTHER_NUMBER");
		assertThat(seen(this.id).payee().maskedAccount()).as("the first attempt keeps its account")
			.isNotEqualTo(other.account().masked());
		List<AgainOutcome> outcomes = AtOnce.atOnce(8, 20,
				() -> this.again.approve(this.second, LINCANG, this.id, other.account()));
		assertThat(outcomes).filteredOn(AgainOutcome.Owed.class::isInstance).hasSize(1);
		assertThat(next().payee().maskedAccount()).isEqualTo(other.account().masked());
		assertThat(this.payees.find(next().payee().id(), LINCANG).orElseThrow().maskedAccount())
			.isEqualTo(other.account().masked());
		PaymentFile file = send(next().payout().id());
		assertThat(new String(this.files.download(this.clerk, LINCANG, file.id(), PaymentForm.CSV).orElseThrow(),
				StandardCharsets.UTF_8))
			.contains(other.account().number());
	}

	@Test
	void whatIsGivenBackMayBeEnteredAnew() {
		send(this.id);
		answer(this.id, "失败,账号不存在");
		this.again.other(this.clerk, LINCANG, this.id, SomeCases.account());
		assertThat(why(this.again.giveBack(this.second, LINCANG, this.id, " ")))
			.isEqualTo("approval.refused.REASON_MISSING");
		assertThat(this.again.giveBack(this.second, LINCANG, this.id, "和存折不一样"))
			.isInstanceOf(AgainOutcome.GivenBack.class);
		assertThat(why(this.again.giveBack(this.second, LINCANG, this.id, "x")))
			.isEqualTo("approval.refused.DECIDED_ALREADY");
		assertThat(why(this.again.approve(this.second, LINCANG, this.id, SomeCases.account().account())))
			.isEqualTo("approval.refused.DECIDED_ALREADY");
		assertThat(this.again.other(this.clerk, LINCANG, this.id, SomeCases.account()))
			.isInstanceOf(AgainOutcome.Asked.class);
	}

	@Test
	void theOtherAccountIsThePayeesOwn() {
		Errors faults = new MapBindingResult(Map.of(), "form");
		assertThat(this.again.read(this.id, LINCANG, new TypedAccount("12345678", "别人", "某银行", ""), faults)).isEmpty();
		assertThat(faults.getFieldErrors()).extracting("code").containsExactly("casework.account.holder.other");
		Errors none = new MapBindingResult(Map.of(), "form");
		assertThat(this.again.read(this.id, LINCANG, new TypedAccount("12345678", "测试甲", "某银行", ""), none)).isPresent();
	}

	private PaymentFile send(PayoutId payout) {
		return ((PaymentOutcome.Made) this.files.make(this.clerk, LINCANG, this.files.draft(LINCANG, List.of(payout)),
				RequestId.fresh()))
			.file();
	}

	private void answer(PayoutId payout, String words) {
		String content = "付款流水号,金额,结果,原因,日期\r\n" + seen(payout).payout().reference() + ",60.00," + words + ","
				+ LocalDate.now(this.clock) + "\r\n";
		AnswerOutcome brought = this.answers.bring(this.clerk, LINCANG, "r.csv",
				content.getBytes(StandardCharsets.UTF_8));
		this.answers.book(this.clerk, LINCANG, ((AnswerOutcome.Brought) brought).answer().id());
	}

	private SeenPayout seen(PayoutId payout) {
		return this.payouts.find(payout, LINCANG).orElseThrow();
	}

	private SeenPayout next() {
		List<SeenPayout> all = this.payouts.of(seen(this.id).payout().caseId(), LINCANG);
		return all.get(all.size() - 1);
	}

	private static String why(AgainOutcome outcome) {
		return ((AgainOutcome.Refused) outcome).messageKey();
	}

}
