package org.gongji.casework;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.gongji.casework.CaseFacts.MergeAsked;
import org.gongji.notice.Argument;
import org.gongji.notice.Channel;
import org.gongji.notice.Notice;
import org.gongji.notice.NoticeKind;
import org.gongji.notice.NoticeKinds;
import org.gongji.notice.Notices;
import org.gongji.person.PersonId;

import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * What is told of a merge, to both records: whoever is not the same person has to hear of
 * it in time to say so.
 */
@Component
@Order(3)
class MergeNotices implements NoticeKinds {

	private static final Set<Channel> ALL = Set.of(Channel.SMS, Channel.EMAIL);

	private static final NoticeKind ASKED = kind("merge-asked", "mergeAsked");

	private static final NoticeKind DONE = kind("merge-done", "mergeDone");

	private static final NoticeKind STOPPED = kind("merge-stopped", "mergeStopped");

	private final Notices notices;

	MergeNotices(Notices notices) {
		this.notices = notices;
	}

	private static NoticeKind kind(String word, String stem) {
		return new NoticeKind(word, "casework.message." + stem + ".", ALL);
	}

	@Override
	public List<NoticeKind> kinds() {
		return List.of(ASKED, DONE, STOPPED);
	}

	/** Those who are told of a case: nearly always its person. */
	static List<PersonId> told(Case one) {
		return (one.facts() instanceof MergeAsked asked) ? List.of(asked.kept(), one.person()) : List.of(one.person());
	}

	@EventListener
	void on(CaseMoved moved) {
		Case now = moved.now();
		if (now.kind() != CaseKind.RECORD_MERGE) {
			return;
		}
		switch (moved.step().move()) {
			case OPEN -> tell(now, ASKED);
			case FINISH -> tell(now, DONE, new Argument.Amount(now.amount()));
			case REFUSE, WITHDRAW -> tell(now, STOPPED);
			default -> {
			}
		}
	}

	private void tell(Case one, NoticeKind kind, Argument... more) {
		List<Argument> arguments = Stream
			.concat(Stream.<Argument>of(new Argument.Reference(one.number())), Stream.of(more))
			.toList();
		this.notices.tell(told(one).stream()
			.map((person) -> new Notice(kind, person.value(), one.region(), "/my/cases/" + one.id().value(), arguments))
			.toList());
	}

}
