package org.gongji.rules;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.gongji.rules.Replay.Change;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/** The same cases decided twice, by a kind that tells which order of payment holds. */
class ReplayTest {

	private static final RuleFiles.Library LIBRARY = RuleFiles.fromClasspath();

	private static final RuleKey<List<String>> ORDER = RuleKey.words("account.payment_order");

	private static final List<PolicyCase.Kind> KINDS = List.of(new FirstPayer());

	@ParameterizedTest
	@CsvSource(delimiter = '|', nullValues = "-",
			textBlock = """
					# region    | params                                    | before              | after              | change
					pingliang   | -                                         | -                   | user, authoriser, cash | DECIDED
					pingliang   | -                                         | -                   | -                  | SAME
					pingliang   | -                                         | user, authoriser, cash | authoriser, user, cash | CHANGED
					pingliang   | -                                         | user, authoriser, cash | user, authoriser, cash | SAME
					pingliang   | ["user", "authoriser", "cash"]            | -                   | authoriser, user, cash | SAME
					pingliang   | null                                      | -                   | authoriser, user, cash | SAME
					lincang     | -                                         | -                   | -                  | SAME
					lincang     | -                                         | -                   | authoriser, user, cash | CHANGED
					xian        | -                                         | -                   | user, authoriser, cash | STILL_OPEN
					nowhere     | -                                         | -                   | -                  | FAILED
					""")
	void aChangeIsToldForWhatItIs(String region, String params, String before, String after, Change change) {
		PolicyCase one = policyCase(region, params);
		Replay replay = Replay.of(List.of(one), runner(region, before), runner(region, after));
		assertThat(replay.lines()).singleElement().satisfies((line) -> assertThat(line.change()).isEqualTo(change));
		assertThat(replay.changed()).hasSize((change == Change.CHANGED) ? 1 : 0);
		assertThat(replay.decided()).hasSize((change == Change.DECIDED) ? 1 : 0);
	}

	@Test
	void theLineTellsBeforeAndAfter() {
		Replay replay = Replay.of(List.of(policyCase("pingliang", null)), runner("pingliang", null),
				runner("pingliang", "user, authoriser, cash"));
		assertThat(replay.lines().get(0).places()).containsExactlyInAnyOrder(
				new Replay.Place("code", "PARAMETER_NOT_SET", ""), new Replay.Place("outcome", "error", "ok"),
				new Replay.Place("parameter", "account.payment_order", ""), new Replay.Place("first", "", "user"));
		assertThat(replay.lines().get(0).citedAfter()).containsExactly("试〔2089〕1号 第一条");
		assertThat(replay.expected()).isEqualTo(1);
	}

	@Test
	void anotherArticleAloneIsTheSameResult() {
		Replay replay = Replay.of(List.of(policyCase("lincang", null)), runner("lincang", null),
				runner("lincang", "user, authoriser, cash"));
		assertThat(replay.with(Change.SAME)).hasSize(1);
		assertThat(replay.lines().get(0).citedBefore()).isNotEqualTo(replay.lines().get(0).citedAfter());
	}

	@Test
	void aCaseBeforeTheDayOfTheActKeepsItsResult() {
		BureauAct act = act("pingliang", "user, authoriser, cash", LocalDate.of(2024, 1, 2));
		Replay replay = Replay.of(
				List.of(policyCase("pingliang", null, "2024-01-01"), policyCase("pingliang", null, "2024-01-02")),
				new CaseRunner(KINDS, LIBRARY, List.of()), new CaseRunner(KINDS, LIBRARY, List.of(act)));
		assertThat(replay.lines()).extracting(Replay.Line::change).containsExactly(Change.SAME, Change.DECIDED);
	}

	private static CaseRunner runner(String region, String order) {
		return new CaseRunner(KINDS, LIBRARY,
				(order != null) ? List.of(act(region, order, LocalDate.of(2023, 1, 1))) : List.of());
	}

	private static BureauAct act(String region, String order, LocalDate from) {
		RegionCard card = new Regions(new RuleBooks(LIBRARY)).byName(region).orElseThrow();
		return BureauAct.of(card.region(), new ParameterEntry(ORDER.name(), order, from, "试", "试〔2089〕1号", "第一条", ""),
				LIBRARY.keys());
	}

	private static PolicyCase policyCase(String region, String params) {
		return policyCase(region, params, "2024-06-01");
	}

	private static PolicyCase policyCase(String region, String params, String day) {
		return PolicyCase.of(JsonMapper.shared().readTree("""
				{"id": "A", "region": "%s", "kind": "first", "given": {"params": {%s}}, "when": {"date": "%s"},
				 "expect": {"outcome": "ok"}}
				""".formatted(region, (params != null) ? "\"account.payment_order\": " + params : "", day)));
	}

	/** Answers who pays first; Xi'an wants its first day as well. */
	private static final class FirstPayer implements PolicyCase.Kind {

		@Override
		public String name() {
			return "first";
		}

		@Override
		public Map<String, Object> answer(PolicyCase policyCase, RuleBooks books, RegionCard region) {
			RuleBook book = books.on(region.region(), LocalDate.parse(policyCase.when().get("date").asString()));
			Map<String, Object> answer = new LinkedHashMap<>();
			if (book.period() == Period.START_NOT_SET) {
				answer.put("outcome", "error");
				answer.put("parameter", "effective_from");
				answer.put("left", book.find(ORDER).isPresent());
				return answer;
			}
			Ruled<List<String>> order = book.find(ORDER).orElse(null);
			if (order == null) {
				answer.put("outcome", "error");
				answer.put("code", "PARAMETER_NOT_SET");
				answer.put("parameter", ORDER.name());
				return answer;
			}
			answer.put("outcome", "ok");
			answer.put("first", order.value().get(0));
			answer.put("cite", List.of(order.citation().text()));
			return answer;
		}

	}

}
