package org.gongji.files;

import java.util.Optional;
import java.util.UUID;

/**
 * What a person signs on the form of a service at the window, told by the room whose act
 * it was.
 */
public interface SignedTexts {

	/** The word of the act whose words these are. */
	String act();

	/** The words for this subject of the act; empty where they stand no more. */
	Optional<SignedText> of(UUID subject);

}
