package org.gongji.notice;

import java.util.List;
import java.util.UUID;

/**
 * Some messages of a reader, newest first; {@code earlier} is what to ask for to see
 * those before, or null.
 */
public record InboxPage(List<InboxMessage> messages, UUID earlier) {

	/** The newest one shown, or null. */
	public UUID newest() {
		return this.messages.isEmpty() ? null : this.messages.get(0).id();
	}

	public boolean anyUnread() {
		return this.messages.stream().anyMatch(InboxMessage::unread);
	}

}
