package org.gongji.person;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.persistence.EntityManager;
import org.gongji.access.Actor;
import org.gongji.access.MissingRow;
import org.gongji.access.Region;
import org.gongji.audit.Audit;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The people this system knows (人员). Look-ups for a viewer carry the viewer's region;
 * those without one serve the till, where anyone may buy, and a member's own pages.
 */
@Component
@Transactional(readOnly = true)
public class People {

	private final EntityManager entities;

	private final SealedFields sealed;

	private final PersonAtTill atTill;

	private final Clock clock;

	private final Audit audit;

	private final ApplicationEventPublisher events;

	People(EntityManager entities, SealedFields sealed, PersonAtTill atTill, Clock clock, Audit audit,
			ApplicationEventPublisher events) {
		this.entities = entities;
		this.sealed = sealed;
		this.atTill = atTill;
		this.clock = clock;
		this.audit = audit;
		this.events = events;
	}

	/**
	 * Records someone; a certificate belongs to one person only, that of a record that
	 * was merged to whom it was merged into.
	 */
	@Transactional
	public Registration register(NewPerson person) {
		Optional<Person> known = byCertificate(person.certificate());
		if (known.isPresent()) {
			return new Registration.AlreadyKnown(known.get().id());
		}
		PersonRow row = new PersonRow(PersonId.fresh(), person, this.sealed);
		this.entities.persist(row);
		this.entities.persist(new StatusRow(row, person.from(), person.enrolment(),
				this.clock.instant().truncatedTo(ChronoUnit.MICROS)));
		this.entities.flush();
		return new Registration.Registered(row.id());
	}

	/**
	 * From the given day on the person takes part in another way; the day lies after the
	 * start of the present period.
	 */
	@Transactional
	public void change(PersonId id, Enrolment enrolment, Province insuredProvince, LocalDate from) {
		PersonRow row = this.entities.find(PersonRow.class, id.value());
		if (row == null) {
			throw new MissingRow("person");
		}
		if (enrolment.insured() == (insuredProvince == null)) {
			throw new IllegalArgumentException("Exactly the insured have a province of insurance");
		}
		this.entities.createQuery("from StatusRow s where s.personId = :id and s.toDay is null", StatusRow.class)
			.setParameter("id", id.value())
			.getSingleResult()
			.endBefore(from);
		this.entities.persist(new StatusRow(row, from, enrolment, this.clock.instant().truncatedTo(ChronoUnit.MICROS)));
		row.take(enrolment, insuredProvince);
		this.entities.flush();
	}

	/**
	 * Records a death, once; what hangs on the person's life ends in the same
	 * transaction.
	 * @param on the day of death, not after the day on which it is told
	 */
	@Transactional
	public void died(PersonId id, LocalDate on, Actor by) {
		PersonRow row = this.entities.find(PersonRow.class, id.value());
		if (row == null) {
			throw new MissingRow("person");
		}
		row.died(on);
		this.entities.flush();
		this.audit.write(by, "person.died", row.region(), "person", id.value(), Map.of("on", on.toString()));
		this.events.publishEvent(new PersonDied(id, on, by));
	}

	/**
	 * Takes a death back that was recorded by mistake. The sign-in opens again and the
	 * account is in use; what had ended between people has to be made anew.
	 */
	@Transactional
	public void lives(PersonId id, Actor by) {
		PersonRow row = this.entities.find(PersonRow.class, id.value());
		if (row == null) {
			throw new MissingRow("person");
		}
		row.lives();
		this.entities.flush();
		this.audit.write(by, "person.death-taken-back", row.region(), "person", id.value(), Map.of());
		this.events.publishEvent(new DeathTakenBack(id, by));
	}

	/** By one statement, in the caller's transaction or in none. */
	@Transactional(propagation = Propagation.SUPPORTS)
	public Optional<Person> find(PersonId id) {
		return this.atTill.find(id);
	}

	/** The person, when they belong to the viewer's region. */
	public Optional<Person> find(PersonId id, Region region) {
		return row(id, region).map(PersonRow::shown);
	}

