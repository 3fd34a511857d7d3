package org.gongji.person;

import java.util.Optional;

import jakarta.persistence.EntityManager;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * One word for each certificate by which it is found again and which tells nothing: for
 * rooms that keep a certificate before there is a person.
 */
@Component
@Transactional(readOnly = true)
public class CertificateWords {

	private final EntityManager entities;

	private final SealedFields sealed;

	CertificateWords(EntityManager entities, SealedFields sealed) {
		this.entities = entities;
		this.sealed = sealed;
	}

	public String of(Certificate certificate) {
		return word(certificate.kind(), this.sealed.index(certificate));
	}

	/** The word of a person's certificate; empty for an unknown person. */
	public Optional<String> of(PersonId id) {
		return Optional.ofNullable(this.entities.find(PersonRow.class, id.value()))
			.map((row) -> word(row.certificateKind(), row.certificateIndex()));
	}

	private static String word(CertificateKind kind, String index) {
		return kind.code() + ":" + index;
	}

}
