package org.gongji.casework;

import org.gongji.person.PersonCard;

/**
 * A letter from elsewhere that was read and fits, and whose balance it brings.
 *
 * @param fingerprint of the key that signed it, or null for one on paper
 */
public record LetterDraft(TransferLetter letter, PersonCard card, String fingerprint) {

}
