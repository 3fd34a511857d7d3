package org.gongji.person;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import jakarta.persistence.EntityManager;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Certificate numbers in clear, for a file that an office hands to another one by law.
 * Whoever makes the file writes that down.
 */
@Component
public class Certificates {

	private static final int AT_A_TIME = 500;

	private final EntityManager entities;

	private final SealedFields sealed;

	Certificates(EntityManager entities, SealedFields sealed) {
		this.entities = entities;
		this.sealed = sealed;
	}

	/**
	 * The name and certificate of each of these people, in a statement for some hundred.
	 */
	@Transactional(readOnly = true)
	public Map<PersonId, Named> of(Collection<PersonId> people) {
		Map<PersonId, Named> named = new HashMap<>();
		List<PersonId> all = List.copyOf(people);
		for (int from = 0; from < all.size(); from += AT_A_TIME) {
			this.entities.createQuery("from PersonRow p where p.id in (:ids)", PersonRow.class)
				.setParameter("ids",
						all.subList(from, Math.min(all.size(), from + AT_A_TIME))
							.stream()
							.map(PersonId::value)
							.toList())
				.getResultStream()
				.forEach((row) -> named.put(row.id(), new Named(row.shown().name(),
						new Certificate(row.certificateKind(), this.sealed.openCertificate(row)))));
		}
		return named;
	}

	/** A person by name and certificate. */
	public record Named(String name, Certificate certificate) {

		/** Masked, so that no log can show a name or number. */
		@Override
		public String toString() {
			return "Named " + this.certificate;
		}

	}

}
