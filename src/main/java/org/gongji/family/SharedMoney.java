package org.gongji.family;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;

import org.gongji.money.Money;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Counts what relatives use of an owner's account (共济使用), on the binding's row: whoever
 * settles, pauses or ends holds that row first, so that each use lies before the end or
 * is not booked. Rows are held in the order of their ids, before any account.
 */
@Component
public class SharedMoney {

	private static final int MONTHS = 100;

	private final JdbcTemplate batches;

	SharedMoney(JdbcTemplate batches) {
		this.batches = batches;
	}

	/** What is drawn by one binding, in fen above zero. */
	public record Use(BindingId binding, Money amount) {

		public Use {
			if (!amount.isPositive()) {
				throw new IllegalArgumentException("A use has an amount above zero");
			}
		}

	}

	/**
	 * Counts these uses in that month, or none: one statement in the caller's
	 * transaction. False when a binding is not active any more, or a use goes beyond what
	 * the owner allows in a purchase or a month: then the caller rolls back.
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public boolean use(List<Use> uses, YearMonth month) {
		if (uses.isEmpty()) {
			return true;
		}
		int[][] counts = this.batches.batchUpdate("""
				update binding set used_fen = case when used_month = ? then used_fen else 0 end + ?, used_month = ?
				 where id = ? and state = 'ACTIVE' and (used_month is null or used_month <= ?)
				   and (purchase_limit_fen is null or purchase_limit_fen >= ?)
				   and (month_limit_fen is null
				        or month_limit_fen >= case when used_month = ? then used_fen else 0 end + ?)""", inOrder(uses),
				uses.size(), (statement, use) -> count(statement, use, number(month)));
		for (int[] batch : counts) {
			for (int count : batch) {
				if (count != 1) {
					return false;
				}
			}
		}
		return true;
	}

	private static void count(PreparedStatement statement, Use use, int month) throws SQLException {
		statement.setInt(1, month);
		statement.setLong(2, use.amount().fen());
		statement.setInt(3, month);
		statement.setObject(4, use.binding().value());
		statement.setInt(5, month);
		statement.setLong(6, use.amount().fen());
		statement.setInt(7, month);
		statement.setLong(8, use.amount().fen());
	}

	/**
	 * Takes uses of that month back. Where the counter has moved on to a later month
	 * nothing is left to take back.
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public void giveBack(List<Use> uses, YearMonth month) {
		if (uses.isEmpty()) {
			return;
		}
		this.batches.batchUpdate("update binding set used_fen = used_fen - ? where id = ? and used_month = ?",
				inOrder(uses), uses.size(), (statement, use) -> {
					statement.setLong(1, use.amount().fen());
					statement.setObject(2, use.binding().value());
					statement.setInt(3, number(month));
				});
	}

	private static List<Use> inOrder(List<Use> uses) {
		return uses.stream().sorted(Comparator.comparing(Use::binding)).toList();
	}

	/** The month as its column has it, such as 202611. */
	public static int number(YearMonth month) {
		return month.getYear() * MONTHS + month.getMonthValue();
	}

}
