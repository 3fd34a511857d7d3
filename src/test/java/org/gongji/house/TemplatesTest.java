package org.gongji.house;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What a template, a sheet or a script may not contain, so that the CSP stays strict. */
class TemplatesTest {

	private static final Map<String, Pattern> FORBIDDEN = new LinkedHashMap<>();

	private static final Pattern ACTED_BY = Pattern
		.compile("\\.(?:by|(?:prepared|decided|made|brought|booked|owed|opened|paid|uploaded|confirmed|checked)By)"
				+ "(?:\\(\\)|(?![\\w.('-]))");

	static {
		FORBIDDEN.put("unescaped text", Pattern.compile("th:utext|\\[\\("));
		FORBIDDEN.put("style in a page",
				Pattern.compile("<style|[\\s:]style\\s*=|th:styleappend", Pattern.CASE_INSENSITIVE));
		FORBIDDEN.put("script in an attribute",
				Pattern.compile("[\\s:]on[a-z]+\\s*=|hx[:-]on|javascript:", Pattern.CASE_INSENSITIVE));
		FORBIDDEN.put("script in a page", Pattern.compile("<script(?![^>]*src=)[^>]*>|<script[^>]*>\\s*[^<\\s]"));
		FORBIDDEN.put("address of another site",
				Pattern.compile("(?:src|href|action|post|get)\\s*=\\s*[\"'](?:https?:)?//"));
		FORBIDDEN.put("htmx without its token", Pattern.compile("\\shx-(?:post|put|patch|delete)"));
		FORBIDDEN.put("posted form without its token",
				Pattern.compile("<form(?=[^>]*method=\"post\")(?![^>]*(?:th:action|hx:post))[^>]*>"));
	}

	@Test
	void noTemplateBreaksTheContentPolicy() {
		List<String> found = new ArrayList<>();
		Sources.templates().forEach((path, html) -> problems(html).forEach((one) -> found.add(path + ": " + one)));
		assertThat(found).isEmpty();
	}

	@Test
	void aPageThatShowsKeysListensToThem() {
		List<String> found = new ArrayList<>();
		Sources.templates().forEach((path, html) -> {
			if (isDeafToItsKeys(html)) {
				found.add(path);
			}
		});
		assertThat(found).isEmpty();
	}

	@ParameterizedTest
	@CsvSource(delimiter = ';', quoteCharacter = '`', value = { "~{layout :: page}<a data-key=\"F2\">;true",
			"~{layout :: page}<a th:attr=\"data-key=${a}\">;true", "~{layout :: page}<a data-digit=\"1\">;true",
			"~{layout :: page};false", "~{layout :: page}<script th:src=\"@{/js/window.js}\"><a data-key=\"F2\">;false",
			"~{layout :: page}<script th:src=\"@{/js/counter.js}\"><a data-key=\"F2\">;false",
			"<li th:fragment=\"one\"><a data-key=\"F2\">;false" })
	void aDeafPageIsFound(String planted, boolean deaf) {
		assertThat(isDeafToItsKeys(planted)).isEqualTo(deaf);
	}

	@Test
	void officersAreCalledWhatTheyAreKnownAs() {
		List<String> found = new ArrayList<>();
		Sources.templates().forEach((path, html) -> {
			if (showsASignInName(html)) {
				found.add(path);
			}
		});
		assertThat(found).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "'|${run.preparedBy()} · ${run.at()}|', true", "${one.brought.by}, true",
			"'#{a.doneBy(${approval.decidedBy()})}', true", "${@staffNames.of(a.by()) ?: a.by()}, true",
			"'|${@staffNames.of(run.preparedBy())} · ${run.at()}|', false", "${approval.preparedBy() == me}, false",
			"${one.checkedBy() != one.broughtBy()}, false", "#{crediting.run.preparedBy}, false",
			"${one.decidedBy() != null}, false", "${one.byMember()}, false", "${heir.renouncedBy}, false" })
	void aSignInNameIsFound(String planted, boolean shown) {
		assertThat(showsASignInName(planted)).isEqualTo(shown);
	}

	@Test
	void noSheetOrScriptReachesOut() {
		List<String> found = new ArrayList<>();
		Map<String, String> files = new LinkedHashMap<>(Sources.below("src/main/resources/static", ".css"));
		files.putAll(Sources.below("src/main/resources/static", ".js"));
		files.forEach((path, text) -> {
			if (reachesOut(text)) {
				found.add(path);
			}
		});
		assertThat(found).isEmpty();
	}

	@ParameterizedTest
	@CsvSource(delimiter = ';', quoteCharacter = '`',
			value = { "<p th:utext='${a}'>;unescaped text", "<p>[(${a})]</p>;unescaped text",
					"<p style='color:red'>;style in a page", "<p th:style='${a}'>;style in a page",
					"<style>a{}</style>;style in a page", "<p onclick='a()'>;script in an attribute",
					"<p th:onclick='a'>;script in an attribute", "<a href='javascript:a()'>;script in an attribute",
					"<script>a()</script>;script in a page", "<script src='a.js'>b()</script>;script in a page",
					"<img src=\"https://a.example/b\">;address of another site",
					"<a href='//a.example'>;address of another site", "<p hx-post='/a'>;htmx without its token",
					"<form method=\"post\" action=\"/a\">;posted form without its token" })
	void aBreachIsFound(String planted, String name) {
		assertThat(problems(planted)).containsExactly(name);
	}

	@ParameterizedTest
	@ValueSource(strings = { "@import 'a.css'", "url(https://a.example/b)", "a = eval(b)", "new Function('a')",
			"a.innerHTML = b" })
	void aReachIsFound(String planted) {
		assertThat(reachesOut(planted)).isTrue();
	}

	private static List<String> problems(String html) {
		return FORBIDDEN.entrySet()
			.stream()
			.filter((one) -> one.getValue().matcher(html).find())
			.map(Map.Entry::getKey)
			.toList();
	}

	/** By the names that such a column has; comparing them is no showing. */
	private static boolean showsASignInName(String html) {
		return Pattern.compile("\\$\\{[^}]*}")
			.matcher(html)
			.results()
			.map((one) -> one.group()
				.replaceAll("@staffNames\\.of\\((?:[^()]|\\(\\))*\\)", "")
				.replaceAll("[\\w.()]+\\s*[!=]=\\s*[\\w.()]+", ""))
			.anyMatch((one) -> ACTED_BY.matcher(one).find());
	}

	/** A fragment leaves the listening to the page that shows it. */
	private static boolean isDeafToItsKeys(String html) {
		return html.contains("~{layout :: page") && Pattern.compile("data-(?:key|digit)=").matcher(html).find()
				&& !Pattern.compile("/js/(?:window|counter)\\.js").matcher(html).find();
	}

	private static boolean reachesOut(String text) {
		return Pattern
			.compile("@import|url\\(\\s*[\"']?(?:https?:)?//|\\beval\\(|new Function|innerHTML|document\\.write")
			.matcher(text)
			.find();
	}

}
