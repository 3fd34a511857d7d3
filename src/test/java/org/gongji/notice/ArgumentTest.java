package org.gongji.notice;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.gongji.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** What messages are made of, written and read again. */
class ArgumentTest {

	@Test
	void argumentsKeepTheirTypes() {
		List<Argument> arguments = List.of(new Argument.Amount(Money.ofFen(-1)),
				new Argument.Day(LocalDate.of(2028, 2, 29)), new Argument.Moment(Instant.parse("2026-12-31T16:00:01Z")),
				new Argument.Word("spending.mine.place.RETAIL_PHARMACY"), new Argument.Reference("\"GS1\", [2]"));
		assertThat(Written.read(Written.of(arguments))).isEqualTo(arguments);
		assertThat(Written.read(Written.of(List.of()))).isEmpty();
	}

	@Test
	void anUnknownTypeIsNoArgument() {
		assertThatExceptionOfType(IllegalArgumentException.class).isThrownBy(() -> Argument.read("x1"));
	}

	@ParameterizedTest
	@CsvSource({ "NOT_REACHED,0", "REFUSED,550" })
	void aProblemIsReadAsItWasWritten(Problem.Reason reason, int number) {
		Problem problem = new Problem(reason, number);
		assertThat(Problem.read(problem.written())).isEqualTo(problem);
	}

	@ParameterizedTest
	@CsvSource(textBlock = """
			a@b.cn,                      a@b.cn
			' zhang.san@QQ.com ',        zhang.san@qq.com
			ｌｉ＠１６３．ｃｏｍ,           li@163.com
			First.Last+x@mail.gov.cn,    First.Last+x@mail.gov.cn
			""")
	void anAddressIsReadAsPeopleTypeIt(String typed, String read) {
		assertThat(EmailAddress.read(typed)).map(EmailAddress::text).contains(read);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "a", "a@", "@b.cn", "a@b", "a@b.c", "a@@b.cn", "a b@c.cn", "a..b@c.cn", ".a@b.cn",
			"a@-b.cn", "a@b-.cn", "a@b.cn\r\nBcc: c@d.cn", "a@b.cn,c@d.cn", "张三@b.cn", "\"a\"@b.cn", "a@[127.0.0.1]",
			"<a@b.cn>", "a@b.cn\u0000" })
	void whatIsNoAddressIsRefused(String typed) {
		assertThat(EmailAddress.read(typed)).isEmpty();
	}

	@Test
	void anAddressHasAtMost254CharactersAndShowsItselfMasked() {
		String domain = "@" + "b".repeat(60) + ".cn";
		String longest = "a".repeat(254 - domain.length()) + domain;
		assertThat(EmailAddress.read(longest)).isPresent();
		assertThat(EmailAddress.read("a" + longest)).isEmpty();
		assertThat(EmailAddress.read(null)).isEmpty();
		assertThat(new EmailAddress("zhang@qq.com")).hasToString("z***@qq.com");
	}

}
