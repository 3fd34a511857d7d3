package org.gongji.casework;

import java.util.List;
import java.util.Set;

import org.gongji.casework.CaseFacts.ClaimAsked;
import org.gongji.money.Money;
import org.gongji.notice.Argument;
import org.gongji.notice.Channel;
import org.gongji.notice.Notice;
import org.gongji.notice.NoticeKind;
import org.gongji.notice.NoticeKinds;
import org.gongji.notice.Notices;

import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * What a person is told of a claim: once it is approved, each time it goes down, and when
 * nothing is owed any more. After a death nobody is told: the paper is handed out.
 */
@Component
@Order(3)
class ClaimNotices implements NoticeKinds {

	private static final Set<Channel> ALL = Set.of(Channel.SMS, Channel.EMAIL);

	private static final NoticeKind CLAIMED = kind("claim-made", "claimed");

	private static final NoticeKind DOWN = kind("claim-down", "claimDown");

	private static final NoticeKind CLEARED = kind("claim-cleared", "claimCleared");

	private final Notices notices;

	ClaimNotices(Notices notices) {
		this.notices = notices;
	}

	private static NoticeKind kind(String word, String stem) {
		return new NoticeKind(word, "casework.message." + stem + ".", ALL);
	}

	@Override
	public List<NoticeKind> kinds() {
		return List.of(CLAIMED, DOWN, CLEARED);
	}

	@EventListener
	void on(CaseMoved moved) {
		Case now = moved.now();
		if (now.kind() != CaseKind.CLAIM) {
			return;
		}
		switch (moved.step().move()) {
			case APPROVE -> tell(now, CLAIMED, new Argument.Reference(now.number()), new Argument.Amount(now.amount()));
			case FINISH -> tell(now, CLEARED, new Argument.Reference(now.number()));
			default -> {
			}
		}
	}

	/** Part of a claim is settled; so much is still owed. */
	void wentDown(Case one, Money amount, Money left) {
		tell(one, DOWN, new Argument.Reference(one.number()), new Argument.Amount(amount), new Argument.Amount(left));
	}

	private void tell(Case one, NoticeKind kind, Argument... arguments) {
		if (((ClaimAsked) one.facts()).debtor() == null) {
			this.notices.tell(List.of(new Notice(kind, one.person().value(), one.region(),
					"/my/cases/" + one.id().value(), List.of(arguments))));
		}
	}

}
