package org.gongji.person;

import java.time.LocalDate;

import org.gongji.access.Actor;

/** Told in the transaction that records a death, to the rooms above. */
public record PersonDied(PersonId person, LocalDate on, Actor by) {

}
