package org.gongji.benefit;

import java.util.Map;

import org.gongji.access.Region;
import org.gongji.rules.RuleBook;
import org.gongji.rules.ValueGuard.Finding;
import org.gongji.rules.WrittenRules;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What an officer hears of the ratios that would hold. */
class RatioGuardTest {

	@ParameterizedTest
	@CsvSource(textBlock = """
			# ratios of Xi'an,                key,                findings
			3.employee=0.49,                  pooled.ratio,       RATIO_BELOW_FLOOR refused 四（三）
			3.employee=0.60 3.retiree=0.55,   pooled.ratio,       RETIREE_NOT_FAVOURED 四（三）
			1.employee=0.50 3.employee=0.60,  pooled.ratio,       PRIMARY_NOT_FAVOURED 四（五）
			3.employee=0.50 3.retiree=0.50,   pooled.ratio,       ''
			3.employee=0.49,                  pooled.cap,         ''
			""")
	void onlyRatiosAreHeldAgainstTheDocument(String ratios, String key, String findings) {
		RuleBook book = WrittenRules.with(Bills.XIAN, Map.of("effective_from", "2023-01-01", "pooled.ratio", ratios))
			.on(new Region(Bills.XIAN), Bills.DAY);
		assertThat(new RatioGuard().findings(book, key)).extracting(RatioGuardTest::told)
			.containsExactly(findings.isEmpty() ? new String[0] : new String[] { findings });
		assertThat(new RatioGuard().findings(Bills.book(Bills.XIAN, Bills.DAY), "pooled.ratio")).isEmpty();
	}

	private static String told(Finding finding) {
		return finding.code() + (finding.refuses() ? " refused " : " ") + finding.citation().article();
	}

}
