package org.gongji.notice;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Texts to a phone that is not, or no more, the reader's, such as a code to a new number.
 * The room that queued one makes it at the moment of sending, so that neither number nor
 * code lies in the outbox.
 */
public interface DirectTexts {

	/** The kinds of text this room queues; nobody chooses among them. */
	List<NoticeKind> kinds();

	/** The text of that delivery; empty when there is no point in it any more. */
	Optional<DirectText> of(UUID delivery, Instant now);

}
