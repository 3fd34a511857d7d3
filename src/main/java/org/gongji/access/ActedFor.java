package org.gongji.access;

/** The person somebody acts for: where insured, and the name to show to who acts. */
public record ActedFor(Region region, String shownName) {

}
