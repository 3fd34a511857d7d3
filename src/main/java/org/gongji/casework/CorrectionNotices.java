package org.gongji.casework;

import java.util.List;
import java.util.Set;

import org.gongji.notice.Argument;
import org.gongji.notice.Channel;
import org.gongji.notice.Notice;
import org.gongji.notice.NoticeKind;
import org.gongji.notice.NoticeKinds;
import org.gongji.notice.Notices;

import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What a person is told of what was said to be wrong with the account. */
@Component
@Order(3)
class CorrectionNotices implements NoticeKinds {

	private static final Set<Channel> ALL = Set.of(Channel.SMS, Channel.EMAIL);

	private static final NoticeKind RECEIVED = kind("complaint-received", "complaint");

	private static final NoticeKind CORRECTED = kind("complaint-corrected", "corrected");

	private static final NoticeKind REFUSED = kind("complaint-refused", "notCorrected");

	private static final NoticeKind WITHDRAWN = kind("complaint-withdrawn", "complaintBack");

	private final Notices notices;

	CorrectionNotices(Notices notices) {
		this.notices = notices;
	}

	private static NoticeKind kind(String word, String stem) {
		return new NoticeKind(word, "casework.message." + stem + ".", ALL);
	}

	@Override
	public List<NoticeKind> kinds() {
		return List.of(RECEIVED, CORRECTED, REFUSED, WITHDRAWN);
	}

	@EventListener
	void on(CaseMoved moved) {
		Case now = moved.now();
		if (now.kind() != CaseKind.ACCOUNT_CORRECTION) {
			return;
		}
		switch (moved.step().move()) {
			case OPEN -> tell(now, RECEIVED);
			case FINISH -> tell(now, CORRECTED);
			case REFUSE -> tell(now, REFUSED);
			case WITHDRAW -> tell(now, WITHDRAWN);
			default -> {
			}
		}
	}

	private void tell(Case one, NoticeKind kind) {
		this.notices.tell(List.of(new Notice(kind, one.person().value(), one.region(), "/my/cases/" + one.id().value(),
				List.of(new Argument.Reference(one.number())))));
	}

}
