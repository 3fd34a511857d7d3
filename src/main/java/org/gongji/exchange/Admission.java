package org.gongji.exchange;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;

import org.gongji.provider.Designation;
import org.gongji.provider.Provider;
import tools.jackson.databind.JsonNode;

import org.springframework.stereotype.Component;

/**
 * Reads the envelope of a proven caller and lets the call in: a transaction we know, of
 * the institution that signed, under an agreement in force, by a sign-in that is good.
 */
@Component
class Admission {

	private static final String SIGN_IN = "9001";

	private final InputCheck check;

	private final Sealing sealing;

	private final SignIns signIns;

	Admission(InputCheck check, Sealing sealing, SignIns signIns) {
		this.check = check;
		this.sealing = sealing;
		this.signIns = signIns;
	}

	/** The envelope with its input; throws what keeps the call out. */
	Envelope envelope(Incoming incoming, Caller.Proven proven, Provider provider, OffsetDateTime received,
			Set<String> known) {
		if (incoming.body() == null) {
			throw new Refused(Fault.of("too-long-body"));
		}
		JsonNode sent = BodyReading.object(incoming.body());
		List<Fault> faults = this.check.envelope(sent);
		if (!faults.isEmpty()) {
			throw new Refused(faults.get(0));
		}
		String infno = Typed.text(sent.get("infno"));
		if (!known.contains(infno)) {
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

}
