package org.gongji.family;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.gongji.access.Actor;
import org.gongji.access.Region;
import org.gongji.audit.Audit;
import org.gongji.notice.Notices;
import org.gongji.rules.RegionCard;
import org.gongji.rules.Regions;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What the days bring to families: proposals that nobody answered lapse, and owners are
 * reminded. Each is one short transaction; made twice it changes nothing.
 */
@Component
class FamilyRound {

	private final Regions regions;

	private final Proposals proposals;

	private final Reconfirming reconfirming;

	private final Notices notices;

	private final ProposalNotices told;

	private final Audit audit;

	private final JdbcClient jdbc;

	private final TransactionTemplate transaction;

	private final Clock clock;

	FamilyRound(Regions regions, Proposals proposals, Reconfirming reconfirming, Notices notices, ProposalNotices told,
			Audit audit, JdbcClient jdbc, PlatformTransactionManager transactions, Clock clock) {
		this.regions = regions;
		this.proposals = proposals;
		this.reconfirming = reconfirming;
		this.notices = notices;
		this.told = told;
		this.audit = audit;
		this.jdbc = jdbc;
		this.transaction = new TransactionTemplate(transactions);
		this.clock = clock;
	}

	@Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT5M")
	void round() {
		expire();
		for (RegionCard card : this.regions.all()) {
			remind(card.region());
		}
	}

	/** Lets lapse what was to be answered before today. */
	void expire() {
		List<ProposalId> late = this.jdbc
			.sql("select id from binding_proposal where state = 'WAITING' and expires_on <= ? order by id")
			.param(LocalDate.now(this.clock))
			.query(UUID.class)
			.list()
			.stream()
			.map(ProposalId::new)
			.toList();
		late.forEach((id) -> this.transaction.executeWithoutResult((status) -> expire(id)));
	}

	private void expire(ProposalId id) {
		ProposalRow row = this.proposals.held(id);
		if (row.state() != ProposalState.WAITING) {
			return;
		}
		Instant now = this.clock.instant().truncatedTo(ChronoUnit.MICROS);
		Proposal proposal = this.proposals.shown(row);
		row.close(ProposalState.EXPIRED, now, Actor.SYSTEM.name(), null);
		this.notices.tell(this.told.expired(proposal));
		this.audit.write(Actor.SYSTEM, "binding.expired", proposal.region(), "binding_proposal", id.value(), Map.of());
	}

	private void remind(Region region) {
		int reminded;
		do {
			reminded = this.reconfirming.remind(region);
		}
		while (reminded > 0);
	}

}
