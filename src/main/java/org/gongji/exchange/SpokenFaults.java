package org.gongji.exchange;

import java.util.List;
import java.util.Locale;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Says faults in the words of {@code err_msg}: Chinese, with the field before them. */
@Component
class SpokenFaults {

	private static final int LONGEST = 200;

	private final MessageSource messages;

	SpokenFaults(MessageSource messages) {
		this.messages = messages;
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

	String words(String key, List<Object> words) {
		Object[] said = words.stream()
			.map((word) -> (word instanceof Outcomes.Said part) ? words(part.key(), List.of()) : word)
			.toArray();
		return this.messages.getMessage(key, said, Locale.SIMPLIFIED_CHINESE);
	}

}
