package org.gongji.family;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.gongji.access.Actor;
import org.gongji.access.MissingRow;
import org.gongji.access.Region;
import org.gongji.audit.Audit;
import org.gongji.notice.Notices;
import org.gongji.person.PersonId;
import org.gongji.rules.RuleBooks;
import org.gongji.rules.RuleKey;
import org.gongji.rules.Ruled;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Asks owners from time to time whether a relation still holds (OQ-14). Nothing stops by
 * itself: no document says so.
 */
@Component
public class Reconfirming {

	private static final RuleKey<Integer> MONTHS = RuleKey.count("binding.reconfirm_months");

	private static final String DUE = "state in ('ACTIVE', 'SUSPENDED') and coalesce(held_true_on, bound_on) <= ?";

	private static final int AT_ONCE = 500;

	private final JdbcClient jdbc;

	private final RuleBooks books;

	private final Bindings bindings;

	private final Notices notices;

	private final ProposalNotices told;

	private final Audit audit;

	private final Clock clock;

	Reconfirming(JdbcClient jdbc, RuleBooks books, Bindings bindings, Notices notices, ProposalNotices told,
			Audit audit, Clock clock) {
		this.jdbc = jdbc;
		this.books = books;
		this.bindings = bindings;
		this.notices = notices;
		this.told = told;
		this.audit = audit;
		this.clock = clock;
	}

	/** The bindings of an owner's account whose relation is to be looked at again. */
	@Transactional(readOnly = true)
	public List<Binding> due(PersonId owner, Region region) {
		return since(region)
			.map((day) -> this.jdbc
				.sql("select id from binding where owner_id = ? and " + DUE + " order by bound_on, id")
				.params(owner.value(), day)
				.query(UUID.class)
				.list())
			.orElse(List.of())
			.stream()
			.flatMap((id) -> this.bindings.find(new BindingId(id)).stream())
			.toList();
	}

	/** The owner says that the relation still holds. */
	@Transactional
	public void holds(BindingId id, PersonId owner, Actor actor) {
		Binding binding = this.bindings.find(id)
			.filter((one) -> one.owner().equals(owner) && one.state() != BindingState.ENDED)
			.orElseThrow(() -> new MissingRow("binding"));
		this.jdbc.sql("update binding set held_true_on = ? where id = ?").params(today(), id.value()).update();
		this.audit.write(actor, "binding.reconfirmed", binding.region(), "binding", id.value(),
				Map.of("relation", binding.relation().word()));
	}

	/** Reminds the owners of one region once in each interval; how many were reminded. */
	@Transactional
	public int remind(Region region) {
		LocalDate since = since(region).orElse(null);
		if (since == null) {
			return 0;
		}
		List<UUID> due = this.jdbc
			.sql("select id from binding where region = ? and " + DUE
					+ " and (asked_on is null or asked_on <= ?) order by id limit " + AT_ONCE + " for update")
			.params(region.code(), since, since)
			.query(UUID.class)
			.list();
		for (UUID id : due) {
			this.jdbc.sql("update binding set asked_on = ? where id = ?").params(today(), id).update();
		}
		this.notices.tell(due.stream()
			.flatMap((id) -> this.bindings.find(new BindingId(id)).stream())
			.map(this.told::again)
			.toList());
		return due.size();
	}

	/** What was last known to hold on this day or before is asked for again. */
	private Optional<LocalDate> since(Region region) {
		return this.books.on(region, today()).find(MONTHS).map(Ruled::value).map(today()::minusMonths);
	}

	private LocalDate today() {
		return LocalDate.now(this.clock);
	}

}
