package org.gongji.proxy;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;

import org.gongji.access.SignedIn;
import org.gongji.audit.Audit;
import org.gongji.person.Certificate;
import org.gongji.person.CertificateWords;
import org.gongji.person.IdentityNumber;
import org.gongji.person.PersonId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Which certificate is a clerk's own (经办人本人证件), so that nobody serves themselves: stated
 * by the clerk once and kept as a word that tells nothing.
 */
@Component
@Transactional
public class OwnCertificates {

	private final JdbcClient jdbc;

	private final CertificateWords words;

	private final Audit audit;

	private final Clock clock;

	OwnCertificates(JdbcClient jdbc, CertificateWords words, Audit audit, Clock clock) {
		this.jdbc = jdbc;
		this.words = words;
		this.audit = audit;
		this.clock = clock;
	}

	/** Whether the clerk has stated it. */
	@Transactional(readOnly = true)
	public boolean known(SignedIn clerk) {
		return word(clerk).isPresent();
	}

	/** Keeps the number the first time; false where it cannot be read. */
	boolean state(SignedIn clerk, String typed) {
		if (known(clerk)) {
			return true;
		}
		if (!(IdentityNumber.read(typed) instanceof IdentityNumber number)) {
			return false;
		}
		this.jdbc
			.sql("insert into clerk_certificate (user_id, certificate_word, stated_at) values (?, ?, ?) "
					+ "on conflict do nothing")
			.params(clerk.id(), this.words.of(Certificate.of(number)),
					OffsetDateTime.now(this.clock).truncatedTo(ChronoUnit.MICROS))
			.update();
		this.audit.write(clerk.actor(), "window.own-certificate-stated", clerk.region(), "user", clerk.id(), Map.of());
		return true;
	}

	boolean isOwn(SignedIn clerk, PersonId person) {
		return word(clerk).equals(this.words.of(person));
	}

	private Optional<String> word(SignedIn clerk) {
		return this.jdbc.sql("select certificate_word from clerk_certificate where user_id = ?")
			.param(clerk.id())
			.query(String.class)
			.optional();
	}

}
