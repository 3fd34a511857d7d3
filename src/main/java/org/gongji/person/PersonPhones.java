package org.gongji.person;

import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.gongji.notice.Phones;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells the senders of messages the phones of people. */
@Component
class PersonPhones implements Phones {

	private final JdbcClient jdbc;

	private final SealedFields sealed;

	PersonPhones(JdbcClient jdbc, SealedFields sealed) {
		this.jdbc = jdbc;
		this.sealed = sealed;
	}

	@Override
	public Set<UUID> known(Collection<UUID> recipients) {
		return this.jdbc.sql("select id from person where id in (:recipients) and phone_sealed is not null")
			.param("recipients", recipients)
			.query(UUID.class)
			.set();
	}

	@Override
	public Optional<Phone> of(UUID recipient) {
		return this.jdbc.sql("select phone_sealed from person where id = ? and phone_sealed is not null")
			.param(recipient)
			.query(String.class)
			.optional()
			.map((sealed) -> this.sealed.openPhone(new PersonId(recipient), sealed))
			.map((number) -> new Phone(number, Masking.phone(number)));
	}

}
