package org.gongji.family;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.persistence.EntityManager;
import org.gongji.audit.Audit;
import org.gongji.person.PersonId;
import org.gongji.person.PersonMerged;

import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Bindings of a record that is merged go on with the one that is kept, with their limits
 * and what was used of them. Where the same two were bound by both records the later
 * binding ends, and what was used by it this month counts on the other one.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class MergedFamily {

	private static final String REASON = "family.reason.merge";

	private final EntityManager entities;

	private final LiveFamily family;

	private final JdbcClient jdbc;

	private final Audit audit;

	private final Clock clock;

	MergedFamily(EntityManager entities, LiveFamily family, JdbcClient jdbc, Audit audit, Clock clock) {
		this.entities = entities;
		this.family = family;
		this.jdbc = jdbc;
		this.audit = audit;
		this.clock = clock;
	}

	/**
	 * Holds the bindings of both until the transaction ends, before any account is held.
	 */
	public void hold(PersonId one, PersonId other) {
		this.family.bindings(List.of(one, other));
	}

	/** Whether the two are bound to each other: a person is not the own relative. */
	@Transactional(readOnly = true)
	public boolean bound(PersonId one, PersonId other) {
		return this.jdbc.sql("select count(*) from binding where live_pair in (?, ?)")
			.params(BindingRow.pair(one, other), BindingRow.pair(other, one))
			.query(Integer.class)
			.single() > 0;
	}

	@EventListener
	void merged(PersonMerged merge) {
		Instant now = this.clock.instant().truncatedTo(ChronoUnit.MICROS);
		for (BindingRow row : this.family.bindings(List.of(merge.ended()))) {
			Binding before = row.shown();
			PersonId owner = instead(before.owner(), merge);
			PersonId member = instead(before.member(), merge);
			Optional<BindingRow> twin = live(owner, member);
			boolean stays = twin.filter((other) -> !other.shown().boundOn().isAfter(before.boundOn())).isPresent();
			BindingRow ending = stays ? row : twin.orElse(null);
			if (ending != null) {
				end(ending, stays ? twin.get() : row, merge, now);
			}
			if (!stays) {
				row.follow(owner, member);
				this.entities.flush();
				record(row.shown(), "binding.followed", merge, now);
			}
		}
		this.family.proposals(merge.ended())
			.forEach((row) -> row.close(ProposalState.WITHDRAWN, now, merge.by().name(), REASON));
		this.entities.flush();
	}

	private void end(BindingRow ending, BindingRow staying, PersonMerged merge, Instant now) {
		ending.end(merge.on());
		this.entities.flush();
		record(ending.shown(), "binding.ended", merge, now);
		addUses(ending.shown().id(), staying.shown().id());
	}

	/** What was used in the later month counts; of the same month, together. */
	private void addUses(BindingId from, BindingId to) {
		this.jdbc.sql("select used_month, used_fen from binding where id = ? and used_month is not null")
			.param(from.value())
			.query((row, number) -> new long[] { row.getInt(1), row.getLong(2) })
			.optional()
			.ifPresent((used) -> this.jdbc.sql("""
					update binding set used_fen = case when used_month = :month then used_fen else 0 end + :fen,
					  used_month = :month where id = :id and (used_month is null or used_month <= :month)""")
				.param("month", used[0])
				.param("fen", used[1])
				.param("id", to.value())
				.update());
	}

	private void record(Binding binding, String act, PersonMerged merge, Instant now) {
		this.entities.persist(new EventRow(binding, null, merge.by(), REASON, now));
		this.audit.write(merge.by(), act, binding.region(), "binding", binding.id().value(),
				Map.of("relation", binding.relation().word(), "by", "merge"));
	}

	private static PersonId instead(PersonId person, PersonMerged merge) {
		return person.equals(merge.ended()) ? merge.kept() : person;
	}

	private Optional<BindingRow> live(PersonId owner, PersonId member) {
		return this.entities.createQuery("from BindingRow b where b.livePair = :pair", BindingRow.class)
			.setParameter("pair", BindingRow.pair(owner, member))
			.getResultStream()
			.findFirst();
	}

}
