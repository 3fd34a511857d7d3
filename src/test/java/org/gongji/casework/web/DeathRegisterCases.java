package org.gongji.casework.web;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;

import org.gongji.access.Actor;
import org.gongji.access.Region;
import org.gongji.access.Role;
import org.gongji.person.Enrolment;
import org.gongji.person.IdentityNumber;
import org.gongji.person.NewPerson;
import org.gongji.person.People;
import org.gongji.person.PersonId;
import org.gongji.person.PersonName;
import org.gongji.person.PersonStatus;
import org.gongji.person.SomeNumber;
import org.gongji.testing.Visitors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.web.context.WebApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

/** A file of the dead: looked at, confirmed once. */
abstract class DeathRegisterCases {

	private static final Region LINCANG = new Region("530900");

	private static final String HEADER = "证件号码,姓名,死亡日期\n";

	private static final String HOME = "/window/deaths/register";

	@Autowired
	private WebApplicationContext context;

	@Autowired
	private People people;

	@Autowired
	private JdbcClient jdbc;

	private MockMvc mvc;

	@BeforeEach
	void pages() {
		this.mvc = Visitors.pages(this.context);
	}

	@Test
	void nothingIsRecordedBeforeTheConfirmationAndThenOnce() throws Exception {
		IdentityNumber first = SomeNumber.fresh();
		IdentityNumber second = SomeNumber.fresh();
		IdentityNumber stranger = SomeNumber.fresh();
		IdentityNumber gone = SomeNumber.fresh();
		PersonId one = person(first);
		PersonId two = person(second);
		this.people.died(person(gone), LocalDate.of(2026, 2, 1), Actor.SYSTEM);
		String csv = HEADER + first.text() + ",测试人,2026-03-01\n" + second.text() + ",测试人,2026年3月2日\n" + stranger.text()
				+ ",王小明,20260303\n" + gone.text() + ",测试人,2026-02-01\n";
		String file = bring(csv, Charset.forName("GB18030")).getRedirectedUrl();
		assertThat(page(file)).contains("将登记 2 人", "不在本统筹区参保 1 人", "以前已登记 1 人", "王*", "确认登记 2 人", "还没有登记")
			.doesNotContain("王小明", stranger.text(), first.text());
		assertThat(dead(one)).isNull();
		assertThat(post(file + "/confirm").getRedirectedUrl()).isEqualTo(file);
		assertThat(post(file + "/confirm").getRedirectedUrl()).as("twice").isEqualTo(file);
		assertThat(dead(one)).isEqualTo(LocalDate.of(2026, 3, 1));
		assertThat(dead(two)).isEqualTo(LocalDate.of(2026, 3, 2));
		assertThat(this.jdbc.sql("select count(*) from death_notice where person_id in (?, ?)")
			.params(one.value(), two.value())
			.query(Integer.class)
			.single()).isEqualTo(2);
		assertThat(page(file)).contains("由这个名单登记 2 人").doesNotContain("还没有登记");
		assertThat(bring(csv, Charset.forName("GB18030")).getRedirectedUrl()).as("known by its hash").isEqualTo(file);
		assertThat(post(file + "/drop").getRedirectedUrl()).as("what was confirmed stays").isEqualTo(file);
	}

