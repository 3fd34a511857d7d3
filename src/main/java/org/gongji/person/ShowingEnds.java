package org.gongji.person;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.gongji.access.Actor;
import org.gongji.audit.Audit;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Whose code somebody showed, and who showed theirs, ends with a death, and with a record
 * that is merged into another one.
 */
@Component
class ShowingEnds {

	private final ShowingRows rows;

	private final Audit audit;

	private final Clock clock;

	ShowingEnds(ShowingRows rows, Audit audit, Clock clock) {
		this.rows = rows;
		this.audit = audit;
		this.clock = clock;
	}

	@EventListener
	void died(PersonDied death) {
		end(death.person(), CodeShowing.End.DIED, death.by());
	}

	@EventListener
	void merged(PersonMerged merge) {
		end(merge.ended(), CodeShowing.End.MERGED, merge.by());
	}

	private void end(PersonId person, CodeShowing.End why, Actor by) {
		Stream.concat(this.rows.liveOfShower(person).stream(), this.rows.liveOfRelatives(List.of(person)).stream())
			.sorted(Comparator.comparing((one) -> one.id().value()))
			.forEach((one) -> {
				this.rows.hold(one.id());
				this.rows.end(one.id(), why, this.clock.instant().truncatedTo(ChronoUnit.MICROS));
				this.audit.write(by, "code-showing.ended", by.region(), "code-showing", one.id().value(),
						Map.of("relative", one.relative().toString()));
			});
	}

}
