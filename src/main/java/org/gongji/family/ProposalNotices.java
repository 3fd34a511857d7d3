package org.gongji.family;

import java.util.List;
import java.util.Set;

import org.gongji.notice.Argument;
import org.gongji.notice.Channel;
import org.gongji.notice.Notice;
import org.gongji.notice.NoticeKind;
import org.gongji.notice.NoticeKinds;
import org.gongji.person.Person;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What owner and relative are told on the way to a binding, and once a year after it. */
@Component
@Order(2)
class ProposalNotices implements NoticeKinds {

	private static final Set<Channel> ALL = Set.of(Channel.SMS, Channel.EMAIL);

	private static final NoticeKind ASKED = new NoticeKind("family-asked", "family.message.asked.", ALL);

	private static final NoticeKind WITHDRAWN = new NoticeKind("family-withdrawn", "family.message.withdrawn.",
			Set.of());

	private static final NoticeKind DECLINED = new NoticeKind("family-declined", "family.message.declined.", ALL);

	private static final NoticeKind UNFIT = new NoticeKind("family-unfit", "family.message.unfit.", ALL);

	private static final NoticeKind EXPIRED = new NoticeKind("family-expired", "family.message.expired.", ALL);

	private static final NoticeKind AGAIN = new NoticeKind("family-again", "family.message.again.", ALL);

	@Override
	public List<NoticeKind> kinds() {
		return List.of(ASKED, WITHDRAWN, DECLINED, UNFIT, EXPIRED, AGAIN);
	}

	/** To the relative alone, where the register knows one (else null). */
	List<Notice> asked(Proposal proposal, Person relative) {
		return toRelative(ASKED, "/my/family/confirm", proposal, relative);
	}

	List<Notice> withdrawn(Proposal proposal, Person relative) {
		return toRelative(WITHDRAWN, "/my/family", proposal, relative);
	}

	List<Notice> declined(Proposal proposal) {
		return List.of(toProposer(DECLINED, proposal));
	}

	List<Notice> unfit(Proposal proposal) {
		return List.of(toProposer(UNFIT, proposal));
	}

	List<Notice> expired(Proposal proposal) {
		return List.of(toProposer(EXPIRED, proposal));
	}

	/** Asks the owner whether the relation still holds. */
	Notice again(Binding binding) {
		return new Notice(AGAIN, binding.owner().value(), binding.region(), "/my/family/again", List
			.of(new Argument.Word("family.member." + binding.relation().name()), new Argument.Day(binding.boundOn())));
	}

	private static Notice toProposer(NoticeKind kind, Proposal proposal) {
		return new Notice(kind, proposal.owner().value(), proposal.region(), "/my/family/proposals/" + proposal.id(),
				List.of(new Argument.Word("family.member." + proposal.relation().name())));
	}

	private static List<Notice> toRelative(NoticeKind kind, String link, Proposal proposal, Person relative) {
		return (relative == null) ? List.of() : List.of(new Notice(kind, relative.id().value(), relative.region(), link,
				List.of(new Argument.Word("family.owner." + proposal.relation().name()))));
	}

}
