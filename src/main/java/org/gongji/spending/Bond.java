package org.gongji.spending;

import java.time.LocalDate;
import java.util.Objects;

import org.gongji.family.Relation;

/**
 * What ties the user to an authoriser: what the user is to the authoriser, since when
 * they are bound, the place in the order that the user set (0: none set), whether the
 * binding is active, and where the user is insured.
 */
public record Bond(Relation userIs, LocalDate boundOn, int position, boolean active, boolean familyInsured,
		String familyProvince) {

	public Bond {
		Objects.requireNonNull(userIs, "userIs");
	}

	boolean holdsOn(LocalDate date) {
		return this.active && (this.boundOn == null || !this.boundOn.isAfter(date));
	}

}
