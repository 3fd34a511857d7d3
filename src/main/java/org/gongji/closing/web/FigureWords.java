package org.gongji.closing.web;

import java.util.List;
import java.util.Locale;

import org.gongji.closing.MonthStatement;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * What a line of the statement is called, in the words of the rooms that its parts come
 * from. Templates know it as {@code @figureWords}.
 */
@Component
public class FigureWords {

	private static final String REST = "rest";

	private final MessageSource words;

	FigureWords(MessageSource words) {
		this.words = words;
	}

	/** The name of a figure, or of its part where it has several. */
	public String of(MonthStatement.Row row, Locale locale) {
		List<String> parts = row.parts();
		if (parts.isEmpty()) {
			return word(row.messageKey(), locale);
		}
		if (parts.get(0).equals(REST)) {
			return word("closing.rest." + row.key().name(), locale);
		}
		return switch (row.key().name()) {
			case USE_BY_PAYER -> word("closing.payer." + row.key().part(), locale);
			case USE_BY_CATEGORY -> word("catalogue.category." + upper(parts.get(0)), locale);
			case USE_BY_PROGRAMME -> word("spending.premium.kind." + upper(parts.get(0)), locale);
			default -> visit(parts, locale);
		};
	}

	/** Kind of visit and level of the institution. */
	private String visit(List<String> parts, Locale locale) {
		String kind = word("spending.visit.kind." + parts.get(0), locale);
		return (parts.size() > 1) ? this.words.getMessage("closing.visitAt",
				new Object[] { kind, word("provider.level." + parts.get(1), locale) }, locale) : kind;
	}

	/** Words of the database are written small. */
	private static String upper(String part) {
		return part.toUpperCase(Locale.ROOT);
	}

	private String word(String key, Locale locale) {
		return this.words.getMessage(key, null, locale);
	}

}
