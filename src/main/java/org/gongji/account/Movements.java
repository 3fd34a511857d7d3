package org.gongji.account;

import java.time.Clock;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.gongji.ledger.EntryId;
import org.gongji.person.PersonId;

import org.springframework.stereotype.Component;

/** Puts beside each movement what the rooms know of its origin. */
@Component
public class Movements {

	private final List<MovementOrigins> rooms;

	private final ZoneId zone;

	Movements(List<MovementOrigins> rooms, Clock clock) {
		this.rooms = rooms;
		this.zone = clock.getZone();
	}

	/**
	 * The movements in the same order, as this viewer may see them. One of which no room
	 * tells leads to the page of its entry.
	 */
	public List<Told> tell(PersonId viewer, List<Statements.Movement> movements) {
		Map<EntryId, MovementOrigin> origins = new HashMap<>();
		for (MovementOrigins room : this.rooms) {
			List<EntryId> entries = movements.stream()
				.filter((movement) -> room.events().contains(movement.event()))
				.map(Statements.Movement::entry)
				.toList();
			if (!entries.isEmpty()) {
				origins.putAll(room.origins(viewer, entries));
			}
		}
		return movements.stream()
			.map((movement) -> new Told(movement, movement.bookedAt().atZoneSameInstant(this.zone),
					origins.getOrDefault(movement.entry(), plain(movement.entry()))))
			.toList();
	}

	private static MovementOrigin plain(EntryId entry) {
		return new MovementOrigin("/my/entries/" + entry.value(), null, null);
	}

	/** A movement, when it was booked by the clock of the business, and its origin. */
	public record Told(Statements.Movement movement, ZonedDateTime bookedAt, MovementOrigin origin) {

	}

}
