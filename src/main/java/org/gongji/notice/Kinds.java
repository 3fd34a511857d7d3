package org.gongji.notice;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.springframework.stereotype.Component;

/** Every kind of message that this installation knows, by its word. */
@Component
class Kinds {

	private final Map<String, NoticeKind> byWord = new LinkedHashMap<>();

	private final Map<String, NoticeKind> notInInbox = new HashMap<>();

	Kinds(List<NoticeKinds> rooms, List<DirectTexts> direct) {
		this.notInInbox.put(MailAddresses.CODE.word(), MailAddresses.CODE);
		direct.forEach((texts) -> texts.kinds().forEach((kind) -> this.notInInbox.put(kind.word(), kind)));
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

	/** A kind of delivery: those of the inbox and those that only leave the house. */
	NoticeKind ofDelivery(String word) {
		NoticeKind kind = this.notInInbox.get(word);
		return (kind != null) ? kind : of(word);
	}

	NoticeKind of(String word) {
		NoticeKind kind = this.byWord.get(word);
		if (kind == null) {
			throw new IllegalStateException("No kind of message is called " + word);
		}
		return kind;
	}

}
