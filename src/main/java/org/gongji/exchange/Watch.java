package org.gongji.exchange;

import java.time.Duration;
import java.time.OffsetDateTime;

import io.micrometer.core.instrument.MeterRegistry;
import org.gongji.provider.ProviderId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Component;

/**
 * What can be seen of the line from outside: a timer for each transaction and outcome, a
 * line of log for each call without anybody's data, and the last calls.
 */
@Component
class Watch {

	private static final Logger LOG = LoggerFactory.getLogger("org.gongji.exchange.calls");

	private final MeterRegistry meters;

	private final LastCalls last;

	Watch(MeterRegistry meters, LastCalls last) {
		this.meters = meters;
		this.last = last;
	}

	void unproven(Caller.Why why) {
		this.meters.counter("gongji.exchange.unproven", "why", why.name()).increment();
	}

	/**
	 * The words are empty for a call that was done; the provider is null for an unproven
	 * one.
	 */
	void saw(ProviderId provider, OffsetDateTime at, String infno, String msgid, Duration took, String words,
			byte[] request, Reply reply) {
		String outcome = words.isEmpty() ? "done" : "refused";
		this.meters.timer("gongji.exchange", "infno", infno, "outcome", outcome).record(took);
		if (LOG.isInfoEnabled()) {
			LOG.info("{} {} {} {} {} ms", provider, infno, printable(msgid), outcome, took.toMillis());
		}
		if (provider != null) {
			this.last.keep(provider, at, infno, msgid, took.toMillis(), words, request,
					(reply.fileName() == null) ? reply.body() : null);
		}
	}

	/** A message number may hold anything; a log holds letters, digits and hyphens. */
	private static String printable(String msgid) {
		return msgid.replaceAll("[^A-Za-z0-9-]", "?");
	}

}
