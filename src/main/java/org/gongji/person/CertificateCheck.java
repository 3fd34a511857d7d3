package org.gongji.person;

import java.util.Locale;

import jakarta.persistence.EntityManager;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Compares a number read off a certificate with a person's, without showing it (核对证件).
 * How often one may ask is the caller's care.
 */
@Component
@Transactional(readOnly = true)
public class CertificateCheck {

	private static final int LAST = 6;

	private final EntityManager entities;

	private final SealedFields sealed;

	CertificateCheck(EntityManager entities, SealedFields sealed) {
		this.entities = entities;
		this.sealed = sealed;
	}

	/** What was typed against the number that is known. */
	public Match compare(PersonId id, String typed) {
		PersonRow row = this.entities.find(PersonRow.class, id.value());
		String read = HalfWidth.code(typed).toUpperCase(Locale.ROOT);
		if (row == null || read.isEmpty()) {
			return Match.NONE;
		}
		String number = this.sealed.openCertificate(row);
		if (number.equals(read)) {
			return Match.WHOLE;
		}
		return (read.length() == LAST && number.length() > LAST && number.endsWith(read)) ? Match.LAST_SIX : Match.NONE;
	}

	/** How much of a number fits. */
	public enum Match {

		/** All of it. */
		WHOLE,
		/** The last six places were typed, and fit. */
		LAST_SIX,
		/** It is another number. */
		NONE

	}

}
