package org.gongji.casework;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import org.gongji.access.Region;
import org.gongji.person.PersonId;

/**
 * A file of the dead that another office sent (死亡人员名单); who confirmed it is null until
 * then.
 */
public record DeathRegister(UUID id, Region region, String fileName, String fileHash, String broughtBy,
		Instant broughtAt, String confirmedBy, Instant confirmedAt) {

	/** What a row of it comes to. */
	public enum Outcome {

		/** Insured here and alive as far as is known: will be recorded. */
		READY,
		/** Not insured here. */
		UNKNOWN,
		/** The death is recorded already. */
		KNOWN,
		/** Recorded by this file. */
		RECORDED

	}

	/** A row of it; name and number masked, the person null for who is unknown. */
	public record Row(int number, PersonId person, String name, String certificate, LocalDate diedOn, Outcome outcome) {

	}

}
