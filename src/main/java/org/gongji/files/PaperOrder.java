package org.gongji.files;

import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.gongji.access.Region;

/**
 * What is to be printed: the template and its model (no personal data beyond the page
 * that the reader may see), the language, and the facts that the public page tells.
 */
public record PaperOrder(PaperKind kind, Region region, Locale locale, String template, Map<String, Object> model,
		List<PaperFact> facts) {

	public PaperOrder {
		model = Map.copyOf(model);
		facts = List.copyOf(facts);
	}

}
