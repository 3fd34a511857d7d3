package org.gongji.notice;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Component;

/**
 * Sends what is due, one text after the other, outside of any transaction. Several nodes
 * may send at once: each text is in one hand at a time.
 */
@Component
class Sender {

	private static final Logger LOG = LoggerFactory.getLogger(Sender.class);

	/** So that a round ends, and the others get their turn. */
	private static final int A_ROUND = 500;

	/** So many times in one round a carrier may say "not now". */
	private static final int PATIENCE = 3;

	private final Outbox outbox;

	private final LetterWriting writing;

	private final Carriers carriers;

	Sender(Outbox outbox, LetterWriting writing, Carriers carriers) {
		this.outbox = outbox;
		this.writing = writing;
		this.carriers = carriers;
	}

	/**
	 * Sends what is due on this channel and tells how many went. A carrier that is not
	 * reached, or says "not now" too often, ends the round; the next one begins with
	 * another text.
	 */
	int send(Channel channel, Clock clock) {
		Optional<Carrier> carrier = this.carriers.of(channel);
		int sent = 0;
		int refusals = 0;
		for (int turn = 0; carrier.isPresent() && turn < A_ROUND && refusals < PATIENCE; turn++) {
			Optional<Claim> claim = this.outbox.claim(channel, clock.instant());
			if (claim.isEmpty()) {
				break;
			}
			Carried carried = carry(carrier.get(), claim.get(), clock.instant());
			settle(claim.get(), carried, clock.instant());
			if (carried instanceof Carried.Accepted) {
				sent++;
			}
			else if (carried instanceof Carried.Later later) {
				LOG.warn("{} waits: {} {}", channel, later.problem().reason(), later.problem().number());
				refusals += (later.problem().reason() == Problem.Reason.PUT_OFF) ? 1 : PATIENCE;
			}
		}
		return sent;
	}

	private Carried carry(Carrier carrier, Claim claim, Instant now) {
		if (claim.attempt() > Outbox.ATTEMPTS) {
			return new Carried.Never(Problem.of(Problem.Reason.BROKEN_OFF));
		}
		LetterWriting.Made made = this.writing.make(claim, carrier.channel(), now);
		return (made instanceof LetterWriting.Made.Ready ready) ? carrier.carry(ready.letter())
				: new Carried.Never(((LetterWriting.Made.None) made).problem());
	}

	private void settle(Claim claim, Carried carried, Instant now) {
		if (carried instanceof Carried.Later later) {
			this.outbox.later(claim, later.problem(), now);
		}
		else if (carried instanceof Carried.Never never) {
			this.outbox.failed(claim, never.problem(), now);
		}
		else {
			this.outbox.sent(claim, now);
		}
	}

}
