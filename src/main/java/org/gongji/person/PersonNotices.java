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

	@Override
	public List<NoticeKind> kinds() {
		return List.of(CARD_LOST);
	}

	/** That the card was reported lost and pays no more. */
	Notice cardLost(PersonId person, Region region, String reference, Instant at) {
		return new Notice(CARD_LOST, person.value(), region, "/my/card",
				List.of(new Argument.Moment(at), new Argument.Reference(reference)));
	}

}
