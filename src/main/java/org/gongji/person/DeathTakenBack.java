package org.gongji.person;

import org.gongji.access.Actor;

/**
 * Told to the rooms above in the transaction that takes a wrongly recorded death back.
 */
public record DeathTakenBack(PersonId person, Actor by) {

}
