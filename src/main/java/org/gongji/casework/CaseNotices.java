package org.gongji.casework;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import org.gongji.money.Money;
import org.gongji.notice.Argument;
import org.gongji.notice.Channel;
import org.gongji.notice.Notice;
import org.gongji.notice.NoticeKind;
import org.gongji.notice.NoticeKinds;
import org.gongji.notice.Notices;
import org.gongji.person.People;
import org.gongji.person.Person;

import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * What the person is told of a case: at each step that matters, in the transaction of the
 * step. Claims, corrections and merges have words of their own. After a death nobody is
 * told: the heirs come to the window.
 */
@Component
@Order(3)
class CaseNotices implements NoticeKinds {

	private static final String PAGE = "/my/cases/";

	private static final Set<Channel> ALL = Set.of(Channel.SMS, Channel.EMAIL);

	private static final NoticeKind RECEIVED = kind("case-received", "received");

	private static final NoticeKind MISSING = kind("case-missing", "missing");

	private static final NoticeKind DECIDED = kind("case-decided", "decided");

	private static final NoticeKind REFUSED = kind("case-refused", "refused");

	private static final NoticeKind PAID = kind("case-paid", "paid");

	private static final NoticeKind RETURNED = kind("case-returned", "returned");

	private static final NoticeKind WITHDRAWN = kind("case-withdrawn", "withdrawn");

	private static final NoticeKind LATER = kind("case-later", "later");

	/** Kinds that tell their steps in words of their own. */
	private static final Set<CaseKind> OWN_WORDS = EnumSet.of(CaseKind.CLAIM, CaseKind.ACCOUNT_CORRECTION,
			CaseKind.RECORD_MERGE);

	private final Notices notices;

	private final People people;

	CaseNotices(Notices notices, People people) {
		this.notices = notices;
		this.people = people;
	}

	private static NoticeKind kind(String word, String stem) {
		return new NoticeKind(word, "casework.message." + stem + ".", ALL);
	}

	@Override
	public List<NoticeKind> kinds() {
		return List.of(RECEIVED, MISSING, DECIDED, REFUSED, PAID, RETURNED, WITHDRAWN, LATER);
	}

	@EventListener
	void on(CaseMoved moved) {
		Case now = moved.now();
		if (OWN_WORDS.contains(now.kind())) {
			return;
		}
		switch (moved.step().move()) {
			case OPEN -> tell(now, RECEIVED);
			case APPROVE -> tell(now, DECIDED, new Argument.Amount(now.amount()));
			case REFUSE -> tell(now, REFUSED);
			case FINISH -> tell(now, PAID);
			case BOUNCE -> tell(now, RETURNED);
			case WITHDRAW -> tell(now, WITHDRAWN);
			case HOLD, PREPARE, GIVE_BACK, SECOND, SEND, RECALL -> {
			}
		}
	}

	/** A material does not do; why stands on the page of the case. */
	void refused(Case one) {
		tell(one, MISSING);
	}

	/** Money that came after the account was closed is passed on. */
	void passedOn(Case one, Money amount) {
		tell(one, LATER, new Argument.Amount(amount));
	}

	/** Every message begins with what it is about and the number to ask by. */
	private void tell(Case one, NoticeKind kind, Argument... more) {
		if (one.kind() == CaseKind.DEATH || this.people.find(one.person()).filter(Person::dead).isPresent()) {
			return;
		}
		List<Argument> arguments = new ArrayList<>(
				List.of(new Argument.Word("casework.kind." + one.kind().name()), new Argument.Reference(one.number())));
		arguments.addAll(List.of(more));
		this.notices.tell(MergeNotices.told(one)
			.stream()
			.map((person) -> new Notice(kind, person.value(), one.region(), PAGE + one.id().value(), arguments))
			.toList());
	}

}
