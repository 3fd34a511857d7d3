package org.gongji.crediting;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.gongji.access.Region;
import org.gongji.crediting.CorrectionRows.Outcome;
import org.gongji.money.Money;
import org.gongji.notice.Argument;
import org.gongji.notice.Channel;
import org.gongji.notice.Notice;
import org.gongji.notice.NoticeKind;
import org.gongji.notice.NoticeKinds;
import org.gongji.notice.Notices;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * What people are told when credits of theirs are corrected: once a run, in sums, with
 * the page of the newest correction. A claim is always told before it is set off (OQ-12).
 */
@Component
@Order(2)
class CorrectionTelling implements NoticeKinds {

	private static final Set<Channel> ALL = Set.of(Channel.SMS, Channel.EMAIL);

	private static final NoticeKind MORE = new NoticeKind("credit-more", "crediting.message.more.", ALL);

	private static final NoticeKind LESS = new NoticeKind("credit-less", "crediting.message.less.", ALL);

	private static final NoticeKind CLAIMED = new NoticeKind("credit-claimed", "crediting.message.claimed.", ALL);

	private static final NoticeKind SET_OFF = new NoticeKind("credit-set-off", "crediting.message.setOff.", ALL);

	private final Notices notices;

	CorrectionTelling(Notices notices) {
		this.notices = notices;
	}

	@Override
	public List<NoticeKind> kinds() {
		return List.of(MORE, LESS, CLAIMED, SET_OFF);
	}

	void tell(Region region, List<Outcome> outcomes) {
		Map<UUID, List<Outcome>> people = new LinkedHashMap<>();
		outcomes.stream()
			.filter((outcome) -> !outcome.correction().died())
			.forEach((outcome) -> people.computeIfAbsent(outcome.correction().person(), (id) -> new ArrayList<>())
				.add(outcome));
		List<Notice> all = new ArrayList<>();
		people.values().forEach((own) -> {
			add(all, region, MORE, own.stream().filter((one) -> one.account().isPositive()).toList(), false);
			add(all, region, LESS, own.stream().filter((one) -> one.account().isNegative()).toList(), false);
			add(all, region, CLAIMED, own.stream().filter((one) -> one.claimed().isPositive()).toList(), true);
		});
		this.notices.tell(all);
	}

	private static void add(List<Notice> all, Region region, NoticeKind kind, List<Outcome> own, boolean claimed) {
		if (own.isEmpty()) {
			return;
		}
		Outcome newest = own.get(own.size() - 1);
		Money sum = Money.sum(own.stream().map((one) -> claimed ? one.claimed() : one.account()).toList());
		all.add(new Notice(kind, newest.correction().person(), region, "/my/corrections/" + newest.correction().id(),
				List.of(new Argument.Amount(sum.isNegative() ? sum.negated() : sum),
						new Argument.Word("crediting.why." + newest.correction().reason().name()))));
	}

	void setOff(Region region, Map<UUID, Money> people) {
		this.notices.tell(people.entrySet()
			.stream()
			.map((one) -> new Notice(SET_OFF, one.getKey(), region, "/my/claims",
					List.of(new Argument.Amount(one.getValue()))))
			.toList());
	}

}
