package org.gongji.crediting;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.gongji.access.Actor;
import org.gongji.account.AccountId;
import org.gongji.account.CreditBooking;
import org.gongji.account.HeldAccounts;
import org.gongji.audit.Audit;
import org.gongji.crediting.OpeningImport.State;
import org.gongji.money.Money;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Books approved files of opening balances, some rows at a time, each time in a
 * transaction of its own that also notes how far it has come: killed at any moment, it
 * goes on behind the last row that is booked.
 */
@Component
public class OpeningWork {

	private static final Logger LOG = LoggerFactory.getLogger(OpeningWork.class);

	private final OpeningImports imports;

	private final OpeningRows rows;

	private final HeldAccounts accounts;

	private final CreditBooking booking;

	private final Audit audit;

	private final Clock clock;

	private final TransactionTemplate transaction;

	private final int sliceSize;

	OpeningWork(OpeningImports imports, OpeningRows rows, HeldAccounts accounts, CreditBooking booking, Audit audit,
			Clock clock, TransactionTemplate transaction, @Value("${gongji.credit.slice:2000}") int sliceSize) {
		this.imports = imports;
		this.rows = rows;
		this.accounts = accounts;
		this.booking = booking;
		this.audit = audit;
		this.clock = clock;
		this.transaction = transaction;
		this.sliceSize = sliceSize;
	}

	/** Books the next rows of some file; false when there is nothing to do for now. */
	public boolean step() {
		OpeningImport[] at = new OpeningImport[1];
		try {
			return Boolean.TRUE.equals(this.transaction.execute((status) -> {
				Optional<OpeningImport> claimed = this.imports.claim();
				claimed.ifPresent((file) -> {
					at[0] = file;
					go(file);
				});
				return claimed.isPresent();
			}));
		}
		catch (TransientDataAccessException | TransactionException ex) {
			LOG.info("opening balances wait for another turn: {}", ex.getMessage());
			return false;
		}
		catch (RuntimeException ex) {
			LOG.error("the booking of opening balances stops", ex);
			if (at[0] != null) {
				stop(at[0], ex.getClass().getSimpleName());
			}
			return false;
		}
	}

	private void go(OpeningImport file) {
		List<OpeningRows.Row> next = this.rows.next(file.id(), file.bookedRow(), this.sliceSize);
		if (next.isEmpty()) {
			this.imports.move(file.id(), State.DONE, this.clock.instant());
			this.audit.write(Actor.SYSTEM, "crediting.opening.booked", file.region(), OpeningBalances.SUBJECT,
					file.id().value(),
					Map.of("rows", String.valueOf(file.booked().rows()), "sum", file.booked().sum().yuan()));
			return;
		}
		int last = next.get(next.size() - 1).number();
		Set<AccountId> open = this.accounts.takingMoney(next.stream().map(OpeningRows.Row::account).toList());
		List<CreditBooking.Credit> credits = next.stream()
			.filter((row) -> open.contains(row.account()))
			.map((row) -> new CreditBooking.Credit(row.account(), row.amount(), CreditBooking.Source.BEFORE_REFORM))
			.toList();
		if (!credits.isEmpty()) {
			this.rows.booked(file.id(), file.bookedRow(), last, this.booking.book(file.region(), credits, file.asOf()));
		}
		this.imports.booked(file.id(), last, new Declaration.Totals(credits.size(),
				Money.sum(credits.stream().map(CreditBooking.Credit::amount).toList())));
	}

	private void stop(OpeningImport file, String trouble) {
		this.transaction.executeWithoutResult((status) -> {
			if (this.imports.stop(file.id(), trouble)) {
				this.audit.write(Actor.SYSTEM, "crediting.opening.stopped", file.region(), OpeningBalances.SUBJECT,
						file.id().value(), Map.of("trouble", trouble));
			}
		});
	}

}
