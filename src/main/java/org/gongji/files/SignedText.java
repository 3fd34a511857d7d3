package org.gongji.files;

/**
 * Words that a person signs, to be set into a paper of another room: the template whose
 * fragment {@code text} shows them, and what that fragment is handed.
 */
public record SignedText(String template, Object content) {

}
