package org.gongji.casework;

import java.time.Instant;

/**
 * One handing-on of a case (交接).
 *
 * @param from who had it, or null for nobody
 * @param to who has it since, or null for nobody
 * @param note a word for the next one, or null
 */
public record Handing(String from, String to, String by, Instant at, String note) {

}