	/** Whoever has it; that of a record that was merged leads to the one that goes on. */
	public Optional<Person> byCertificate(Certificate certificate) {
		return rowByCertificate(certificate).map(PersonRow::shown);
	}

	/** Those of the region with this certificate: one or none. */
	public List<PersonCard> search(Region region, Certificate certificate) {
		return rowByCertificate(certificate).filter((row) -> row.region().equals(region))
			.map(this::card)
			.stream()
			.toList();
	}

	/** Those of the region with this name and birthday; no record that was merged. */
	public List<PersonCard> search(Region region, PersonName name, LocalDate birthday) {
		return this.entities
			.createQuery("from PersonRow p where p.region = :region and p.name = :name and p.birthday = :birthday "
					+ "and p.mergedIntoId is null order by p.id", PersonRow.class)
			.setParameter("region", region.code())
			.setParameter("name", name.text())
			.setParameter("birthday", birthday)
			.getResultStream()
			.map(this::card)
			.toList();
	}

	/**
	 * Those of the region whose certificate ends so, no more than asked for.
	 * @param ending the last four characters
	 * @param name exactly this name, or null for any
	 */
	public List<PersonCard> search(Region region, String ending, PersonName name, int most) {
		return this.entities
			.createQuery("from PersonRow p where p.region = :region and p.certificateTail = :tail "
					+ "and (:name is null or p.name = :name) order by p.id", PersonRow.class)
			.setParameter("region", region.code())
			.setParameter("tail", this.sealed.tail(region, ending))
			.setParameter("name", (name != null) ? name.text() : null)
			.setMaxResults(most)
			.getResultStream()
			.map(this::present)
			.distinct()
			.map(this::card)
			.toList();
	}

	/** The masked card of a person of the viewer's region. */
	public Optional<PersonCard> card(PersonId id, Region region) {
		return row(id, region).map(this::card);
	}

	/** The masked cards of people of the viewer's region, in one statement. */
	public Map<PersonId, PersonCard> cards(Collection<PersonId> ids, Region region) {
		if (ids.isEmpty()) {
			return Map.of();
		}
		return this.entities.createQuery("from PersonRow p where p.id in :ids and p.region = :region", PersonRow.class)
			.setParameter("ids", ids.stream().map(PersonId::value).toList())
			.setParameter("region", region.code())
			.getResultStream()
			.map(this::card)
			.collect(Collectors.toMap((card) -> card.person().id(), Function.identity()));
	}

	/** The masked card of a person, for the person's own pages. */
	public Optional<PersonCard> card(PersonId id) {
		return Optional.ofNullable(this.entities.find(PersonRow.class, id.value())).map(this::card);
	}

	/** How the person took part, latest first. */
	public List<EnrolmentPeriod> history(PersonId id) {
		return this.entities
			.createQuery("from StatusRow s where s.personId = :id order by s.fromDay desc", StatusRow.class)
			.setParameter("id", id.value())
			.getResultStream()
			.map(StatusRow::shown)
			.toList();
	}

	Optional<PersonRow> row(PersonId id, Region region) {
		return this.entities.createQuery("from PersonRow p where p.id = :id and p.region = :region", PersonRow.class)
			.setParameter("id", id.value())
			.setParameter("region", region.code())
			.getResultStream()
			.findFirst();
	}

	private Optional<PersonRow> rowByCertificate(Certificate certificate) {
		return this.entities
			.createQuery("from PersonRow p where p.certificateKind = :kind and p.certificateIndex = :index",
					PersonRow.class)
			.setParameter("kind", certificate.kind())
			.setParameter("index", this.sealed.index(certificate))
			.getResultStream()
			.findFirst()
			.map(this::present);
	}

	/** The record that goes on, which is nearly always this one. */
	private PersonRow present(PersonRow row) {
		PersonId into = row.shown().mergedInto();
		return (into != null) ? this.entities.find(PersonRow.class, into.value()) : row;
	}

	private PersonCard card(PersonRow row) {
		String phone = this.sealed.openPhone(row);
		return new PersonCard(row.shown(), row.certificateKind(), Masking.certificate(this.sealed.openCertificate(row)),
				(phone != null) ? Masking.phone(phone) : null);
	}

}
