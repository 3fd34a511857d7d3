package org.gongji.person;

import java.time.LocalDate;

import org.gongji.access.Actor;

/**
 * Told in the transaction in which one of two records of a person ends (合并档案); what hangs
 * on it ends or goes on with the record that is kept.
 */
public record PersonMerged(PersonId ended, PersonId kept, LocalDate on, Actor by) {

}
