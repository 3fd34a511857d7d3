package org.gongji.notice;

import java.util.Objects;
import java.util.Set;

/**
 * A kind of message: its word in the database, where its words begin in the bundles
 * ({@code title}, {@code text} and {@code sms} follow), and the channels that are on
 * until the reader chooses otherwise. The inbox has every message.
 */
public record NoticeKind(String word, String stem, Set<Channel> byDefault) {

	public NoticeKind {
		Objects.requireNonNull(word, "word");
		byDefault = Set.copyOf(byDefault);
		if (!stem.endsWith(".")) {
			throw new IllegalArgumentException("A stem ends with a dot");
		}
	}

	String titleKey() {
		return this.stem + "title";
	}

	String textKey() {
		return this.stem + "text";
	}

	String smsKey() {
		return this.stem + "sms";
	}

}
