package org.gongji.exchange;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import org.gongji.rules.RuleTexts;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Says faults in the words of {@code err_msg}: Chinese, with the field before them. */
@Component
class SpokenFaults {

	private static final int LONGEST = 200;

	private static final int MOST_NAMES = 3;

	private final MessageSource messages;

	private final RuleTexts rules;

	SpokenFaults(MessageSource messages, RuleTexts rules) {
		this.messages = messages;
		this.rules = rules;
	}

	String of(List<Fault> faults) {
		StringBuilder words = new StringBuilder();
		for (Fault fault : faults) {
			String one = (fault.field().isEmpty() ? "" : fault.field() + "：") + words(fault.key(), fault.words());
			if (!words.isEmpty() && words.length() + one.length() > LONGEST) {
				break;
			}
			words.append(one);
		}
		return (words.length() > LONGEST) ? words.substring(0, LONGEST - 1) + "…" : words.toString();
	}

	/** All of them in whole, one after the other. */
	String all(List<Fault> faults) {
		return faults.stream().map((fault) -> words(fault.key(), fault.words())).collect(Collectors.joining());
	}

	/** The word of that key, or another where nobody has written it. */
	String word(String key, String otherwise) {
		return this.messages.getMessage(key, null, otherwise, Locale.SIMPLIFIED_CHINESE);
	}

	String words(String key, List<Object> words) {
		return this.messages.getMessage(key, words.stream().map(this::said).toArray(), Locale.SIMPLIFIED_CHINESE);
	}

	private Object said(Object word) {
		if (word instanceof Outcomes.Said part) {
			return words(part.key(), List.of());
		}
		if (word instanceof Outcomes.Meant meant) {
			return meant.names()
				.stream()
				.limit(MOST_NAMES)
				.map((name) -> this.rules.meaning(name, Locale.SIMPLIFIED_CHINESE) + "（" + name + "）")
				.collect(Collectors.joining("、"));
		}
		return word;
	}

}
