package org.gongji.proxy;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.gongji.access.ActedFor;
import org.gongji.access.Actor;
import org.gongji.access.Behalf;
import org.gongji.access.MissingRow;
import org.gongji.access.Role;
import org.gongji.access.SignedIn;
import org.gongji.access.Users;
import org.gongji.audit.Audit;
import org.gongji.notice.Notices;
import org.gongji.person.People;
import org.gongji.person.Person;
import org.gongji.person.PersonId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who may act for whom because the person said so (代办授权): named by the person, agreed to
 * by the helper, ended by either at once.
 */
@Component
@Transactional(readOnly = true)
public class Mandates {

	private final JdbcClient jdbc;

	private final MandateRows rows;

	private final People people;

	private final Users users;

	private final WrongNumbers tries;

	private final Notices notices;

	private final ProxyNotices told;

	private final Audit audit;

	private final Clock clock;

	Mandates(JdbcClient jdbc, MandateRows rows, People people, Users users, WrongNumbers tries, Notices notices,
			ProxyNotices told, Audit audit, Clock clock) {
		this.jdbc = jdbc;
		this.rows = rows;
		this.people = people;
		this.users = users;
		this.tries = tries;
		this.notices = notices;
		this.told = told;
		this.audit = audit;
		this.clock = clock;
	}

	/** Names a helper, who is asked; whoever is not found is not told apart. */
	@Transactional
	public Naming name(PersonId id, NamedHelp help, Actor by) {
		Person person = person(id);
		if (help.lastDay() != null && help.lastDay().isBefore(today())) {
			return new Naming.Refused(Naming.Fault.DAY_PAST);
		}
		if (!this.tries.allow(id.toString())) {
			return new Naming.Refused(Naming.Fault.TOO_OFTEN);
		}
		Optional<Person> helper = this.people.byCertificate(help.certificate())
			.filter((one) -> one.name().equals(help.name().text()) && signsIn(one));
		if (helper.isEmpty()) {
			this.audit.write(by, "helper.not-found", person.region(), "person", id.value(), Map.of());
			return new Naming.Refused(Naming.Fault.UNKNOWN);
		}
		this.tries.forgive(id.toString());
		if (helper.get().id().equals(id)) {
			return new Naming.Refused(Naming.Fault.OWN);
		}
		return write(person, helper.get(), help, by);
	}

	private boolean signsIn(Person one) {
		return this.users.byHolder(one.id().value())
			.stream()
			.anyMatch((user) -> user.role() == Role.MEMBER && !user.disabled());
	}

	private Naming write(Person person, Person helper, NamedHelp help, Actor by) {
		MandateId id = MandateId.fresh();
		boolean window = by.behalf() != null && by.behalf().kind() == Behalf.Kind.WINDOW;
		int written = this.jdbc
			.sql("insert into mandate (id, region, person_id, helper_id, scope, state, live_pair, last_day, named_at, "
					+ "slip_id) values (?, ?, ?, ?, ?, 'OFFERED', ?, ?, ?, ?) on conflict do nothing")
			.params(id.value(), person.region().code(), person.id().value(), helper.id().value(), help.scope().name(),
					person.id() + " " + helper.id(), help.lastDay(), now(), window ? by.behalf().proxyId() : null)
			.update();
		if (written == 0) {
			return new Naming.Refused(Naming.Fault.ALREADY_NAMED);
		}
		this.audit.write(by, "helper.named", person.region(), "mandate", id.value(),
				Map.of("scope", help.scope().name(), "until", String.valueOf(help.lastDay())));
		this.notices.tell(List.of(this.told.named(helper)));
		return new Naming.Named(id);
	}

	/** The helper agrees; from now on they may act. */
	@Transactional
	public void accept(MandateId id, PersonId helper, Actor by) {
		Mandate mandate = to(helper, id);
		int accepted = this.jdbc
			.sql("update mandate set state = 'ACTIVE', accepted_at = ? where id = ? and state = 'OFFERED'")
			.params(now(), id.value())
			.update();
		if (accepted == 1) {
			record(by, "helper.accepted", mandate);
			this.notices.tell(List.of(this.told.accepted(person(mandate.person()))));
		}
	}

	/** The helper declines or gives up, at once. */
	@Transactional
	public void leave(MandateId id, PersonId helper, Actor by) {
		Mandate mandate = to(helper, id);
		end(mandate, "HELPER", mandate.person(), "helper.left", by);
	}

	/** The person withdraws the mandate, at once. */
	@Transactional
	public void withdraw(MandateId id, PersonId person, Actor by) {
		Mandate mandate = of(person, id);
		end(mandate, "PERSON", mandate.helper(), "helper.withdrawn", by);
	}

	/** Ended by one side, or by a death; who is left is told. */
	void end(Mandate mandate, String side, PersonId other, String act, Actor by) {
		OffsetDateTime now = now();
		int ended = this.jdbc
			.sql("update mandate set state = 'ENDED', live_pair = null, ended_at = ?, ended_by = ? "
					+ "where id = ? and state <> 'ENDED'")
			.params(now, side, mandate.id().value())
			.update();
		if (ended == 1) {
			record(by, act, mandate);
			this.notices.tell(List.of(this.told.ended(person(other), now.toInstant())));
		}
	}

	/** One that this person gave; another's is a missing row. */
	public Mandate of(PersonId person, MandateId id) {
		return this.rows.find(id)
			.filter((one) -> one.person().equals(person))
			.orElseThrow(() -> new MissingRow("mandate"));
	}

	/** One that names this helper and has not ended. */
	public Mandate to(PersonId helper, MandateId id) {
		return this.rows.find(id)
			.filter((one) -> one.helper().equals(helper) && one.live())
			.orElseThrow(() -> new MissingRow("mandate"));
	}

	/** One by which this helper may act now. */
	public Mandate held(PersonId helper, MandateId id) {
		Mandate mandate = to(helper, id);
		if (!mandate.holdsOn(today())) {
			throw new MissingRow("mandate that holds");
		}
		return mandate;
	}

	/** Those that this person gave, the latest first. */
	public List<Mandate> of(PersonId person) {
		return this.rows.of(person);
	}

	/** Those that name this helper and hold, or wait for an answer. */
	public List<Mandate> to(PersonId helper) {
		LocalDate today = today();
		return this.rows.to(helper).stream().filter((one) -> !one.overOn(today)).toList();
	}

	Optional<ActedFor> actedFor(Behalf behalf, SignedIn by) {
		if (by.role() != Role.MEMBER) {
			return Optional.empty();
		}
		return this.rows.find(new MandateId(behalf.proxyId()))
			.filter((one) -> one.holdsOn(today()) && one.helper().value().equals(by.holder())
					&& one.person().value().equals(behalf.person()))
			.map((one) -> new ActedFor(person(one.person()).region(), one.personName(), one.scope() == Scope.LOOK));
	}

	private void record(Actor by, String act, Mandate mandate) {
		this.audit.write(by, act, person(mandate.person()).region(), "mandate", mandate.id().value(), Map.of());
	}

	private Person person(PersonId id) {
		return this.people.find(id).orElseThrow(() -> new MissingRow("person"));
	}

	private LocalDate today() {
		return LocalDate.now(this.clock);
	}

	private OffsetDateTime now() {
		return OffsetDateTime.now(this.clock).truncatedTo(ChronoUnit.MICROS);
	}

}
