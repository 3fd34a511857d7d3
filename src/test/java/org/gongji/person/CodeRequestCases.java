package org.gongji.person;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

import org.gongji.access.MissingRow;
import org.gongji.person.Asking.Fault;
import org.gongji.person.Presentation.Refused;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gongji.testing.AtOnce.atOnce;

/** Asking for a relative's payment code. */
abstract class CodeRequestCases extends ParentWithACode {

	@Test
	void withoutAgreementNothingIsShown() {
		ShowingId id = asked(this.child);
		assertThat(this.showings.show(id, this.child, MEMBER)).isEmpty();
		assertThatThrownBy(() -> this.showings.agree(id, this.child, MEMBER)).isInstanceOf(MissingRow.class);
		assertThat(this.showings.show(id, this.child, MEMBER)).isEmpty();
		this.showings.end(id, this.parent, MEMBER);
		assertThat(this.showings.agree(id, this.parent, MEMBER)).isEqualTo(Agreeing.OVER);
		assertThat(endedFor(id)).isEqualTo("DECLINED");
	}

	@Test
	void whatCannotBeAskedIsSaid() {
		assertThat(ask(this.parent, NAME, this.number)).isEqualTo(new Asking.Refused(Fault.ONESELF));
		assertThat(ask(this.child, new PersonName("王秀兰"), this.number)).isEqualTo(new Asking.Refused(Fault.UNKNOWN));
		assertThat(ask(this.child, NAME, SomeNumber.fresh())).isEqualTo(new Asking.Refused(Fault.UNKNOWN));
		ShowingId id = asked(this.child);
		assertThat(ask(this.child, NAME, this.number)).isEqualTo(new Asking.Refused(Fault.ASKED_ALREADY));
		this.showings.agree(id, this.parent, MEMBER);
		assertThat(ask(this.child, NAME, this.number)).isEqualTo(new Asking.Refused(Fault.ACTIVE_ALREADY));
		assertThat(this.showings.agree(id, this.parent, MEMBER)).isEqualTo(Agreeing.ALREADY);
	}

	@Test
	void guessingNamesEndsSoon() {
		for (int miss = 0; miss < CodeRequests.MISSES; miss++) {
			assertThat(ask(this.child, new PersonName("王秀兰"), this.number))
				.isEqualTo(new Asking.Refused(Fault.UNKNOWN));
		}
		assertThat(ask(this.child, NAME, this.number)).isEqualTo(new Asking.Refused(Fault.TOO_OFTEN));
	}

	@Test
	void aRequestWaitsTenDays() {
		ShowingId id = asked(this.child);
		this.jdbc.sql("update code_showing set asked_at = ? where id = ?")
			.params(PaymentCodes.at(this.clock.instant().minus(CodeShowing.WAITS)), id.value())
			.update();
		assertThat(this.showings.agree(id, this.parent, MEMBER)).isEqualTo(Agreeing.OVER);
		assertThat(this.showings.decidedBy(this.parent)).isEmpty();
		assertThat(this.showings.shownBy(this.child)).isEmpty();
		assertThat(asked(this.child)).isNotEqualTo(id);
		assertThat(endedFor(id)).isEqualTo("LAPSED");
	}

	@Test
	void fiveAtOnceAreNeverSix() throws Exception {
		List<Callable<Asking>> acts = new ArrayList<>();
		for (int relative = 0; relative < CodeRequests.MISSES; relative++) {
			IdentityNumber other = SomeNumber.fresh();
			person(NAME, other);
			acts.add(() -> ask(this.child, NAME, other));
		}
		List<Asking> answers = atOnce(acts);
		assertThat(answers).filteredOn(Asking.Asked.class::isInstance).hasSize(5);
		assertThat(answers).filteredOn((one) -> one.equals(new Asking.Refused(Fault.TOO_MANY)))
			.hasSize(CodeRequests.MISSES - 5);
		assertThat(this.showings.shownBy(this.child)).hasSize(5);
		this.showings.end(this.showings.shownBy(this.child).get(2).id(), this.child, MEMBER);
		asked(this.child);
		assertThat(ask(this.child, NAME, freshPerson())).isEqualTo(new Asking.Refused(Fault.TOO_MANY));
	}

	@Test
	void onePairAtOnceIsOneRequest() throws Exception {
		Callable<Asking> act = () -> ask(this.child, NAME, this.number);
		List<Asking> answers = atOnce(List.of(act, act, act, act, act, act, act, act));
		assertThat(answers).filteredOn(Asking.Asked.class::isInstance).hasSize(1);
		assertThat(answers).filteredOn((one) -> one.equals(new Asking.Refused(Fault.ASKED_ALREADY))).hasSize(7);
	}

}
