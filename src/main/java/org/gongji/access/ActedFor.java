package org.gongji.access;

/**
 * The person somebody acts for: where insured, the name to show to who acts, and whether
 * they may look only.
 */
public record ActedFor(Region region, String shownName, boolean lookOnly) {

}
