package org.gongji.family;

import java.util.List;

import org.gongji.access.Actor;
import org.gongji.access.Role;
import org.gongji.person.People;
import org.gongji.person.PersonId;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.gongji.family.Families.TIELING;
import static org.gongji.family.Families.member;

/** Owners and relatives between whom something is proposed. */
@Import(Families.class)
abstract class SomeProposals {

	static final Actor CLERK = new Actor("clerk", Role.CLERK, TIELING);

	@Autowired
	Families families;

	@Autowired
	Proposing proposing;

	@Autowired
	Proposals proposals;

	@Autowired
	Answering answering;

	@Autowired
	FamilyPool pool;

	@Autowired
	People people;

	@Autowired
	JdbcClient jdbc;

	Sent send(ProposalId id, PersonId owner) {
		return this.proposing.send(id, owner, null, member(TIELING));
	}

	List<String> told(PersonId person) {
		return this.jdbc.sql("select kind from notice where recipient_id = ? order by id")
			.param(person.value())
			.query(String.class)
			.list();
	}

}
