package org.gongji.rules;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Every key has a topic, every code word and unit a name, every reading its words. */
class RuleWordsTest {

	private final RuleFiles.Library library = new RuleBooks().library();

	@Test
	void everyKeyHasATopicOfItsOwn() {
		assertThat(this.library.keys().keySet()).allMatch((key) -> RuleTopic.find(key).isPresent());
		assertThat(RuleTopic.find("nothing.known")).isEmpty();
		assertThat(RuleTopic.of("account.on_change_to_resident")).isEqualTo(RuleTopic.CLOSING);
		assertThat(RuleTopic.of("account.covers")).isEqualTo(RuleTopic.ACCOUNT);
	}

	@ParameterizedTest
	@ValueSource(strings = { "rules", "rules_en" })
	void everyWordAndUnitHasAName(String bundle) throws IOException {
		Properties words = new Properties();
		try (Reader reader = Files.newBufferedReader(Path.of("src/main/resources/i18n", bundle + ".properties"),
				StandardCharsets.UTF_8)) {
			words.load(reader);
		}
		List<String> missing = new ArrayList<>();
		this.library.keys().values().forEach((key) -> {
			named(key).stream()
				.filter((word) -> !words.containsKey("rules.word." + key.name() + "." + word))
				.map((word) -> "rules.word." + word)
				.filter((name) -> !words.containsKey(name))
				.forEach(missing::add);
			boolean counted = key.type() == ValueType.COUNT
					|| (key.table() != null && key.table().cells() == ValueType.COUNT);
			if (counted && !words.containsKey("rules.unit." + key.unit())) {
				missing.add("rules.unit." + key.unit());
			}
		});
		for (RuleTopic topic : RuleTopic.values()) {
			assertThat(words).containsKey("rules.topic." + topic.name());
		}
		assertThat(missing.stream().distinct()).isEmpty();
	}

	private static List<String> named(KeyLine key) {
		List<String> words = new ArrayList<>(key.words());
		key.sequences().forEach(words::addAll);
		if (key.table() != null) {
			key.table().by().forEach(words::addAll);
		}
		return words;
	}

	@Test
	void everyReadingAndDecisionIsExplained() {
		List<String> missing = new ArrayList<>();
		this.library.papers()
			.forEach((paper) -> paper.values()
				.values()
				.forEach((line) -> line.forEach((value) -> explained(value.citation(), missing))));
		this.library.papers().forEach((paper) -> explained(paper.inForce(), missing));
		assertThat(missing).isEmpty();
		assertThat(this.library.readings().values())
			.allSatisfy((told) -> assertThat(told.english()).isNotBlank().matches("\\p{ASCII}+"))
			.allSatisfy((told) -> assertThat(told.chinese()).isNotBlank());
	}

	private void explained(Citation citation, List<String> missing) {
		if (!citation.basis().isEmpty() && !this.library.readings().containsKey(citation.basis())) {
			missing.add(citation.basis());
		}
	}

}
