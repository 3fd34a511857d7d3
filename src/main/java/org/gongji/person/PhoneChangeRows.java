package org.gongji.person;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;

import org.gongji.access.MissingRow;
import org.gongji.access.Region;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of changes of a phone, and the phone of a person. */
@Component
class PhoneChangeRows {

	private final JdbcClient jdbc;

	private final SealedFields sealed;

	PhoneChangeRows(JdbcClient jdbc, SealedFields sealed) {
		this.jdbc = jdbc;
		this.sealed = sealed;
	}

	/** Region and present phone (null for none) of the person, held to the end. */
	Holder hold(PersonId person) {
		return this.jdbc.sql("select region, phone_sealed from person where id = ? for update")
			.param(person.value())
			.query((row, number) -> new Holder(new Region(row.getString("region")),
					(row.getString("phone_sealed") != null)
							? this.sealed.openPhone(person, row.getString("phone_sealed")) : null))
			.optional()
			.orElseThrow(() -> new MissingRow("person"));
	}

	int askedSince(PersonId person, Instant since) {
		return this.jdbc.sql("select count(*) from phone_change where person_id = ? and asked_at > ?")
			.params(person.value(), PaymentCodes.at(since))
			.query(Integer.class)
			.single();
	}

	Optional<Waiting> waiting(PersonId person) {
		return this.jdbc
			.sql("select id, phone_sealed, challenge, wrong, asked_at from phone_change where live_person = ?")
			.param(person.value())
			.query((row, number) -> new Waiting(row.getObject("id", UUID.class),
					this.sealed.openChangedPhone(row.getObject("id", UUID.class), row.getString("phone_sealed")),
					row.getString("challenge"), row.getInt("wrong"),
					row.getObject("asked_at", OffsetDateTime.class).toInstant()))
			.optional();
	}

	void insert(UUID id, PersonId person, Holder holder, String phone, boolean live, Instant now) {
		this.jdbc.sql("update phone_change set live_person = null where live_person = ?")
			.param(person.value())
			.update();
		this.jdbc
			.sql("""
					insert into phone_change (id, region, person_id, phone_sealed, old_sealed, challenge, live_person, wrong,
					  asked_at) values (?, ?, ?, ?, ?, ?, cast(? as uuid), 0, ?)""")
			.params(id, holder.region().code(), person.value(), this.sealed.changedPhone(id, phone),
					(holder.phone() != null) ? this.sealed.changedPhone(id, holder.phone()) : null,
					UUID.randomUUID().toString(), live ? person.value() : null, PaymentCodes.at(now))
			.update();
	}

	void codeGoes(UUID id, UUID delivery) {
		this.jdbc.sql("update phone_change set code_delivery = ? where id = ?").params(delivery, id).update();
	}

	void oldIsTold(UUID id, UUID delivery) {
		this.jdbc.sql("update phone_change set old_delivery = ? where id = ?").params(delivery, id).update();
	}

	void countWrong(UUID id) {
		this.jdbc.sql("update phone_change set wrong = wrong + 1 where id = ?").param(id).update();
	}

	void change(UUID id, PersonId person, String phone, Instant now) {
		this.jdbc.sql("update phone_change set changed_at = ?, live_person = null where id = ?")
			.params(PaymentCodes.at(now), id)
			.update();
		this.jdbc.sql("update person set phone_sealed = ?, phone_index = ?, version = version + 1 where id = ?")
			.params(this.sealed.phone(person, phone), this.sealed.phoneIndex(phone), person.value())
			.update();
	}

	/** Whose phone is to be changed. */
	record Holder(Region region, String phone) {

		/** Without the phone. */
		@Override
		public String toString() {
			return "Holder in " + this.region;
		}

	}

	/** A change whose code is waited for. */
	record Waiting(UUID id, String phone, String challenge, int wrong, Instant askedAt) {

		/** Whether its code is still good. */
		boolean live(Instant now) {
			return this.wrong < PhoneChanges.WRONG && now.isBefore(this.askedAt.plus(PhoneChanges.GOOD_FOR));
		}

		/** Without the phone. */
		@Override
		public String toString() {
			return "Waiting " + this.id;
		}

	}

}
