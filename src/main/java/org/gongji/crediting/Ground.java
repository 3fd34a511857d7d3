package org.gongji.crediting;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;

import org.gongji.access.Region;
import org.gongji.rules.Citation;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * How credits came about: the kind, the ratio where there is one, and the articles. Many
 * credits share one; its id follows from what it says.
 */
public record Ground(Region region, CreditKind kind, BigDecimal ratio, List<Citation> citations) {

	private static final JsonMapper JSON = JsonMapper.builder().build();

	public Ground {
		ratio = (ratio != null) ? ratio.stripTrailingZeros() : null;
		citations = List.copyOf(citations);
	}

	static Ground of(Region region, MonthCredit credit) {
		return new Ground(region, credit.kind(), credit.ratio(), credit.citations());
	}

	/** The articles for a reader, each once. */
	public List<String> articles() {
		return this.citations.stream().map(Citation::text).distinct().toList();
	}

	/** The first citation that says this. */
	public Citation saying(String article) {
		return this.citations.stream().filter((one) -> one.text().equals(article)).findFirst().orElseThrow();
	}

	UUID id() {
		String all = this.region + "|" + this.kind + "|" + ((this.ratio != null) ? this.ratio.toPlainString() : "")
				+ "|" + text();
		return UUID.nameUUIDFromBytes(all.getBytes(StandardCharsets.UTF_8));
	}

	/** The articles as they are stored. */
	String text() {
		return JSON.writeValueAsString(this.citations);
	}

	static List<Citation> citations(String text) {
		return JSON.readValue(text, new TypeReference<List<Citation>>() {
		});
	}

}
