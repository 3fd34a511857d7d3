package org.gongji.proxy;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.gongji.access.Behalf;
import org.gongji.access.Region;
import org.gongji.notice.Argument;
import org.gongji.notice.Channel;
import org.gongji.notice.Notice;
import org.gongji.notice.NoticeKind;
import org.gongji.notice.NoticeKinds;
import org.gongji.person.Person;

import org.springframework.context.MessageSource;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * What people are told about helpers: named, accepted, ended, and each thing they did.
 */
@Component
@Order(5)
class ProxyNotices implements NoticeKinds {

	private static final String PAGE = "/my/helpers";

	private static final Set<Channel> ALL = Set.of(Channel.SMS, Channel.EMAIL);

	private static final NoticeKind ACTED = new NoticeKind("helper-acted", "proxy.message.acted.", ALL);

	private static final NoticeKind NAMED = new NoticeKind("helper-named", "proxy.message.named.", ALL);

	private static final NoticeKind ACCEPTED = new NoticeKind("helper-accepted", "proxy.message.accepted.", ALL);

	private static final NoticeKind ENDED = new NoticeKind("helper-ended", "proxy.message.ended.", ALL);

	private final MessageSource words;

	ProxyNotices(MessageSource words) {
		this.words = words;
	}

	@Override
	public List<NoticeKind> kinds() {
		return List.of(ACTED, NAMED, ACCEPTED, ENDED);
	}

	/** To the person: what the helper did, and when. */
	Notice acted(Behalf behalf, Region region, String act, Instant at) {
		return new Notice(ACTED, behalf.person(), region, PAGE + "/" + behalf.proxyId(),
				List.of(new Argument.Moment(at), new Argument.Word(word(act))));
	}

	/** To the helper: somebody asks for help. */
	Notice named(Person helper) {
		return new Notice(NAMED, helper.id().value(), helper.region(), PAGE, List.of());
	}

	/** To the person: the helper agreed. */
	Notice accepted(Person person) {
		return new Notice(ACCEPTED, person.id().value(), person.region(), PAGE, List.of());
	}

	/** To the other side: nobody acts any more. */
	Notice ended(Person other, Instant at) {
		return new Notice(ENDED, other.id().value(), other.region(), PAGE, List.of(new Argument.Moment(at)));
	}

	/** The key of an act's words; those of any act where it has none of its own. */
	private String word(String act) {
		String key = "audit.act." + act;
		return (this.words.getMessage(key, null, null, Locale.SIMPLIFIED_CHINESE) != null) ? key : "proxy.act.other";
	}

}
