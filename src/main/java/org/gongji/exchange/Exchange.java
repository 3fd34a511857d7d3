package org.gongji.exchange;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.micrometer.core.instrument.MeterRegistry;
import org.gongji.access.Actor;
import org.gongji.access.Role;
import org.gongji.provider.Designation;
import org.gongji.provider.Provider;
import org.gongji.provider.ProviderId;
import org.gongji.provider.ProviderKind;
import org.gongji.provider.Providers;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;

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

	private static final String SIGN_IN = "9001";

	private final Map<String, Transaction> transactions = new HashMap<>();

	private final Callers callers;

	private final Providers providers;

	private final Rates rates;

	private final SignIns signIns;

	private final InputCheck check;

	private final Sealing sealing;

	private final SpokenFaults spoken;

	private final MeterRegistry meters;

	private final Clock clock;

	Exchange(List<Transaction> transactions, Callers callers, Providers providers, Rates rates, SignIns signIns,
			InputCheck check, Sealing sealing, SpokenFaults spoken, MeterRegistry meters, Clock clock) {
		transactions.forEach((one) -> one.numbers().forEach((number) -> this.transactions.put(number, one)));
		this.callers = callers;
		this.providers = providers;
		this.rates = rates;
		this.signIns = signIns;
		this.check = check;
		this.sealing = sealing;
		this.spoken = spoken;
		this.meters = meters;
		this.clock = clock;
	}

	/** Answers one call. */
	public Reply answer(Incoming incoming) {
		OffsetDateTime received = now();
		long start = System.nanoTime();
		Handled handled = handled(incoming, received);
		this.meters
			.timer("gongji.exchange", "infno", handled.infno(), "outcome",
					(handled.answer() instanceof Answer.No) ? "refused" : "done")
			.record(Duration.ofNanos(System.nanoTime() - start));
		return reply(handled, received);
	}

	private Handled handled(Incoming incoming, OffsetDateTime received) {
		Caller caller = this.callers.of(incoming);
		if (caller instanceof Caller.Unproven unproven) {
			this.meters.counter("gongji.exchange.unproven", "why", unproven.why().name()).increment();
			return new Handled(Reply.UNPROVEN, null, NO_REGION, "-", new Answer.No(List.of(unproven.why().fault())));
		}
		Caller.Proven proven = (Caller.Proven) caller;
		Provider provider = this.providers.atTill(proven.provider()).orElseThrow();
		String region = provider.region().code();
		if (!this.rates.allow(provider.id())) {
			return new Handled(Reply.TOO_MANY, provider.id(), region, "-",
					Answer.No.of("too-many-calls", this.rates.perSecond()));
		}
		Envelope envelope = null;
		try {
			envelope = envelope(incoming, proven, provider, received);
			Call call = new Call(envelope, provider, actor(provider, envelope), received);
			return new Handled(Reply.FINE, provider.id(), region, envelope.infno(), answer(call));
		}
		catch (Refused ex) {
			return new Handled(Reply.FINE, provider.id(), region, name(envelope), new Answer.No(List.of(ex.fault())));
		}
		catch (RuntimeException ex) {
			LOG.error("A call of the interface failed", ex);
			return new Handled(Reply.FINE, provider.id(), region, name(envelope), Answer.No.of("broken"));
		}
	}

	/** The transaction for a measurement: never what a caller made up. */
	private static String name(Envelope envelope) {
		return (envelope != null) ? envelope.infno() : "-";
	}

	private Envelope envelope(Incoming incoming, Caller.Proven proven, Provider provider, OffsetDateTime received) {
		if (incoming.body() == null) {
			throw new Refused(Fault.of("too-long-body"));
		}
		JsonNode sent = BodyReading.object(incoming.body());
		List<Fault> faults = this.check.envelope(sent);
		if (!faults.isEmpty()) {
			throw new Refused(faults.get(0));
		}
		String infno = Typed.text(sent.get("infno"));
		if (!this.transactions.containsKey(infno)) {
			throw new Refused(Fault.at("infno", "unknown-transaction", infno));
		}
		if (!incoming.addressed().isEmpty() && !incoming.addressed().equals(infno)) {
			throw new Refused(Fault.at("infno", "other-address", incoming.addressed()));
		}
		if (!proven.infno().isEmpty() && !proven.infno().equals(infno)) {
			throw new Refused(Fault.at("infno", "other-signature", proven.infno()));
		}
		if (!provider.code().text().equals(Typed.text(sent.get("fixmedins_code")))) {
			throw new Refused(Fault.at("fixmedins_code", "not-the-caller"));
		}
		let(provider, received);
		Envelope envelope = Envelope.of(sent, infno, this.sealing.input(provider.id(), sent));
		signedIn(envelope, provider, received);
		return envelope;
	}

	/** Only who has an agreement that is in force is served. */
	private static void let(Provider provider, OffsetDateTime received) {
		Designation designation = provider.designation(received.toLocalDate());
		if (designation instanceof Designation.Suspended suspended) {
			throw new Refused(Fault.of("suspended", suspended.reason()));
		}
		if (designation instanceof Designation.Ended ended) {
			throw new Refused(Fault.of("agreement-ended", ended.to().toString()));
		}
		if (designation instanceof Designation.NotBegun later) {
			throw new Refused(Fault.of("agreement-not-begun", later.from().toString()));
		}
	}

	private void signedIn(Envelope envelope, Provider provider, OffsetDateTime received) {
		String number = envelope.signNo();
		if (!number.isEmpty() && !SIGN_IN.equals(envelope.infno()) && !this.signIns.good(provider, number, received)) {
			throw new Refused(Fault.at("sign_no", "not-signed-in"));
		}
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
			.anyMatch((row) -> row.hasNonNull("psn_no"));
		if (person && call.envelope().insuplc().isEmpty()) {
			return Answer.No.at("insuplc_admdvs", "missing");
		}
		return this.transactions.get(call.infno()).answer(call);
	}

	private Reply reply(Handled handled, OffsetDateTime received) {
		Answer answer = handled.answer();
		if (answer instanceof Answer.Bytes file) {
			return new Reply(Reply.FINE, file.bytes(), file.name());
		}
		if (answer instanceof Answer.No no) {
			return Reply.json(handled.status(),
					ReplyWriting.failed(handled.region(), received, now(), this.spoken.of(no.faults())));
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

	private record Handled(int status, ProviderId provider, String region, String infno, Answer answer) {

	}

}