	@Test
	void whoDiedBetweenLookAndConfirmationIsNotRecordedTwice() throws Exception {
		IdentityNumber number = SomeNumber.fresh();
		PersonId person = person(number);
		String file = bring(HEADER + number.text() + ",测试人,2026-03-01\n", StandardCharsets.UTF_8).getRedirectedUrl();
		this.people.died(person, LocalDate.of(2026, 2, 28), Actor.SYSTEM);
		post(file + "/confirm");
		assertThat(dead(person)).isEqualTo(LocalDate.of(2026, 2, 28));
		assertThat(page(file)).contains("以前已登记 1 人");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
			rows                         | says
			NUMBER,测试人,2099-01-01     | 日期在今天以后
			NUMBER,测试人,2026-02-30     | 看不懂这个日期
			NUMBER,测试人,1930-01-01     | 早于出生日期
			NUMBER,别人,2026-01-01       | 姓名和登记的不一样
			NUMBER,,2026-01-01           | 没有填写
			110101199001011234,测试人,2026-01-01 | 身份证号码不对
			NUMBER,测试人,2026-01-01,多  | 多了一列
			''                           | 文件里没有人
			""")
	void aFileWithAnErrorIsNotKept(String rows, String says) throws Exception {
		IdentityNumber number = SomeNumber.fresh();
		PersonId person = person(number);
		MockHttpServletResponse answer = bring(HEADER + rows.replace("NUMBER", number.text()) + "\n",
				StandardCharsets.UTF_8);
		assertThat(answer.getStatus()).isEqualTo(422);
		assertThat(answer.getContentAsString()).contains(says, "什么都没有保存").doesNotContain("??", number.text());
		assertThat(dead(person)).isNull();
	}

	@Test
	void whatIsNoTableIsRefusedInWords() throws Exception {
		assertThat(bring("", StandardCharsets.UTF_8).getStatus()).isEqualTo(422);
		MockHttpServletResponse wrong = bring("a,b,c\n1,2,3\n", StandardCharsets.UTF_8);
		assertThat(wrong.getStatus()).isEqualTo(422);
		assertThat(wrong.getContentAsString()).contains("第一行要依次是");
		assertThat(send(MockMvcRequestBuilders.get(HOME + "/template")).getContentAsString()).contains(HEADER.strip());
		String twice = SomeNumber.fresh().text();
		assertThat(bring(HEADER + (twice + ",王小明,2026-01-01\n").repeat(2), StandardCharsets.UTF_8).getContentAsString())
			.contains("同一个人出现两次");
	}

	@Test
	void aFileThatNobodyConfirmedIsDropped() throws Exception {
		IdentityNumber number = SomeNumber.fresh();
		person(number);
		String csv = HEADER + number.text() + ",测试人,2026-03-01\n";
		String file = bring(csv, StandardCharsets.UTF_8).getRedirectedUrl();
		assertThat(post(file + "/drop").getRedirectedUrl()).isEqualTo(HOME);
		assertThat(send(MockMvcRequestBuilders.get(file)).getStatus()).isEqualTo(404);
		assertThat(bring(csv, StandardCharsets.UTF_8).getRedirectedUrl()).isNotEqualTo(file);
	}

	private PersonId person(IdentityNumber number) {
		return this.people
			.register(NewPerson.of(LINCANG, new PersonName("测试人"), number, null,
					Enrolment.employeeScheme(PersonStatus.EMPLOYEE), LocalDate.of(2020, 1, 1)))
			.id();
	}

	private LocalDate dead(PersonId person) {
		return this.people.find(person).orElseThrow().diedOn();
	}

	private MockHttpServletResponse bring(String csv, Charset charset) throws Exception {
		return send(MockMvcRequestBuilders.multipart(HOME)
			.file(new MockMultipartFile("file", "deaths.csv", "text/csv", csv.getBytes(charset)))
			.with(csrf()));
	}

	private String page(String path) throws Exception {
		MockHttpServletResponse answer = send(MockMvcRequestBuilders.get(path));
		assertThat(answer.getStatus()).isEqualTo(200);
		assertThat(answer.getContentAsString()).doesNotContain("??");
		return answer.getContentAsString();
	}

	private MockHttpServletResponse post(String path) throws Exception {
		return send(MockMvcRequestBuilders.post(path).with(csrf()));
	}

	private MockHttpServletResponse send(AbstractMockHttpServletRequestBuilder<?> request) throws Exception {
		MockHttpServletResponse answer = this.mvc.perform(request.with(Visitors.as(Role.CLERK, LINCANG.code(), null)))
			.andReturn()
			.getResponse();
		answer.setCharacterEncoding(StandardCharsets.UTF_8.name());
		return answer;
	}

}
