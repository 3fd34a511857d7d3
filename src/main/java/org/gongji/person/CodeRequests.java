package org.gongji.person;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.gongji.access.Actor;
import org.gongji.access.Tries;
import org.gongji.audit.Audit;
import org.gongji.notice.Notices;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Asking a relative for the permission to show their payment code (亲情账户). A person has
 * few places for relatives; one that waits for its answer holds a place too.
 */
@Component
public class CodeRequests {

	/** Names and numbers that fit nobody, in an hour. */
	static final int MISSES = 10;

	private final Tries<PersonId> misses = new Tries<>(MISSES, Duration.ofHours(1));

	private final ShowingRows rows;

	private final People people;

	private final Deciders deciders;

	private final Notices notices;

	private final PersonNotices told;

	private final Audit audit;

	private final Clock clock;

	private final int atMost;

	CodeRequests(ShowingRows rows, People people, Deciders deciders, Notices notices, PersonNotices told, Audit audit,
			Clock clock, @Value("${gongji.relatives-codes.at-most:5}") int atMost) {
		this.rows = rows;
		this.people = people;
		this.deciders = deciders;
		this.notices = notices;
		this.told = told;
		this.audit = audit;
		this.clock = clock;
		this.atMost = atMost;
	}

	/** How many relatives' codes one person may show: five, as in the national app. */
	public int atMost() {
		return this.atMost;
	}

	/**
	 * Asks the relative, or the parents of a child. Name and certificate must both be the
	 * relative's; which of the two is wrong is not told.
	 */
	@Transactional
	public Asking ask(PersonId shower, PersonName name, Certificate certificate, Kin kin, Actor actor) {
		if (!this.misses.allow(shower)) {
			return new Asking.Refused(Asking.Fault.TOO_OFTEN);
		}
		Optional<Person> found = this.people.byCertificate(certificate)
			.filter((person) -> person.name().equals(name.text()));
		if (found.isEmpty()) {
			return new Asking.Refused(Asking.Fault.UNKNOWN);
		}
		this.misses.forgive(shower);
		if (found.get().id().equals(shower)) {
			return new Asking.Refused(Asking.Fault.ONESELF);
		}
		return found.get().dead() ? new Asking.Refused(Asking.Fault.DEAD) : place(shower, found.get(), kin, actor);
	}

	private Asking place(PersonId shower, Person relative, Kin kin, Actor actor) {
		Instant now = this.clock.instant().truncatedTo(ChronoUnit.MICROS);
		this.rows.holdPerson(shower);
		this.rows.liveOfShower(shower)
			.stream()
			.filter((one) -> one.lapsed(now))
			.forEach((old) -> this.rows.end(old.id(), CodeShowing.End.LAPSED, now));
		Optional<CodeShowing> live = this.rows.live(shower, relative.id());
		if (live.isPresent()) {
			return new Asking.Refused(live.get().active() ? Asking.Fault.ACTIVE_ALREADY : Asking.Fault.ASKED_ALREADY);
		}
		Set<Integer> taken = this.rows.places(shower);
		if (taken.size() >= this.atMost) {
			return new Asking.Refused(Asking.Fault.TOO_MANY);
		}
		int place = 1;
		while (taken.contains(place)) {
			place++;
		}
		ShowingId id = ShowingId.fresh();
		this.rows.ask(id, shower, relative, kin, place, now);
		this.audit.write(actor, "code-showing.asked", relative.region(), "code-showing", id.value(),
				Map.of("relative", relative.id().toString()));
		this.notices.tell(this.deciders.of(relative)
			.stream()
			.filter((decider) -> !decider.equals(shower))
			.map((decider) -> this.told.codeAsked(decider, relative, kin))
			.toList());
		return new Asking.Asked(id);
	}

}
