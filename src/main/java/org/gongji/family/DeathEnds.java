package org.gongji.family;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;

import jakarta.persistence.EntityManager;
import org.gongji.access.MissingRow;
import org.gongji.audit.Audit;
import org.gongji.notice.Notices;
import org.gongji.person.People;
import org.gongji.person.PersonDied;

import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Bindings end on the day on which owner or member died (OQ-14b, OQ-14c), and nobody is
 * waited for any more. The one of the two who lives is told.
 */
@Component
class DeathEnds {

	private static final String REASON = "family.reason.death";

	private final EntityManager entities;

	private final People people;

	private final LiveFamily family;

	private final Notices notices;

	private final FamilyNotices told;

	private final Audit audit;

	private final Clock clock;

	DeathEnds(EntityManager entities, People people, LiveFamily family, Notices notices, FamilyNotices told,
			Audit audit, Clock clock) {
		this.entities = entities;
		this.people = people;
		this.family = family;
		this.notices = notices;
		this.told = told;
		this.audit = audit;
		this.clock = clock;
	}

	/**
	 * In the transaction that records the death, and before the account is touched: locks
	 * go from the bindings to the accounts.
	 */
	@EventListener
	@Order(1)
	void ended(PersonDied death) {
		List<BindingRow> held = this.family.bindings(List.of(death.person()));
		// taken now that the rows are held: whatever was booked by them lies before
		Instant now = this.clock.instant().truncatedTo(ChronoUnit.MICROS);
		held.forEach((row) -> end(row, death, now));
		this.family.proposals(death.person())
			.forEach((row) -> row.close(ProposalState.WITHDRAWN, now, death.by().name(), REASON));
		this.entities.flush();
	}

	private void end(BindingRow row, PersonDied death, Instant now) {
		row.end(death.on());
		Binding ended = row.shown();
		this.entities.persist(new EventRow(ended, null, death.by(), REASON, now));
		this.audit.write(death.by(), "binding.ended", ended.region(), "binding", ended.id().value(),
				Map.of("relation", ended.relation().word(), "by", "death"));
		this.notices.tell(this.told.endedByDeath(ended,
				this.people.find(ended.member()).orElseThrow(() -> new MissingRow("person")), death.person()));
	}

}
