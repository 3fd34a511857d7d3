package org.gongji.spending;

/**
 * Where one buys: the kind of institution, and whether it is designated (定点) that day.
 */
public record Place(PlaceType type, boolean designated) {

}
