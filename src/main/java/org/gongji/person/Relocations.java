package org.gongji.person;

import java.util.Map;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;

import org.gongji.access.Actor;
import org.gongji.access.MissingRow;
import org.gongji.access.Region;
import org.gongji.audit.Audit;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * People come to another region (参保地变更): the register's line moves, the person stays the
 * same. How they take part stays as it was until the new region says otherwise.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Relocations {

	private final EntityManager entities;

	private final JdbcClient jdbc;

	private final Audit audit;

	private final ApplicationEventPublisher events;

	Relocations(EntityManager entities, JdbcClient jdbc, Audit audit, ApplicationEventPublisher events) {
		this.entities = entities;
		this.jdbc = jdbc;
		this.audit = audit;
		this.events = events;
	}

	/**
	 * From now on the person belongs to this region: register, insurance and the card
	 * that they hold. Nothing happens where they belong to it already.
	 */
	public void move(PersonId id, Region to, Actor by) {
		PersonRow row = this.entities.find(PersonRow.class, id.value(), LockModeType.PESSIMISTIC_WRITE);
		if (row == null) {
			throw new MissingRow("person");
		}
		this.entities.refresh(row);
		Region from = row.region();
		if (from.equals(to)) {
			return;
		}
		row.moveTo(to);
		this.entities.flush();
		this.jdbc.sql("update social_security_card set region = ? where person_id = ? and state <> 'REPLACED'")
			.params(to.code(), id.value())
			.update();
		this.audit.write(by, "person.moved", to, "person", id.value(), Map.of("from", from.code(), "to", to.code()));
		this.events.publishEvent(new PersonMoved(id, from, to, by));
	}

}
