package org.gongji.person;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.gongji.audit.Audit;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Ends, with a death, whose code the person showed and who showed theirs. */
@Component
class DeathEndsShowings {

	private final ShowingRows rows;

	private final Audit audit;

	private final Clock clock;

	DeathEndsShowings(ShowingRows rows, Audit audit, Clock clock) {
		this.rows = rows;
		this.audit = audit;
		this.clock = clock;
	}

	@EventListener
	void died(PersonDied death) {
		Stream
			.concat(this.rows.liveOfShower(death.person()).stream(),
					this.rows.liveOfRelatives(List.of(death.person())).stream())
			.sorted(Comparator.comparing((one) -> one.id().value()))
			.forEach((one) -> {
				this.rows.hold(one.id());
				this.rows.end(one.id(), CodeShowing.End.DIED, this.clock.instant().truncatedTo(ChronoUnit.MICROS));
				this.audit.write(death.by(), "code-showing.ended", death.by().region(), "code-showing",
						one.id().value(), Map.of("relative", one.relative().toString()));
			});
	}

}
