package org.gongji.casework;

import java.util.List;

import org.gongji.access.Region;
import org.gongji.access.Role;
import org.gongji.account.PersonalAccount.State;
import org.gongji.casework.CaseFacts.ClaimAsked;
import org.gongji.money.Money;
import org.gongji.person.PersonId;
import org.gongji.testing.Visitors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.web.context.WebApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongji.casework.Applicants.TIELING;
import static org.gongji.casework.Applicants.LINCANG;
import static org.gongji.casework.Applicants.clerk;

/** What a member's home tells of cases: money on its way, and money that is claimed. */
abstract class MyHomeCases {

	@Autowired
	private WebApplicationContext context;

	@Autowired
	private Applicants window;

	@Autowired
	private SomeDebts some;

	@Autowired
	private Debts debts;

	@Autowired
	private CaseDesk desk;

	@AfterEach
	void balanced() {
		this.window.assertBalanced();
	}

	@Test
	void whatHasLeftAnAccountThatStaysOpenIsOnItsWayUntilItIsPaid() throws Exception {
		PersonId me = this.window.ownerElsewhere(TIELING, "812.35");
		Case one = approved(this.window.prepared(TIELING, me, Applicants.livingElsewhere()), "812.35");
		assertThat(this.window.state(me)).isEqualTo(State.OPEN);
		assertThat(home(me, TIELING)).contains("有 812.35 元已经批准转走或取出，正在路上");
		this.window.paid(one);
		assertThat(home(me, TIELING)).doesNotContain("正在路上");
	}

	@Test
	void whoUsedTheMoneyOfTheDeadIsToldWhatIsClaimed() throws Exception {
		PersonId spouse = this.some.used(LINCANG, "30.00", "20.00").spouse();
		List<Debt.Ref> owed = this.debts.unclaimed(spouse, LINCANG).stream().map(Debt::ref).toList();
		Case one = this.window.bare(LINCANG, spouse, new ClaimAsked(owed, null));
		this.window.show(one);
		assertThat(home(spouse, LINCANG)).doesNotContain("/my/cases/" + one.id());
		approved(((CaseOutcome.Done) this.desk.prepare(clerk(LINCANG), LINCANG, one.id(), one.version())).now(),
				"20.00");
		assertThat(home(spouse, LINCANG)).contains("/my/cases/" + one.id());
	}

	private Case approved(Case prepared, String yuan) {
		Money amount = Money.ofYuan(yuan);
		return ((CaseOutcome.Done) this.desk.approve(clerk(prepared.region()), prepared.region(), prepared.id(),
				prepared.version(), amount))
			.now();
	}

	private String home(PersonId member, Region region) throws Exception {
		return Visitors.pages(this.context)
			.perform(MockMvcRequestBuilders.get("/my").with(Visitors.as(Role.MEMBER, region.code(), member.value())))
			.andReturn()
			.getResponse()
			.getContentAsString();
	}

}
