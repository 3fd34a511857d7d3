package org.gongji.person;

import org.gongji.access.Actor;
import org.gongji.access.Region;

/** Told in the transaction in which a person comes to another region. */
public record PersonMoved(PersonId person, Region from, Region to, Actor by) {

}
