package org.gongji.crediting;

import java.time.LocalDate;

import org.gongji.person.PersonStatus;

/** A change of status (身份变化): the new status counts from this day on. */
public record StandingChange(LocalDate date, PersonStatus to) {

}
