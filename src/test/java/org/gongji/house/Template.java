package org.gongji.house;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.attoparser.AbstractMarkupHandler;
import org.attoparser.MarkupParser;
import org.attoparser.ParseException;
import org.attoparser.config.ParseConfiguration;

/** What a template contains, as far as the rules of the house ask. */
final class Template {

	private static final Pattern WORDS_IN_LITERAL = Pattern
		.compile("'[^']*(?:\\p{IsHan}|\\p{L} +\\p{L}|\\p{L}:)[^']*'");

	private static final Pattern EXPRESSION = Pattern.compile("[$#@*~]\\{[^{}]*}");

	private static final Pattern PIPES = Pattern.compile("\\|([^|]*)\\|");

	private static final List<String> SPOKEN = List.of("alt", "title", "placeholder", "aria-label", "aria-description",
			"data-label", "summary", "content");

	private static final List<String> REPLACED_TEXT = List.of("th:text", "th:title", "th:placeholder", "th:aria-label",
			"th:alt", "th:data-label");

	private final List<Attribute> attributes = new ArrayList<>();

	private final List<String> texts = new ArrayList<>();

	private Template() {
	}

	static Template read(String html) {
		Template template = new Template();
		try {
			new MarkupParser(ParseConfiguration.htmlConfiguration()).parse(html, template.new Handler());
		}
		catch (ParseException ex) {
			throw new IllegalArgumentException(ex);
		}
		return template;
	}

	List<Attribute> attributes() {
		return this.attributes;
	}

	/** Words that stand in the template instead of a bundle. */
	List<String> words() {
		List<String> words = new ArrayList<>();
		for (String text : this.texts) {
			String rest = text.replaceAll("\\[\\[.*?]]", "").replaceAll("&[a-z]+;", "").strip();
			if (rest.codePoints().anyMatch(Character::isLetter)) {
				words.add(rest);
			}
		}
		for (Attribute one : this.attributes) {
			if (SPOKEN.contains(one.name()) && !"meta".equals(one.element())
					&& one.text().codePoints().anyMatch(Character::isLetter)) {
				words.add(one.name() + "=" + one.text());
			}
			if (REPLACED_TEXT.contains(one.name()) && hasLiteral(one.text())) {
				words.add(one.name() + "=" + one.text());
			}
			if (one.name().startsWith("th:") && one.text().codePoints().anyMatch(Template::isHan)) {
				words.add(one.name() + "=" + one.text());
			}
		}
		return words;
	}

	private static boolean hasLiteral(String expression) {
		if (WORDS_IN_LITERAL.matcher(expression).find()) {
			return true;
		}
		String bare = expression;
		for (String before = ""; !before.equals(bare);) {
			before = bare;
			bare = EXPRESSION.matcher(bare).replaceAll("");
		}
		Matcher pipes = PIPES.matcher(bare);
		while (pipes.find()) {
			if (pipes.group(1).codePoints().anyMatch(Character::isLetter)) {
				return true;
			}
		}
		return false;
	}

	private static boolean isHan(int letter) {
		return Character.UnicodeScript.of(letter) == Character.UnicodeScript.HAN;
	}

	record Attribute(String element, String name, String text) {

	}

	private final class Handler extends AbstractMarkupHandler {

		private String element = "";

		@Override
		public void handleText(char[] buffer, int offset, int length, int line, int column) {
			Template.this.texts.add(new String(buffer, offset, length));
		}

		@Override
		public void handleOpenElementStart(char[] buffer, int nameOffset, int nameLength, int line, int column) {
			this.element = new String(buffer, nameOffset, nameLength);
		}

		@Override
		public void handleStandaloneElementStart(char[] buffer, int nameOffset, int nameLength, boolean minimized,
				int line, int column) {
			this.element = new String(buffer, nameOffset, nameLength);
		}

		@Override
		public void handleAttribute(char[] buffer, int nameOffset, int nameLength, int nameLine, int nameCol,
				int operatorOffset, int operatorLength, int operatorLine, int operatorCol, int valueContentOffset,
				int valueContentLength, int valueOuterOffset, int valueOuterLength, int valueLine, int valueCol) {
			Template.this.attributes.add(new Attribute(this.element, new String(buffer, nameOffset, nameLength),
					new String(buffer, valueContentOffset, valueContentLength)));
		}

	}

}
