package org.gongji.notice;

import java.time.Instant;
import java.util.UUID;

import org.gongji.access.Region;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Queues texts to a phone that is not, or no more, the reader's. */
@Component
public class DirectSending {

	private final Outbox outbox;

	private final Carriers carriers;

	DirectSending(Outbox outbox, Carriers carriers) {
		this.outbox = outbox;
		this.carriers = carriers;
	}

	/** Whether this installation sends text messages. */
	public boolean possible() {
		return this.carriers.of(Channel.SMS).isPresent();
	}

	/** Queues one in the caller's transaction; its id, by which the text is asked for. */
	@Transactional(propagation = Propagation.MANDATORY)
	public UUID queue(UUID recipient, Region region, NoticeKind kind, Instant now) {
		return this.outbox.addDirect(recipient, region, kind.word(), now);
	}

}
