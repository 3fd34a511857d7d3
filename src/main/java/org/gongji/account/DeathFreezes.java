package org.gongji.account;

import org.gongji.person.DeathTakenBack;
import org.gongji.person.PersonDied;

import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The account of somebody who has died is an estate: from the recording on nothing is
 * bought with it, until a case pays it to the heirs or the notice is taken back.
 */
@Component
class DeathFreezes {

	private final JdbcClient jdbc;

	DeathFreezes(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@EventListener
	void died(PersonDied death) {
		this.jdbc.sql("update personal_account set state = 'frozen' where person_id = ? and state = 'open'")
			.param(death.person().value())
			.update();
	}

	/** Whoever takes a notice back has seen that no case holds the balance. */
	@EventListener
	void lives(DeathTakenBack wrong) {
		this.jdbc.sql("update personal_account set state = 'open' where person_id = ? and state = 'frozen'")
			.param(wrong.person().value())
			.update();
	}

}
