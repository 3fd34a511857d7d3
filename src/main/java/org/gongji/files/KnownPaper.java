package org.gongji.files;

import java.time.OffsetDateTime;
import java.util.List;

import org.gongji.access.Region;

/**
 * A paper that was made here: the message key of its title, the SHA-256 of its PDF in
 * hex, and the facts to compare.
 */
public record KnownPaper(PaperCode code, Region region, String title, String digest, OffsetDateTime madeAt,
		List<PaperFact> facts) {

}
