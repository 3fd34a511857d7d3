package org.gongji.spending;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.gongji.notice.Argument;
import org.gongji.notice.Channel;
import org.gongji.notice.Notice;
import org.gongji.notice.NoticeKind;
import org.gongji.notice.NoticeKinds;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What a payer is told when a premium is paid, accepted or given back. */
@Component
@Order(3)
class PremiumNotices implements NoticeKinds {

	private static final Set<Channel> ALL = Set.of(Channel.SMS, Channel.EMAIL);

	private static final NoticeKind PAID = new NoticeKind("premium-paid", "spending.message.premiumPaid.", Set.of());

	private static final NoticeKind ACCEPTED = new NoticeKind("premium-accepted", "spending.message.premiumAccepted.",
			ALL);

	private static final NoticeKind BACK = new NoticeKind("premium-back", "spending.message.premiumBack.", ALL);

	private static final NoticeKind BACK_LATER = new NoticeKind("premium-back-later",
			"spending.message.premiumBackLater.", ALL);

	@Override
	public List<NoticeKind> kinds() {
		return List.of(PAID, ACCEPTED, BACK, BACK_LATER);
	}

	static List<Notice> paid(PremiumPayment payment) {
		return List.of(notice(PAID, payment, List.of()));
	}

	static List<Notice> accepted(PremiumPayment payment) {
		return List.of(notice(ACCEPTED, payment, List.of()));
	}

	/**
	 * The reason goes to the inbox alone: the words for a telephone leave it out. Of a
	 * closed account it follows the balance.
	 */
	static List<Notice> givenBack(PremiumPayment payment, String reason, boolean closed) {
		return List.of(notice(closed ? BACK_LATER : BACK, payment, List.of(new Argument.Reference(reason))));
	}

	private static Notice notice(NoticeKind kind, PremiumPayment payment, List<Argument> more) {
		List<Argument> arguments = new ArrayList<>(
				List.of(new Argument.Day(payment.paidOn()), new Argument.Amount(payment.paid()),
						new Argument.Word("spending.premium.kind." + payment.programme().name()),
						new Argument.Word("spending.premium.whose." + payment.insuredIs().name()),
						new Argument.Reference(payment.reference())));
		arguments.addAll(more);
		return new Notice(kind, payment.payer().value(), payment.region(), "/my/premiums/" + payment.id().value(),
				arguments);
	}

}
