package org.gongji.exchange;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.gongji.access.Actor;
import org.gongji.access.Role;
import org.gongji.ledger.MonthClosed;
import org.gongji.provider.Provider;
import org.gongji.provider.ProviderId;
import org.gongji.provider.ProviderKind;
import org.gongji.provider.Providers;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Component;

/**
 * Answers the calls of institutions: who calls, is it let in, is the call sound, and what
 * its transaction says. Whatever comes, the answer is the protocol's; nothing has moved
 * where it says no.
 */
@Component
public class Exchange {

	private static final Logger LOG = LoggerFactory.getLogger(Exchange.class);

	private static final String NO_REGION = "000000";

	/** What is not known of a call. */
	private static final String NONE = "-";

	private final Map<String, Transaction> transactions = new HashMap<>();

	private final Callers callers;

	private final Providers providers;

	private final Rates rates;

	private final Admission admission;

	private final InputCheck check;

	private final Sealing sealing;

	private final SpokenFaults spoken;

	private final Watch watch;

	private final Clock clock;

	Exchange(List<Transaction> transactions, Callers callers, Providers providers, Rates rates, Admission admission,
			InputCheck check, Sealing sealing, SpokenFaults spoken, Watch watch, Clock clock) {
		transactions.forEach((one) -> one.numbers().forEach((number) -> this.transactions.put(number, one)));
		this.callers = callers;
		this.providers = providers;
		this.rates = rates;
		this.admission = admission;
		this.check = check;
		this.sealing = sealing;
		this.spoken = spoken;
		this.watch = watch;
		this.clock = clock;
	}

	/** Answers one call. */
	public Reply answer(Incoming incoming) {
		OffsetDateTime received = now();
		long start = System.nanoTime();
		Handled handled = handled(incoming, received);
		String words = (handled.answer() instanceof Answer.No no) ? this.spoken.of(no.faults()) : "";
		Reply reply = reply(handled, words, received);
		this.watch.saw(handled.provider(), received, handled.infno(), handled.msgid(),
				Duration.ofNanos(System.nanoTime() - start), words, incoming.body(), reply);
		return reply;
	}

	/** To who calls an address, or in a way, that nothing answers. */
	public Reply nowhere() {
		return keptOut(Reply.NOWHERE);
	}

	/** To who did not get as far as a transaction, by the HTTP status. */
	public Reply keptOut(int status) {
		String why = (status >= Reply.BROKEN) ? "broken"
				: (status == Reply.NOT_SAFE) ? "not-encrypted-line" : "no-such-address";
		OffsetDateTime received = now();
		return Reply.json(status,
				ReplyWriting.failed(status, NO_REGION, received, received, this.spoken.of(List.of(Fault.of(why)))));
	}

	private Handled handled(Incoming incoming, OffsetDateTime received) {
		try {
			Caller caller = this.callers.of(incoming);
			if (caller instanceof Caller.Unproven unproven) {
				this.watch.unproven(unproven.why());
				return new Handled(Reply.UNPROVEN, null, NO_REGION, NONE, NONE,
						new Answer.No(List.of(unproven.why().fault())));
			}
			return handled(incoming, (Caller.Proven) caller, received);
		}
		catch (RuntimeException ex) {
			LOG.error("Nobody could say whose call it was", ex);
			return new Handled(Reply.FINE, null, NO_REGION, NONE, NONE, Answer.No.of("broken"));
		}
	}

	private Handled handled(Incoming incoming, Caller.Proven proven, OffsetDateTime received) {
		Provider provider = this.providers.atTill(proven.provider()).orElseThrow();
		String region = provider.region().code();
		if (!this.rates.allow(provider.id())) {
			return new Handled(Reply.TOO_MANY, provider.id(), region, NONE, NONE,
					Answer.No.of("too-many-calls", this.rates.perSecond()));
		}
		Envelope envelope = null;
		try {
			envelope = this.admission.envelope(incoming, proven, provider, received, this.transactions.keySet());
			Call call = new Call(envelope, provider, actor(provider, envelope), received);
			return new Handled(Reply.FINE, provider.id(), region, envelope.infno(), envelope.msgid(), answer(call));
		}
		catch (Refused ex) {
			return new Handled(Reply.FINE, provider.id(), region, name(envelope), message(envelope),
					new Answer.No(List.of(ex.fault())));
		}
		catch (MonthClosed ex) {
			LOG.error("Nothing is booked: is the clock right?", ex);
			return new Handled(Reply.FINE, provider.id(), region, name(envelope), message(envelope),
					Answer.No.of("month-closed", ex.month()));
		}
		catch (RuntimeException ex) {
			LOG.error("A call of the interface failed", ex);
			return new Handled(Reply.FINE, provider.id(), region, name(envelope), message(envelope),
					Answer.No.of("broken"));
		}
	}

	/** The transaction for a measurement: never what a caller made up. */
	private static String name(Envelope envelope) {
		return (envelope != null) ? envelope.infno() : NONE;
	}

	private static String message(Envelope envelope) {
		return (envelope != null) ? envelope.msgid() : NONE;
	}

	private Answer answer(Call call) {
		List<Fault> faults = this.check.input(call.infno(), call.envelope().input());
		if (!faults.isEmpty()) {
			return new Answer.No(faults);
		}
		boolean person = InputCheck.rows(call.envelope().input())
			.stream()
			.flatMap((input) -> input.values().stream())
			.flatMap((node) -> InputCheck.rows(node).stream())
			.anyMatch((row) -> !Typed.text(row.get("psn_no")).isEmpty());
		if (person && call.envelope().insuplc().isEmpty()) {
			return Answer.No.at("insuplc_admdvs", "missing");
		}
		return this.transactions.get(call.infno()).answer(call);
	}

	private Reply reply(Handled handled, String words, OffsetDateTime received) {
		Answer answer = handled.answer();
		if (answer instanceof Answer.Bytes file) {
			return Reply.file(file.name(), file.content());
		}
		if (answer instanceof Answer.No) {
			return Reply.json(handled.status(),
					ReplyWriting.failed(handled.status(), handled.region(), received, now(), words));
		}
		Object output = (answer instanceof Answer.Kept kept) ? ReplyWriting.raw(kept.output())
				: ((Answer.Output) answer).output();
		return Reply.json(handled.status(),
				ReplyWriting.done(handled.region(), received, now(), this.sealing.output(handled.provider(), output)));
	}

	private OffsetDateTime now() {
		return OffsetDateTime.now(this.clock);
	}

	private static Actor actor(Provider provider, Envelope envelope) {
		Role role = (provider.kind() == ProviderKind.RETAIL_PHARMACY) ? Role.PHARMACY : Role.HOSPITAL;
		return new Actor(provider.code() + "/" + envelope.opter(), role, provider.region());
	}

	private record Handled(int status, ProviderId provider, String region, String infno, String msgid, Answer answer) {

	}

}
