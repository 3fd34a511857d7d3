package org.gongji.notice;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.springframework.stereotype.Component;

/** Every kind of message that this installation knows, by its word. */
@Component
class Kinds {

	private final Map<String, NoticeKind> byWord = new LinkedHashMap<>();

	Kinds(List<NoticeKinds> rooms) {
		for (NoticeKinds room : rooms) {
			for (NoticeKind kind : room.kinds()) {
				if (this.byWord.put(kind.word(), kind) != null) {
					throw new IllegalStateException("Two kinds of message are called " + kind.word());
				}
			}
		}
	}

	List<NoticeKind> all() {
		return List.copyOf(this.byWord.values());
	}

	NoticeKind of(String word) {
		NoticeKind kind = this.byWord.get(word);
		if (kind == null) {
			throw new IllegalStateException("No kind of message is called " + word);
		}
		return kind;
	}

}
