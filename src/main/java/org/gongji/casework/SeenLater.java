package org.gongji.casework;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.gongji.access.Region;
import org.gongji.account.AccountId;
import org.gongji.account.LaterMoney;
import org.gongji.account.LaterMoney.Later;
import org.gongji.money.Money;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What came for closed accounts, as clerks and members see it. */
@Component
@Transactional(readOnly = true)
public class SeenLater {

	private final LaterMoney later;

	private final LaterRows rows;

	private final LaterWays ways;

	private final Cases cases;

	SeenLater(LaterMoney later, LaterRows rows, LaterWays ways, Cases cases) {
		this.later = later;
		this.rows = rows;
		this.ways = ways;
		this.cases = cases;
	}

	/** For how many closed accounts of a region something waits. */
	public int count(Region region) {
		return this.later.count(region);
	}

	/** A page of what waits in a region, behind this account. */
	public List<LaterLine> page(Region region, AccountId behind, int most) {
		List<LaterMoney.Open> open = this.later.open(region, behind, most);
		Map<AccountId, CaseId> closings = this.rows
			.closings(open.stream().map(LaterMoney.Open::owner).distinct().toList());
		Map<CaseId, Case> cases = this.cases.of(closings.values())
			.stream()
			.collect(Collectors.toMap(Case::id, Function.identity()));
		Map<AccountId, String> prepared = this.rows.preparedBy(open.stream().map(LaterMoney.Open::account).toList());
		return open.stream()
			.map((one) -> new LaterLine(one.account(), one.owner(), one.amount(), one.since(),
					Optional.ofNullable(closings.get(one.account())).map(cases::get).orElse(null),
					prepared.get(one.account())))
			.toList();
	}

	/** All that came after a case had closed its account; empty where nothing did. */
	public Optional<After> after(Case one) {
		if (one.account() == null || !one.id().equals(this.rows.closings(List.of(one.person())).get(one.account()))) {
			return Optional.empty();
		}
		List<Later> all = this.later.of(one.account());
		if (all.isEmpty()) {
			return Optional.empty();
		}
		List<Later> waiting = all.stream().filter((each) -> each.passed() == null).toList();
		Money amount = LaterWays.sum(waiting);
		return Optional.of(new After(one.id(), all, amount, amount.isPositive() ? this.ways.of(one, waiting) : null,
				this.rows.waiting(one.account()).orElse(null), this.rows.of(one.account())));
	}

	/**
	 * What came after a case had closed its account.
	 *
	 * @param closing the last case that took the balance
	 * @param amount what waits of it, in fen
	 * @param way where that goes, or null where nothing waits
	 * @param waiting what a second clerk has to decide on, or null
	 * @param passes every time it was passed on, or was to be, by any case of the account
	 */
	public record After(CaseId closing, List<Later> all, Money amount, LaterWay way, LaterPass waiting,
			List<LaterPass> passes) {

		/** Whether a sum went to the heirs with the estate itself. */
		public boolean inherited(Later one) {
			return this.closing.value().equals(one.passed());
		}

		/** The passing on by which a sum went; empty while it waits. */
		public Optional<LaterPass> passed(UUID passing) {
			return this.passes.stream().filter((one) -> one.id().equals(passing)).findFirst();
		}

		/** Whether it can be handed to a second clerk now. */
		public boolean ready() {
			return this.waiting == null && this.way instanceof LaterWay.Onward;
		}

	}

}
