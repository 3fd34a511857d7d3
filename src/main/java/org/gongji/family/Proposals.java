package org.gongji.family;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.EntityManager;
import org.gongji.access.MissingRow;
import org.gongji.access.RequestId;
import org.gongji.person.Certificate;
import org.gongji.person.CertificateWords;
import org.gongji.person.People;
import org.gongji.person.Person;
import org.gongji.person.PersonId;
import org.gongji.vault.FieldCipher;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The proposals of bindings (共济绑定申请): kept sealed until the relative has confirmed, and
 * found by the owner or by the relative's certificate.
 */
@Component
@Transactional(readOnly = true)
public class Proposals {

	private static final int SHOWN = 30;

	private final EntityManager entities;

	private final JdbcClient jdbc;

	private final FieldCipher cipher;

	private final CertificateWords words;

	private final People people;

	Proposals(EntityManager entities, JdbcClient jdbc, FieldCipher cipher, CertificateWords words, People people) {
		this.entities = entities;
		this.jdbc = jdbc;
		this.cipher = cipher;
		this.words = words;
		this.people = people;
	}

	/** One that this person made. */
	public Optional<Proposal> ofOwner(PersonId owner, ProposalId id) {
		return find(id).filter((proposal) -> proposal.owner().equals(owner));
	}

	/** What this person made, latest first. */
	public List<Proposal> ofOwner(PersonId owner) {
		return this.entities
			.createQuery("from ProposalRow p where p.ownerId = :owner order by p.id desc", ProposalRow.class)
			.setParameter("owner", owner.value())
			.setMaxResults(SHOWN)
			.getResultStream()
			.map(this::shown)
			.toList();
	}

	/** What waits for an answer of this person, oldest first. */
	public List<Proposal> waitingFor(PersonId relative) {
		return this.words.of(relative).map(this::waiting).orElse(List.of());
	}

	/** What waits for an answer of whom this certificate belongs to, oldest first. */
	public List<Proposal> waitingFor(Certificate certificate) {
		return waiting(this.words.of(certificate));
	}

	/** One that waits, or waited, for an answer of this person. */
	public Optional<Proposal> askedOf(PersonId relative, ProposalId id) {
		String word = this.words.of(relative).orElse("");
		return Optional.ofNullable(this.entities.find(ProposalRow.class, id.value()))
			.filter((row) -> row.certificateWord().equals(word) && row.state() != ProposalState.DRAFT)
			.map(this::shown);
	}

	Optional<Proposal> find(ProposalId id) {
		return Optional.ofNullable(this.entities.find(ProposalRow.class, id.value())).map(this::shown);
	}

	Optional<ProposalId> ofRequest(RequestId request) {
		return this.entities.createQuery("select p.id from ProposalRow p where p.requestId = :request", UUID.class)
			.setParameter("request", request.text())
			.getResultStream()
			.findFirst()
			.map(ProposalId::new);
	}

	private List<Proposal> waiting(String word) {
		return this.entities
			.createQuery("from ProposalRow p where p.certificateWord = :word and p.state = :state order by p.id",
					ProposalRow.class)
			.setParameter("word", word)
			.setParameter("state", ProposalState.WAITING)
			.getResultStream()
			.map(this::shown)
			.toList();
	}

	/** Whether this owner waits for whom the certificate belongs to. */
	boolean waits(PersonId owner, Certificate certificate) {
		return waitingFor(certificate).stream().anyMatch((proposal) -> proposal.owner().equals(owner));
	}

	/** Whether this owner waits for a spouse other than this one. */
	boolean waitsForAnotherSpouse(PersonId owner, Certificate certificate) {
		String word = this.words.of(certificate);
		return this.entities
			.createQuery("from ProposalRow p where p.ownerId = :owner and p.state = :state and p.relation = :spouse",
					ProposalRow.class)
			.setParameter("owner", owner.value())
			.setParameter("state", ProposalState.WAITING)
			.setParameter("spouse", Relation.SPOUSE)
			.getResultStream()
			.anyMatch((row) -> !row.certificateWord().equals(word));
	}

	/**
	 * Holds everything that is proposed in this owner's name until the transaction ends:
	 * what is done to it at once happens one after the other.
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	void hold(PersonId owner) {
		hold(List.of(owner));
	}

	/** In the order of their ids, so that nobody waits for each other. */
	private void hold(List<PersonId> people) {
		List<UUID> held = this.jdbc.sql("select id from person where id in (:people) order by id for update")
			.param("people", people.stream().map(PersonId::value).toList())
			.query(UUID.class)
			.list();
		if (held.isEmpty()) {
			throw new MissingRow("person");
		}
	}

	/**
	 * The row as it stands now that its owner is held. A spouse is held as well: of two
	 * who name the same one, the second finds the first.
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	ProposalRow held(ProposalId id) {
		ProposalRow row = this.entities.find(ProposalRow.class, id.value());
		if (row == null) {
			throw new MissingRow("proposal");
		}
		List<PersonId> people = new ArrayList<>(List.of(row.owner()));
		Statement stated = shown(row).statement();
		if (stated.relation() == Relation.SPOUSE) {
			this.people.byCertificate(stated.certificate()).map(Person::id).ifPresent(people::add);
		}
		hold(people);
		this.entities.refresh(row);
		return row;
	}

	/** Writes down what the owner states, in a new row or in one that was not sent. */
	@Transactional(propagation = Propagation.MANDATORY)
	void write(ProposalRow row, Statement stated) {
		row.state(stated, this.cipher.seal(stated.name().text(), name(row.id())),
				this.cipher.seal(stated.certificate().number(), number(row.id())), this.words.of(stated.certificate()));
		if (!this.entities.contains(row)) {
			this.entities.persist(row);
		}
		this.entities.flush();
	}

	Proposal shown(ProposalRow row) {
		return row.shown(this.cipher.open(row.nameSealed(), name(row.id())),
				this.cipher.open(row.certificateSealed(), number(row.id())));
	}

	private static String name(ProposalId id) {
		return "binding_proposal.name:" + id;
	}

	private static String number(ProposalId id) {
		return "binding_proposal.certificate:" + id;
	}

}
