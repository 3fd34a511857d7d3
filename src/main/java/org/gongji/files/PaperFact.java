package org.gongji.files;

/**
 * One fact by which a holder compares a paper with what was made: the message key of its
 * label, and what the paper says, in figures or masked names that need no translation.
 * Never a certificate number.
 */
public record PaperFact(String label, String said) {

}
