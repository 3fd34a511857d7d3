package org.gongji.family;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.gongji.access.Region;
import org.gongji.notice.Argument;
import org.gongji.notice.Channel;
import org.gongji.notice.Notice;
import org.gongji.notice.NoticeKind;
import org.gongji.notice.NoticeKinds;
import org.gongji.person.Person;
import org.gongji.person.PersonId;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What owner and relative are told when a binding begins, rests or ends. */
@Component
@Order(2)
class FamilyNotices implements NoticeKinds {

	private static final Set<Channel> ALL = Set.of(Channel.SMS, Channel.EMAIL);

	private static final NoticeKind SHARED = new NoticeKind("family-shared", "family.message.shared.", ALL);

	private static final NoticeKind RECEIVED = new NoticeKind("family-received", "family.message.received.", ALL);

	private static final NoticeKind SHARED_END = new NoticeKind("family-shared-end", "family.message.sharedEnd.", ALL);

	private static final NoticeKind RECEIVED_END = new NoticeKind("family-received-end", "family.message.receivedEnd.",
			ALL);

	private static final NoticeKind PAUSED = new NoticeKind("family-paused", "family.message.paused.", ALL);

	private static final NoticeKind RESUMED = new NoticeKind("family-resumed", "family.message.resumed.", ALL);

	private final Clock clock;

	FamilyNotices(Clock clock) {
		this.clock = clock;
	}

	@Override
	public List<NoticeKind> kinds() {
		return List.of(SHARED, RECEIVED, SHARED_END, RECEIVED_END, PAUSED, RESUMED);
	}

	List<Notice> begun(Binding binding, Person member) {
		return List.of(toOwner(SHARED, binding, binding.boundOn()),
				toMember(RECEIVED, binding, member, binding.boundOn()));
	}

	List<Notice> ended(Binding binding, Person member) {
		return List.of(toOwner(SHARED_END, binding, binding.endedOn()),
				toMember(RECEIVED_END, binding, member, binding.endedOn()));
	}

	/** The owner knows it already. */
	List<Notice> paused(Binding binding, Person member) {
		return List.of(toMember(PAUSED, binding, member, LocalDate.now(this.clock)));
	}

	List<Notice> resumed(Binding binding, Person member) {
		return List.of(toMember(RESUMED, binding, member, LocalDate.now(this.clock)));
	}

	/** To the one of the two who lives. */
	List<Notice> endedByDeath(Binding binding, Person member, PersonId dead) {
		return List.of(binding.owner().equals(dead) ? toMember(RECEIVED_END, binding, member, binding.endedOn())
				: toOwner(SHARED_END, binding, binding.endedOn()));
	}

	private static Notice toOwner(NoticeKind kind, Binding binding, LocalDate day) {
		return notice(kind, binding.owner().value(), binding.region(), day,
				"family.member." + binding.relation().name());
	}

	private static Notice toMember(NoticeKind kind, Binding binding, Person member, LocalDate day) {
		return notice(kind, binding.member().value(), member.region(), day,
				"family.owner." + binding.relation().name());
	}

	private static Notice notice(NoticeKind kind, UUID recipient, Region region, LocalDate day, String relation) {
		return new Notice(kind, recipient, region, "/my/family",
				List.of(new Argument.Day(day), new Argument.Word(relation)));
	}

}
