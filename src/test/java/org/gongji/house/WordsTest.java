package org.gongji.house;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** All words come from the bundles, in both languages. */
class WordsTest {

	private final Bundles bundles = Bundles.read(Sources.below("src/main/resources/i18n", ".properties"));

	private final KeyUse use = KeyUse.in(Sources.templates(), Sources.java());

	@Test
	void noTemplateHasWordsOfItsOwn() {
		List<String> found = new ArrayList<>();
		Sources.templates()
			.forEach((path, html) -> Template.read(html).words().forEach((words) -> found.add(path + ": " + words)));
		assertThat(found).isEmpty();
	}

	@Test
	void bothLanguagesSayTheSame() {
		assertThat(this.bundles.problems()).isEmpty();
	}

	@Test
	void everyKeyThatIsUsedExists() {
		assertThat(this.use.missing(this.bundles.chinese().keySet())).isEmpty();
	}

	@Test
	void everyKeyIsUsed() {
		assertThat(this.use.unused(this.bundles.chinese().keySet())).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "<p>Hello</p>", "<p>余额</p>", "<img alt='A cat'>", "<input placeholder='name'>",
			"<p th:text=\"'Your balance'\"></p>", "<p th:text=\"|Balance ${x}|\"></p>", "<p th:text=\"'余额'\"></p>",
			"<p th:with=\"a='元'\"></p>", "<td data-label='Day'></td>", "<p>[[#{a.b}]] yuan</p>" })
	void wordsInATemplateAreFound(String planted) {
		assertThat(Template.read(planted).words()).isNotEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "<p th:text='#{a.b}'></p>", "<p>[[#{a.b}]]</p>", "<p> · 12 &nbsp;</p>",
			"<p th:text=\"#{|a.${b}.c|}\"></p>", "<p th:text=\"${a} == 'OPEN' ? #{b} : #{c}\"></p>",
			"<p th:text=\"|${a} / ${b.c(d)}|\"></p>", "<meta name='x' content='width'>", "<!-- why -->" })
	void otherTextIsNotTakenForWords(String innocent) {
		assertThat(Template.read(innocent).words()).isEmpty();
	}

	@Test
	void aDifferenceBetweenTheLanguagesIsFound() {
		assertThat(Bundles.read(Map.of("i18n/site.properties", "site.a=甲\nsite.b={0} 元\nsite.c=丙\nsite.c=丁\naudit.d=戊",
				"i18n/site_en.properties", "site.b=yuan\nsite.c=丁\nsite.e=it's {0}"))
			.problems()).containsExactlyInAnyOrder("site: twice: site.c", "not in English: site.a",
					"other places in the two languages: site.b", "not translated: site.c", "not in Chinese: site.e",
					"not in English: audit.d");
		assertThat(
				Bundles.read(Map.of("i18n/site.properties", "site.e={0} 的", "i18n/site_en.properties", "site.e={0}'s"))
					.problems())
			.containsExactly("an apostrophe beside a place must be doubled: site.e");
		assertThat(
				Bundles.read(Map.of("i18n/site.properties", "no words", "i18n/site_en.properties", "1.x=y")).problems())
			.hasSize(2);
	}

	@Test
	void missingAndUnusedKeysAreFound() {
		KeyUse planted = KeyUse.in(
				Map.of("t",
						"#{site.a} #{site.b(1)} label='site.c' #{|site.kind.${x.name()}.title|} #{|site.none.${y}|}"),
				Map.of("j",
						"errors.rejectValue(\"x\", \"site.d\"); key = \"site.e\"; key = \"site.f.\" + g; j = \"audit.\" + h; h = \"x.Y\"; errors.reject(\"site.f.\" + g)"));
		assertThat(planted.missing(Set.of("site.a", "site.kind.X.title", "site.f.g")))
			.contains("site.b", "site.c", "site.d")
			.anyMatch((one) -> one.contains("site.none."))
			.doesNotContain("site.a", "site.e");
		assertThat(planted.unused(Set.of("site.a", "site.e", "site.kind.X.title", "site.kind.X.text", "site.f.g",
				"site.z", "NotBlank", "audit.x.Y")))
			.containsExactlyInAnyOrder("site.kind.X.text", "site.z");
	}

}
