package org.gongji.closing;

import java.time.Clock;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.gongji.access.Region;
import org.gongji.approval.Approval;
import org.gongji.approval.Approvals;
import org.gongji.ledger.ClosedMonths;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How far each month of a region's books has come. */
@Component
public class Months {

	private final FirstMonths firsts;

	private final ClosedMonths closed;

	private final ProposalRows proposals;

	private final Approvals approvals;

	private final Clock clock;

	Months(FirstMonths firsts, ClosedMonths closed, ProposalRows proposals, Approvals approvals, Clock clock) {
		this.firsts = firsts;
		this.closed = closed;
		this.proposals = proposals;
		this.approvals = approvals;
		this.clock = clock;
	}

	/** From the newest to that of the first entry. */
	@Transactional(readOnly = true)
	public List<Month> of(Region region) {
		Optional<YearMonth> first = this.firsts.of(region);
		if (first.isEmpty()) {
			return List.of();
		}
		Map<YearMonth, ClosedMonths.Closed> shut = this.closed.of(region)
			.stream()
			.collect(Collectors.toMap(ClosedMonths.Closed::month, Function.identity()));
		List<YearMonth> waiting = this.proposals.all(region).stream().map(Proposal::month).toList();
		List<Month> months = new ArrayList<>();
		YearMonth now = YearMonth.now(this.clock);
		for (YearMonth month = now; !month.isBefore(first.get()); month = month.minusMonths(1)) {
			months.add(new Month(month, state(month, now, shut, waiting), shut.get(month)));
		}
		return months;
	}

	private static State state(YearMonth month, YearMonth now, Map<YearMonth, ClosedMonths.Closed> shut,
			List<YearMonth> waiting) {
		if (shut.containsKey(month)) {
			return State.CLOSED;
		}
		if (waiting.contains(month)) {
			return State.PROPOSED;
		}
		return month.equals(now) ? State.RUNNING : State.OPEN;
	}

	/** The newest proposal for a month and what came of it. */
	@Transactional(readOnly = true)
	public Optional<Approval> approval(Region region, YearMonth month) {
		return this.proposals.newest(region, month).flatMap((one) -> this.approvals.find(region, one.approval()));
	}

	/** Whether a second officer is asked to close the month. */
	@Transactional(readOnly = true)
	public boolean proposed(Region region, YearMonth month) {
		return this.proposals.standing(region, month).isPresent();
	}

	/** How far a month has come. */
	public enum State {

		/** The present one. */
		RUNNING,
		/** Over, and not closed. */
		OPEN,
		/** 待复核. */
		PROPOSED,
		/** 已结账. */
		CLOSED

	}

	/** One month; who closed it and when is null until then. */
	public record Month(YearMonth month, State state, ClosedMonths.Closed closed) {

	}

}
