package org.gongji.casework;

/** Told in the transaction in which a case moved. */
public record CaseMoved(Case now, CaseStep step) {

}
