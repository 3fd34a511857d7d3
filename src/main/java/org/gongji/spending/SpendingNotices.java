package org.gongji.spending;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.gongji.account.AccountId;
import org.gongji.notice.Argument;
import org.gongji.notice.Channel;
import org.gongji.notice.Notice;
import org.gongji.notice.NoticeKind;
import org.gongji.notice.NoticeKinds;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * What owners are told when their account pays or is paid back: day, amount and kind of
 * place, which relative, and whether a limit was reached; never what was bought (OQ-29).
 */
@Component
@Order(1)
class SpendingNotices implements NoticeKinds {

	private static final Set<Channel> ALL = Set.of(Channel.SMS, Channel.EMAIL);

	private static final NoticeKind FAMILY_USE = new NoticeKind("family-use", "spending.message.familyUse.", ALL);

	private static final NoticeKind FAMILY_LIMIT = new NoticeKind("family-limit", "spending.message.familyLimit.", ALL);

	private static final NoticeKind FAMILY_BACK = new NoticeKind("family-back", "spending.message.familyBack.", ALL);

	private static final NoticeKind BACK_LATER = new NoticeKind("back-later", "spending.message.backLater.", ALL);

	private static final NoticeKind OWN_USE = new NoticeKind("own-use", "spending.message.ownUse.", Set.of());

	private static final NoticeKind OWN_BACK = new NoticeKind("own-back", "spending.message.ownBack.", Set.of());

	@Override
	public List<NoticeKind> kinds() {
		return List.of(FAMILY_USE, FAMILY_LIMIT, FAMILY_BACK, OWN_USE, OWN_BACK, BACK_LATER);
	}

	/** One message for each account that the purchase or reversal moved. */
	List<Notice> of(Settlement settlement) {
		return of(settlement, Set.of());
	}

	/** The same; what came back for the closed ones among them follows their balance. */
	List<Notice> of(Settlement settlement, Set<AccountId> closed) {
		List<Notice> notices = new ArrayList<>();
		for (Settlement.Paid share : settlement.shares()) {
			if (!share.amount().isZero()) {
				notices.add(notice(settlement, share, closed.contains(share.account())));
			}
		}
		return notices;
	}

	private static Notice notice(Settlement settlement, Settlement.Paid share, boolean closed) {
		boolean back = share.amount().isNegative();
		List<Argument> arguments = new ArrayList<>();
		arguments.add(new Argument.Day(settlement.serviceDate()));
		arguments.add(new Argument.Amount(back ? share.amount().negated() : share.amount()));
		arguments.add(new Argument.Word("spending.mine.place." + settlement.law().place().type().name()));
		if (closed) {
			return new Notice(BACK_LATER, share.owner().value(), share.region(), link(settlement), arguments);
		}
		boolean family = share.kind() == PayerKind.AUTHORISER;
		if (family) {
			arguments.add(new Argument.Word("spending.mine.relation." + share.userIs()));
		}
		Reason cut = settlement.cut(share);
		if (cut != null) {
			arguments.add(new Argument.Word("spending.mine.cut." + cut.code().name()));
			return new Notice(FAMILY_LIMIT, share.owner().value(), share.region(), link(settlement), arguments);
		}
		NoticeKind kind = family ? (back ? FAMILY_BACK : FAMILY_USE) : (back ? OWN_BACK : OWN_USE);
		return new Notice(kind, share.owner().value(), share.region(), link(settlement), arguments);
	}

	private static String link(Settlement settlement) {
		return "/my/purchases/" + settlement.id().value();
	}

}
