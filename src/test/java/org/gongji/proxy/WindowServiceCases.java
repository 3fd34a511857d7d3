package org.gongji.proxy;

import org.gongji.person.IdentityNumber;
import org.gongji.person.PersonId;
import org.gongji.person.SocialSecurityCard;
import org.gongji.person.SomeNumber;
import org.gongji.testing.Visit;
import org.junit.jupiter.api.Test;

import org.springframework.mock.web.MockHttpServletResponse;

import static org.assertj.core.api.Assertions.assertThat;

/** How a service at the window ends, and what is signed. */
abstract class WindowServiceCases extends SomeoneAtTheWindow {

	private static final byte[] PDF = "%PDF-1.7\nsigned".getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);

	@Test
	void theFormIsPrintedSignedAndKept() throws Exception {
		card(this.person);
		open(this.visit, this.person, this.number.text());
		this.visit.page("/my/card/loss");
		this.visit.send("/my/card/loss");
		this.visit.page("/my/card/lost");
		String slip = this.visit.send("/acting/end").getRedirectedUrl();
		assertThat(slip).isEqualTo("/window/services/" + slip().get("id"));
		assertThat(this.visit.open("/my").getStatus()).isEqualTo(403);
		assertThat(this.visit.page(slip)).contains("缺签字扫描件", "挂失社会保障卡", "生成代办单").doesNotContain("正在为");
		assertThat(scan(slip, PDF).getContentAsString()).contains("请先生成代办单");
		assertThat(this.visit.open(slip + "/form").getStatus()).isEqualTo(404);
		assertThat(this.visit.send(slip + "/print").getRedirectedUrl()).isEqualTo(slip);
		MockHttpServletResponse form = this.visit.open(slip + "/form");
		assertThat(form.getContentType()).isEqualTo("application/pdf");
		assertThat(text(form.getContentAsByteArray()))
			.contains("窗口代办单", "挂失社会保障卡", this.clerk.name(), "测*", (String) slip().get("reference"),
					this.cards.of(this.person).get(0).lostReference(), "本人签名")
			.doesNotContain("测试人", this.number.text());
		assertThat(this.visit.page("/window/services")).contains("等签字", (String) slip().get("reference"));
		assertThat(scan(slip, "<html>".getBytes(java.nio.charset.StandardCharsets.UTF_8)).getContentAsString())
			.contains("不是照片");
		assertThat(scan(slip, PDF).getRedirectedUrl()).isEqualTo(slip);
		assertThat(this.visit.page(slip)).contains("已办结", "下载签字的代办单").doesNotContain("生成代办单");
		assertThat(this.visit.open(slip + "/scan").getContentAsByteArray()).isEqualTo(PDF);
		assertThat(scan(slip, PDF).getStatus()).as("once").isEqualTo(422);
		assertThat(slip()).containsEntry("state", "CLOSED").containsEntry("prints", 1);
	}

	@Test
	void withoutAnyActNothingIsLeftToSign() throws Exception {
		open(this.visit, this.person, this.number.text());
		this.visit.page("/my/statement");
		String slip = this.visit.send("/acting/end").getRedirectedUrl();
		assertThat(this.visit.page(slip)).contains("已办结", "没有办理任何事项");
		assertThat(slip()).containsEntry("state", "CLOSED").containsEntry("scan_id", null);
	}

	@Test
	void aServiceThatEndedStopsWrites() throws Exception {
		card(this.person);
		open(this.visit, this.person, this.number.text());
		this.visit.page("/my/card/loss");
		Visit colleague = Visit.of(this.pages, clerk("530900"));
		String slip = "/window/services/" + slip().get("id");
		assertThat(colleague.page(slip)).contains("办理中");
		assertThat(colleague.send(slip + "/end").getRedirectedUrl()).isEqualTo(slip);
		assertThat(this.visit.send("/my/card/loss").getStatus()).isEqualTo(403);
		assertThat(this.cards.of(this.person).get(0).state()).isEqualTo(SocialSecurityCard.State.ACTIVE);
		assertThat(this.visit.open("/my").getStatus()).isEqualTo(403);
	}

	@Test
	void aFormOfAnotherTabGoesNowhereOnceTheClerkServesTheNext() throws Exception {
		IdentityNumber nextNumber = SomeNumber.fresh();
		PersonId next = somebody(nextNumber);
		card(this.person);
		card(next);
		open(this.visit, this.person, this.number.text());
		Visit old = this.visit.anotherTab();
		old.page("/my/card/loss");
		assertThat(open(this.visit, next, nextNumber.text()).getRedirectedUrl()).isEqualTo("/my");
		assertThat(old.send("/my/card/loss").getStatus()).isEqualTo(403);
		assertThat(this.cards.of(this.person).get(0).state()).isEqualTo(SocialSecurityCard.State.ACTIVE);
		assertThat(this.cards.of(next).get(0).state()).isEqualTo(SocialSecurityCard.State.ACTIVE);
		assertThat(slip()).as("the first service has ended by itself").containsEntry("state", "CLOSED");
		old.page("/my/card/loss");
		assertThat(old.send("/my/card/loss").getRedirectedUrl()).isEqualTo("/my/card/lost");
		assertThat(this.cards.of(next).get(0).state()).isEqualTo(SocialSecurityCard.State.LOST);
	}

	@Test
	void signingOutEndsTheService() throws Exception {
		open(this.visit, this.person, this.number.text());
		this.visit.page("/my");
		this.visit.send("/sign-out");
		assertThat(slip()).containsEntry("state", "CLOSED");
	}

}
