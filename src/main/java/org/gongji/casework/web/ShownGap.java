package org.gongji.casework.web;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import org.gongji.casework.CaseGap;
import org.gongji.rules.Told;

import org.springframework.context.MessageSource;

/** What is missing, in words, and the part of the page that takes it. */
record ShownGap(String where, String words) {

	static List<ShownGap> of(List<CaseGap> gaps, MessageSource messages, Locale locale) {
		return gaps.stream().map((gap) -> of(gap, messages, locale)).toList();
	}

	private static ShownGap of(CaseGap gap, MessageSource messages, Locale locale) {
		Object[] arguments = gap.arguments()
			.stream()
			.map((argument) -> (argument instanceof List<?> names) ? listed(names, messages, locale) : argument)
			.toArray();
		return new ShownGap(gap.where(), messages.getMessage(gap.messageKey(), arguments, locale));
	}

	private static String listed(List<?> names, MessageSource messages, Locale locale) {
		return names.stream()
			.map((name) -> (name instanceof Told told) ? told.in(locale) : name.toString())
			.collect(Collectors.joining(messages.getMessage("casework.gap.and", null, locale)));
	}

}
