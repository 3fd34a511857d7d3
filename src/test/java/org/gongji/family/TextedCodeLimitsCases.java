package org.gongji.family;

import java.time.Duration;
import java.util.List;

import org.gongji.family.TextedCodes.Asked;
import org.gongji.person.IdentityNumber;
import org.gongji.person.PersonId;
import org.gongji.testing.Visitors;
import org.junit.jupiter.api.Test;

import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongji.family.Families.TIELING;
import static org.gongji.family.Families.born;
import static org.gongji.family.Families.member;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

/**
 * The owner learns nothing by asking for a text, neither from the answer nor from a
 * limit.
 */
abstract class TextedCodeLimitsCases extends TextedCodeSetting {

	@Test
	void whetherThereIsAPhoneIsNeverTold() throws Exception {
		MockMvc pages = Visitors.pages(this.context);
		known(this.number, this.phone);
		IdentityNumber without = born(1954);
		known(without, null);
		String[] told = new String[3];
		List<IdentityNumber> asked = List.of(this.number, without, born(1953));
		for (int at = 0; at < told.length; at++) {
			String path = "/my/family/proposals/" + waiting(this.owner, asked.get(at));
			assertThat(page(pages, get(path), 200)).contains("给家人发短信").doesNotContain(this.phone);
			MockHttpServletResponse answer = perform(pages, post(path + "/text"));
			assertThat(answer.getRedirectedUrl()).isEqualTo(path);
			String again = page(pages, post(path + "/text"), 422);
			assertThat(again).contains("刚刚发过", "请过 10 分钟再试").doesNotContain(this.phone);
			told[at] = again.replaceAll("(?s).*<main>", "").replace(path, "").replaceAll("_csrf\" value=\"[^\"]*", "");
		}
		assertThat(sent()).hasSize(1);
		assertThat(said(told[1])).isEqualTo(said(told[0]));
		assertThat(said(told[2])).isEqualTo(said(told[0]));
		assertThat(this.jdbc.sql("select count(*) from binding_code_ask where owner_id = ?")
			.param(this.owner.value())
			.query(Integer.class)
			.single()).isEqualTo(3);
	}

	@Test
	void howOftenIsTheSameForEverybody() {
		ProposalId unknown = waiting(this.owner, this.number);
		for (int asked = 0; asked < TextedCodes.IN_ALL; asked++) {
			assertThat(ask(unknown)).isEqualTo(Asked.DONE);
			assertThat(ask(unknown)).isEqualTo(Asked.TOO_SOON);
			turnBack(TextedCodes.BETWEEN.plusSeconds(1));
		}
		assertThat(ask(unknown)).isEqualTo(Asked.TOO_OFTEN);
		for (int asked = TextedCodes.IN_ALL; asked < TextedCodes.A_DAY; asked++) {
			assertThat(ask(waiting(this.owner, born(1950)))).isEqualTo(Asked.DONE);
		}
		ProposalId last = waiting(this.owner, born(1950));
		assertThat(ask(last)).isEqualTo(Asked.TOO_OFTEN);
		turnBack(Duration.ofDays(1));
		assertThat(ask(last)).isEqualTo(Asked.DONE);
		assertThat(ask(unknown)).as("for one proposal for ever").isEqualTo(Asked.TOO_OFTEN);
	}

	@Test
	void manyOwnersBotherOneRelativeThreeTimesADay() {
		known(this.number, this.phone);
		for (int asked = 0; asked < TextedCodes.TO_ONE + 2; asked++) {
			PersonId one = this.families.owner(TIELING);
			assertThat(this.texts.ask(waiting(one, this.number), one, member(TIELING))).isEqualTo(Asked.DONE);
		}
		assertThat(sent()).hasSize(TextedCodes.TO_ONE);
	}

}
