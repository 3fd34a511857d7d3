package org.gongji.account.web;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;

import org.gongji.access.Region;
import org.gongji.access.Role;
import org.gongji.account.AccountId;
import org.gongji.account.PersonalAccounts;
import org.gongji.person.PersonId;
import org.gongji.testing.LongHistory;
import org.gongji.testing.Somebody;
import org.gongji.testing.Visitors;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.context.WebApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

/** A list that is too long to leave the house at once is refused, never cut. */
abstract class StatementTooLongCases {

	private static final Region HERE = new Region("530900");

	private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

	private final LocalDate opened = LocalDate.now(SHANGHAI).minusYears(2).withDayOfMonth(1);

	@Autowired
	WebApplicationContext context;

	@Autowired
	PersonalAccounts accounts;

	@Autowired
	Somebody somebody;

	@Autowired
	JdbcTemplate jdbc;

	@Test
	void aPaperHasThreeThousandRowsAndASheetMore() throws Exception {
		MockMvc pages = Visitors.pages(this.context);
		PersonId owner = this.somebody.in(HERE);
		AccountId account = write(owner, StatementExportController.PAPER_ROWS + 1);
		MockHttpServletResponse refused = taken(pages, owner, "pdf", 0);
		assertThat(refused.getStatus()).isEqualTo(422);
		assertThat(refused.getContentAsString()).contains("这里一共有 3,001 笔，一次最多下载 3,000 笔", "请把月份选短一些", "错误：")
			.doesNotContain("??");
		assertThat(exported(account)).as("nothing left the house").isZero();
		assertThat(taken(pages, owner, "excel", 0).getContentType()).contains("spreadsheetml");
		assertThat(taken(pages, owner, "pdf", 22).getContentType()).as("fewer months").isEqualTo("application/pdf");
		assertThat(exported(account)).isEqualTo(2);
	}

	@Test
	void aSheetHasTenThousandRows() throws Exception {
		MockMvc pages = Visitors.pages(this.context);
		PersonId owner = this.somebody.in(HERE);
		AccountId account = write(owner, StatementExportController.SHEET_ROWS + 1);
		MockHttpServletResponse refused = taken(pages, owner, "excel", 0);
		assertThat(refused.getStatus()).isEqualTo(422);
		assertThat(refused.getContentAsString()).contains("这里一共有 10,001 笔，一次最多下载 10,000 笔", "分几次下载");
		assertThat(exported(account)).isZero();
	}

	private AccountId write(PersonId owner, int movements) {
		return new LongHistory(this.jdbc, this.accounts).write(owner, HERE, this.opened, movements);
	}

	private MockHttpServletResponse taken(MockMvc pages, PersonId owner, String form, int fewer) throws Exception {
		return pages
			.perform(post("/my/statement/" + form).with(csrf())
				.with(Visitors.as(Role.MEMBER, HERE.code(), owner.value()))
				.param("from", YearMonth.from(this.opened).plusMonths(fewer).toString())
				.param("to", YearMonth.now(SHANGHAI).toString())
				.param("show", "all")
				.param("who", ""))
			.andReturn()
			.getResponse();
	}

	private int exported(AccountId account) {
		return this.jdbc.queryForObject(
				"select count(*) from audit_record where act = 'account.statement-exported' and subject_id = ?",
				Integer.class, account.value());
	}

}
