package org.gongji.casework;

import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;

import org.gongji.access.Region;
import org.gongji.money.Money;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What clerks did about money and deaths that is no move of a case. */
@Repository
class TallyActs {

	private static final String COUNTED = """
			select act, count(*) as acts, sum(fen) as fen from (
			  select 'LATER_PREPARED' as act, amount_fen as fen from casework_later
			   where region = :region and prepared_by = :clerk and prepared_at > :from and prepared_at <= :until
			  union all select 'LATER_SECONDED', amount_fen from casework_later
			   where region = :region and seconded_by = :clerk and seconded_at > :from and seconded_at <= :until
			  union all select 'LATER_PASSED', amount_fen from casework_later where state = 'PASSED'
			     and region = :region and decided_by = :clerk and decided_at > :from and decided_at <= :until
			  union all select 'CLAIM_ENTERED', amount_fen from casework_claim_act
			   where region = :region and entered_by = :clerk and entered_at > :from and entered_at <= :until
			  union all select 'CLAIM_BOOKED', amount_fen from casework_claim_act where state = 'BOOKED'
			     and region = :region and decided_by = :clerk and decided_at > :from and decided_at <= :until
			  union all select 'MONEY_RECEIVED', amount_fen from casework_letter
			   where region = :region and received_by = :clerk and received_at > :from and received_at <= :until
			  union all select 'PAID_AGAIN', amount_fen from casework_payout where attempt > 1
			     and region = :region and owed_by = :clerk and owed_at > :from and owed_at <= :until
			  union all select 'INHERITED', amount_fen from casework_payout
			   where region = :region and estate_by = :clerk and estate_at > :from and estate_at <= :until
			  union all select 'FILE_MADE', sum_fen from casework_payment_file
			   where region = :region and made_by = :clerk and made_at > :from and made_at <= :until
			  union all select 'ANSWER_PAID', paid_fen from casework_bank_answer where paid_count > 0
			     and region = :region and booked_by = :clerk and booked_at > :from and booked_at <= :until
			  union all select 'ANSWER_RETURNED', returned_fen from casework_bank_answer where returned_count > 0
			     and region = :region and booked_by = :clerk and booked_at > :from and booked_at <= :until
			  union all select 'DEATH_RECORDED', 0 from death_notice
			   where region = :region and recorded_by = :clerk and recorded_at > :from and recorded_at <= :until
			  union all select 'DEATH_TAKEN_BACK', 0 from death_notice
			   where region = :region and taken_back_by = :clerk and taken_back_at > :from and taken_back_at <= :until
			) as done group by act""";

	private final JdbcClient jdbc;

	TallyActs(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Of one clerk, after the one moment and up to the other. */
	List<Tally.Act> counted(Region region, String clerk, OffsetDateTime from, OffsetDateTime until) {
		return this.jdbc.sql(COUNTED)
			.param("region", region.code())
			.param("clerk", clerk)
			.param("from", from)
			.param("until", until)
			.query((row, number) -> new Tally.Act(Tally.Kind.valueOf(row.getString("act")), row.getLong("acts"),
					Money.ofFen(row.getLong("fen"))))
			.list()
			.stream()
			.sorted(Comparator.comparing(Tally.Act::kind))
			.toList();
	}

}
