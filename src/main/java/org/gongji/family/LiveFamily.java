package org.gongji.family;

import java.util.List;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import org.gongji.person.CertificateWords;
import org.gongji.person.PersonId;

import org.springframework.stereotype.Component;

/** What of the family hangs on a person now, held until the transaction ends. */
@Component
class LiveFamily {

	private final EntityManager entities;

	private final CertificateWords words;

	LiveFamily(EntityManager entities, CertificateWords words) {
		this.entities = entities;
		this.words = words;
	}

	/** In the order of their ids; a purchase under way is booked first. */
	List<BindingRow> bindings(List<PersonId> people) {
		return this.entities
			.createQuery("from BindingRow b where b.livePair is not null "
					+ "and (b.ownerId in (:people) or b.memberId in (:people)) order by b.id", BindingRow.class)
			.setParameter("people", people.stream().map(PersonId::value).toList())
			.setLockMode(LockModeType.PESSIMISTIC_WRITE)
			.getResultList();
	}

	/** What the person began and nobody has answered, and what waits for this person. */
	List<ProposalRow> proposals(PersonId person) {
		return this.entities
			.createQuery("from ProposalRow p where p.state in (:open) "
					+ "and (p.ownerId = :person or p.certificateWord = :word) order by p.id", ProposalRow.class)
			.setParameter("open", List.of(ProposalState.DRAFT, ProposalState.WAITING))
			.setParameter("person", person.value())
			.setParameter("word", this.words.of(person).orElse(""))
			.getResultList();
	}

}
