package org.gongji.rules;

import java.util.List;

/**
 * A key that the bureau of a region may set: its name and meaning, what holds at present
 * (its citation, and the value where there is one), and where values are chosen from a
 * list the choices as they are written.
 */
public record Settable(String key, String meaning, boolean open, String sentence, List<String> written,
		boolean codeWords, Citation citation, List<List<String>> choices) {

}
