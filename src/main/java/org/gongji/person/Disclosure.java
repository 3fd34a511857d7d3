package org.gongji.person;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;

import org.gongji.access.Actor;
import org.gongji.access.MissingRow;
import org.gongji.access.SignedIn;
import org.gongji.access.Tries;
import org.gongji.audit.Audit;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Shows a person of the viewer's region to staff (查看参保人信息): masked, and in clear for a
 * reason. Both are audited; in clear only so many times an hour.
 */
@Component
public class Disclosure {

	public static final int SHORTEST_REASON = 2;

	public static final int LONGEST_REASON = 100;

	private final Tries<String> asked;

	private final People people;

	private final SealedFields sealed;

	private final Audit audit;

	Disclosure(People people, SealedFields sealed, Audit audit, @Value("${gongji.reveals-an-hour:30}") int anHour) {
		this.people = people;
		this.sealed = sealed;
		this.audit = audit;
		this.asked = new Tries<>(anHour, Duration.ofHours(1));
	}

	/** The masked card; that it was opened is audited. */
	@Transactional
	public PersonCard open(PersonId id, SignedIn viewer) {
		PersonCard card = this.people.card(id, viewer.region()).orElseThrow(() -> new MissingRow("person"));
		this.audit.write(viewer.actor(), "person.opened", viewer.region(), "person", id.value(), Map.of());
		return card;
	}

	/** Everything in clear, for a reason that is audited. */
	@Transactional
	public Disclosed reveal(PersonId id, SignedIn viewer, String typedReason) {
		PersonRow row = this.people.row(id, viewer.region()).orElseThrow(() -> new MissingRow("person"));
		Optional<String> reason = reason(typedReason);
		if (reason.isEmpty()) {
			return new Disclosed.ReasonRefused();
		}
		Actor actor = viewer.actor();
		if (!this.asked.allow(actor.name())) {
			this.audit.write(actor, "person.reveal-refused", viewer.region(), "person", id.value(),
					Map.of("reason", reason.get()));
			return new Disclosed.TooOften();
		}
		this.audit.write(actor, "person.revealed", viewer.region(), "person", id.value(),
				Map.of("reason", reason.get()));
		return new Disclosed.InClear(row.shown().name(), this.sealed.openCertificate(row), this.sealed.openPhone(row));
	}

	private static Optional<String> reason(String typed) {
		String text = (typed != null) ? typed.strip() : "";
		int length = text.codePointCount(0, text.length());
		boolean clean = text.codePoints()
			.noneMatch((one) -> Character.isISOControl(one) || Character.getType(one) == Character.FORMAT
					|| Character.getType(one) == Character.SURROGATE);
		return (clean && length >= SHORTEST_REASON && length <= LONGEST_REASON) ? Optional.of(text) : Optional.empty();
	}

}
