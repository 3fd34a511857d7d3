package org.gongji.crediting;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;

import com.github.f4b6a3.uuid.UuidCreator;
import org.gongji.access.Region;
import org.gongji.ledger.EntryId;
import org.gongji.money.Money;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes single claims (多记款) down by what a case has booked, in the caller's transaction,
 * in which the account of who owes is held: a run holds it, too.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class ClaimsDown {

	private final JdbcClient jdbc;

	private final Clock clock;

	ClaimsDown(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/**
	 * Takes this much, in fen, off what is open of a claim.
	 * @throws IllegalStateException where less is open: the caller has seen what is
	 */
	public void down(UUID claim, Region region, How how, Money amount, EntryId entry) {
		int moved = this.jdbc
			.sql("update credit_claim set open_fen = open_fen - ? where id = ? and region = ? and open_fen >= ?")
			.params(amount.fen(), claim, region.code(), amount.fen())
			.update();
		if (moved != 1) {
			throw new IllegalStateException("Less is open of a claim than is taken off it");
		}
		this.jdbc.sql("""
				insert into credit_claim_move (id, region, claim_id, kind, amount_fen, entry_id, moved_on)
				values (?, ?, ?, ?, ?, ?, ?)""")
			.params(UuidCreator.getTimeOrderedEpoch(), region.code(), claim, how.name(), amount.fen(), entry.value(),
					LocalDate.now(this.clock))
			.update();
	}

	/** How a claim goes down by a case. */
	public enum How {

		/** 还款: money came to the bank. */
		PAID,
		/** 抵扣: out of the own account, as was agreed in writing. */
		SET_OFF,
		/** 免去: by a written decision. */
		DROPPED

	}

}
