package org.gongji.notice;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Puts messages into a reader's language. */
@Component
class Wording {

	private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

	private final MessageSource words;

	Wording(MessageSource words) {
		this.words = words;
	}

	String title(NoticeKind kind, Locale locale) {
		return this.words.getMessage(kind.titleKey(), null, locale);
	}

	String text(NoticeKind kind, List<Argument> arguments, Locale locale) {
		return filled(kind.textKey(), arguments, locale);
	}

	/** Short, for a phone. */
	String sms(NoticeKind kind, List<Argument> arguments, Locale locale) {
		return filled(kind.smsKey(), arguments, locale);
	}

	/** The text with the lines that stand below every mail. */
	String mail(NoticeKind kind, List<Argument> arguments, Locale locale) {
		return text(kind, arguments, locale) + "\n\n" + this.words.getMessage("notice.mail.foot", null, locale) + "\n";
	}

	private String filled(String key, List<Argument> arguments, Locale locale) {
		return this.words.getMessage(key, arguments.stream().map((one) -> told(one, locale)).toArray(), locale);
	}

	private String told(Argument argument, Locale locale) {
		if (argument instanceof Argument.Amount amount) {
			return amount.money().yuan();
		}
		if (argument instanceof Argument.Day day) {
			return pattern("notice.pattern.day", locale).format(day.day());
		}
		if (argument instanceof Argument.Moment moment) {
			return pattern("notice.pattern.minute", locale).format(moment.at().atZone(SHANGHAI));
		}
		if (argument instanceof Argument.Word word) {
			return this.words.getMessage(word.key(), null, locale);
		}
		return ((Argument.Reference) argument).text();
	}

	private DateTimeFormatter pattern(String key, Locale locale) {
		return DateTimeFormatter.ofPattern(this.words.getMessage(key, null, locale), locale);
	}

}
