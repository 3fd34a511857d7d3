package org.gongji.person;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

import org.gongji.access.Role;
import org.gongji.access.User;
import org.gongji.access.UserId;
import org.gongji.access.Users;

import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Nobody signs in as somebody who has died: the sign-in is shut and its sessions end, in
 * the transaction that records the death. Where the notice was wrong the same sign-ins
 * open again.
 */
@Component
class DeathEndsSignIns {

	private final JdbcClient jdbc;

	private final Users users;

	private final Clock clock;

	DeathEndsSignIns(JdbcClient jdbc, Users users, Clock clock) {
		this.jdbc = jdbc;
		this.users = users;
		this.clock = clock;
	}

	@EventListener
	void died(PersonDied death) {
		this.users.byHolder(death.person().value())
			.stream()
			.filter((user) -> user.role() == Role.MEMBER && !user.disabled())
			.forEach((user) -> shut(user, death));
	}

	private void shut(User user, PersonDied death) {
		this.users.disable(user.id(), death.by());
		this.jdbc
			.sql("insert into death_ended_sign_in (user_id, region, person_id, ended_at) "
					+ "select ?, region, id, ? from person where id = ?")
			.params(user.id().value(), OffsetDateTime.now(this.clock).truncatedTo(ChronoUnit.MICROS),
					death.person().value())
			.update();
	}

	@EventListener
	void lives(DeathTakenBack wrong) {
		List<UUID> shut = this.jdbc.sql("select user_id from death_ended_sign_in where person_id = ? order by user_id")
			.param(wrong.person().value())
			.query(UUID.class)
			.list();
		shut.forEach((user) -> this.users.enable(new UserId(user), wrong.by()));
		this.jdbc.sql("delete from death_ended_sign_in where person_id = ?").param(wrong.person().value()).update();
	}

}
