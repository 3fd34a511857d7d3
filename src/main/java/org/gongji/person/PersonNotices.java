package org.gongji.person;

import java.time.Instant;
import java.util.List;
import java.util.Set;

import org.gongji.access.Region;
import org.gongji.notice.Argument;
import org.gongji.notice.Channel;
import org.gongji.notice.Notice;
import org.gongji.notice.NoticeKind;
import org.gongji.notice.NoticeKinds;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What people are told about themselves. */
@Component
@Order(3)
class PersonNotices implements NoticeKinds {

	private static final NoticeKind CARD_LOST = new NoticeKind("card-lost", "person.message.cardLost.",
			Set.of(Channel.SMS, Channel.EMAIL));

	private static final Set<Channel> ALL = Set.of(Channel.SMS, Channel.EMAIL);

	private static final NoticeKind CARD_FOUND = new NoticeKind("card-found", "person.message.cardFound.", ALL);

	private static final NoticeKind CARD_HANDED_OUT = new NoticeKind("card-handed-out", "person.message.cardHandedOut.",
			ALL);

	private static final NoticeKind PHONE_CHANGED = new NoticeKind("phone-changed", "person.message.phoneChanged.",
			ALL);

	private static final NoticeKind CODE_ASKED = new NoticeKind("code-asked", "person.message.codeAsked.", ALL);

	private static final NoticeKind CODE_AGREED = new NoticeKind("code-agreed", "person.message.codeAgreed.", Set.of());

	private static final NoticeKind CODE_ENDED = new NoticeKind("code-ended", "person.message.codeEnded.", ALL);

	private static final NoticeKind SHOWING_ENDED = new NoticeKind("code-showing-ended", "person.message.showingEnded.",
			Set.of());

	private static final NoticeKind CODE_USED = new NoticeKind("code-used", "person.message.codeUsed.", ALL);

	@Override
	public List<NoticeKind> kinds() {
		return List.of(CARD_LOST, CARD_FOUND, CARD_HANDED_OUT, PHONE_CHANGED, CODE_USED, CODE_ASKED, CODE_ENDED,
				CODE_AGREED, SHOWING_ENDED);
	}

	/** To the relative, or a child's parent: that somebody asks to show the code. */
	Notice codeAsked(PersonId decider, Person relative, Kin kin) {
		return code(CODE_ASKED, decider, relative.region(), who(decider, relative.id(), kin),
				whose(decider, relative.id()));
	}

	/** To the one who shows: that the code may be shown from now on. */
	Notice codeAgreed(CodeShowing showing, Region region) {
		return code(CODE_AGREED, showing.shower(), region, new Argument.Word(showing.kin().relativeKey()));
	}

	/** To the other side: that the code can be shown no more. */
	Notice codeEnded(CodeShowing showing, PersonId other, Region region) {
		return other.equals(showing.shower())
				? code(SHOWING_ENDED, other, region, new Argument.Word(showing.kin().relativeKey())) : code(CODE_ENDED,
						other, region, who(other, showing.relative(), showing.kin()), whose(other, showing.relative()));
	}

	/** To the relative, or a child's parent: that a till took the code. */
	Notice codeUsed(CodeShowing showing, PersonId decider, Region region, Instant at) {
		return code(CODE_USED, decider, region, new Argument.Moment(at),
				who(decider, showing.relative(), showing.kin()), whose(decider, showing.relative()));
	}

	private static Argument who(PersonId reader, PersonId relative, Kin kin) {
		return new Argument.Word(reader.equals(relative) ? kin.showerKey() : "person.kinOf.ward");
	}

	private static Argument whose(PersonId reader, PersonId relative) {
		return new Argument.Word(reader.equals(relative) ? "person.whose.own" : "person.whose.ward");
	}

	private static Notice code(NoticeKind kind, PersonId reader, Region region, Argument... arguments) {
		return new Notice(kind, reader.value(), region, "/my/codes", List.of(arguments));
	}

	/** That the card was reported lost and pays no more. */
	Notice cardLost(PersonId person, Region region, String reference, Instant at) {
		return new Notice(CARD_LOST, person.value(), region, "/my/card",
				List.of(new Argument.Moment(at), new Argument.Reference(reference)));
	}

	/** That the loss report was lifted and the card pays again. */
	Notice cardFound(PersonId person, Region region, Instant at) {
		return new Notice(CARD_FOUND, person.value(), region, "/my/card", List.of(new Argument.Moment(at)));
	}

	/** That a new card was handed out and the old one is dead. */
	Notice cardHandedOut(PersonId person, Region region, Instant at) {
		return new Notice(CARD_HANDED_OUT, person.value(), region, "/my/card", List.of(new Argument.Moment(at)));
	}

	/** That another phone counts from now on. */
	Notice phoneChanged(PersonId person, Region region, Instant at) {
		return new Notice(PHONE_CHANGED, person.value(), region, "/my/phone", List.of(new Argument.Moment(at)));
	}

}
