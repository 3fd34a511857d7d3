package org.gongji.account;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;

import com.github.f4b6a3.uuid.UuidCreator;

import org.gongji.access.Actor;
import org.gongji.access.MissingRow;
import org.gongji.access.Region;
import org.gongji.access.RequestId;
import org.gongji.audit.Audit;
import org.gongji.ledger.Entry;
import org.gongji.ledger.EntryId;
import org.gongji.ledger.Ledger;
import org.gongji.ledger.LedgerAccountId;
import org.gongji.ledger.Posting;
import org.gongji.money.Money;
import org.gongji.person.PersonId;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The personal accounts (个人账户). Balances stand on the account row and move by conditional
 * updates in id order, each together with its entry; all amounts are fen.
 */
@Component
public class PersonalAccounts {

	private static final String COLUMNS = "id, region, person_id, available_fen, held_fen, family_floor_fen, "
			+ "state, opened_on";

	private final JdbcClient jdbc;

	private final JdbcTemplate batches;

	private final Ledger ledger;

	private final LaterMoney later;

	private final Audit audit;

	PersonalAccounts(JdbcClient jdbc, JdbcTemplate batches, Ledger ledger, LaterMoney later, Audit audit) {
		this.jdbc = jdbc;
		this.batches = batches;
		this.ledger = ledger;
		this.later = later;
		this.audit = audit;
	}

	/**
	 * Opens the person's account in the region with nothing in it; an open one stays as
	 * it is.
	 */
	@Transactional
	public AccountId open(PersonId owner, Region region, LocalDate on) {
		LedgerAccountId id = this.ledger.open(Chart.PERSONAL.in(region, owner.value()));
		this.jdbc.sql("""
				insert into personal_account (id, region, person_id, available_fen, held_fen, state, opened_on)
				values (?, ?, ?, 0, 0, 'open', ?) on conflict do nothing""")
			.params(id.value(), region.code(), owner.value(), on)
			.update();
		return new AccountId(id.value());
	}

	/**
	 * The person's account: of several, as after a move to another region, one that is
	 * not closed, else the latest.
	 */
	public Optional<PersonalAccount> of(PersonId owner) {
		return of(List.of(owner)).stream().findFirst();
	}

	/** The accounts of these people, in one statement; closed ones last. */
	public List<PersonalAccount> of(Collection<PersonId> owners) {
		if (owners.isEmpty()) {
			return List.of();
		}
		return this.jdbc
			.sql("select " + COLUMNS + " from personal_account where person_id in (:owners) "
					+ "order by case state when 'closed' then 1 else 0 end, opened_on desc, id")
			.param("owners", owners.stream().map(PersonId::value).toList())
			.query(PersonalAccounts::account)
			.list();
	}

	/**
	 * Books a balance brought forward from an earlier system (期初余额). The same request
	 * brings it once; the amount is above zero.
	 */
	@Transactional
	public void bringForward(AccountId account, Region region, Money amount, LocalDate effectiveOn, RequestId request,
			Actor actor) {
		boolean known = this.jdbc.sql("select count(*) from opening_balance where request_id = ?")
			.param(request.text())
			.query(Integer.class)
			.single() > 0;
		if (known) {
			return;
		}
		LedgerAccountId opening = this.ledger.open(Chart.OPENING.in(region));
		Entry entry = new Entry(EntryId.fresh(), "opening", effectiveOn, List.of(Posting.debit(opening, region, amount),
				Posting.credit(new LedgerAccountId(account.value()), region, amount)));
		add(List.of(Draw.of(account, region, amount)));
		this.ledger.post(entry);
		UUID id = UuidCreator.getTimeOrderedEpoch();
		this.jdbc.sql("""
				insert into opening_balance (id, request_id, region, account_id, amount_fen, effective_on, entry_id)
				values (?, ?, ?, ?, ?, ?, ?)""")
			.params(id, request.text(), region.code(), account.value(), amount.fen(), effectiveOn, entry.id().value())
			.update();
		this.audit.write(actor, "account.opening", region, "opening_balance", id, Map.of("fen", "" + amount.fen()));
	}

	/**
	 * From now on relatives leave at least this much, in fen, in the owner's account; the
	 * owner's own purchases may go below it. Zero leaves nothing.
	 */
	@Transactional
	public void keepForOwner(PersonId owner, Money floor, Actor actor) {
		if (floor.isNegative()) {
			throw new IllegalArgumentException("A floor is zero or more");
		}
		PersonalAccount account = of(owner).orElseThrow(() -> new MissingRow("account"));
		this.jdbc.sql("update personal_account set family_floor_fen = ? where person_id = ?")
			.params(floor.fen(), owner.value())
			.update();
		this.audit.write(actor, "account.floor-set", account.region(), "personal_account", account.id().value(),
				Map.of("fen", "" + floor.fen()));
	}

	/**
	 * Pays from every account of the payment, and from the fund what it names, or from
	 * none: three statements in the caller's transaction. Empty when an account has less
	 * than its draw, a relative would go below the owner's floor, or it may not be used:
	 * then the caller rolls back.
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public Optional<EntryId> pay(Payment payment) {
		if (!take(payment.draws())) {
			return Optional.empty();
		}
		Entry entry = new PurchaseEntry(payment).paying(this.ledger::open);
		this.ledger.post(entry);
		return Optional.of(entry.id());
	}

	/**
	 * Gives the draws of the payment back to the accounts they came from and the fund's
	 * part to the fund, by an entry whose postings point to those of the original. A draw
	 * may be a part of the original one, never more. What comes for a closed account is
	 * kept for whoever the balance went to (OQ-08c).
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public EntryId giveBack(EntryId original, Payment back) {
		List<Draw> closed = back.draws().isEmpty() ? List.of() : addToOpen(back.draws());
		Entry entry = new PurchaseEntry(back).takingBack(this.ledger.postings(original));
		this.ledger.post(entry);
		this.later.came(LaterMoney.Cause.REVERSAL, entry.id(), closed, back.effectiveOn());
		return entry.id();
	}

	/** Takes from every account its draw; false where one has less or may not be used. */
	boolean take(List<Draw> draws) {
		if (draws.isEmpty()) {
			return true;
		}
		List<Draw> inOrder = draws.stream().sorted(Comparator.comparing(Draw::account)).toList();
		return allMoved(this.batches.batchUpdate("""
				update personal_account set available_fen = available_fen - ?
				 where id = ? and available_fen >= ? + family_floor_fen * ? and state = 'open'""", inOrder,
				inOrder.size(), (statement, draw) -> {
					statement.setLong(1, draw.amount().fen());
					statement.setObject(2, draw.account().value());
					statement.setLong(3, draw.amount().fen());
					statement.setInt(4, draw.byRelative() ? 1 : 0);
				}));
	}

	/** Gives every account its draw; a closed one takes no money. */
	void add(List<Draw> draws) {
		if (!addToOpen(draws).isEmpty()) {
			throw new AccountClosed();
		}
	}

	/** Gives its draw to every account that takes money; tells those of closed ones. */
	List<Draw> addToOpen(List<Draw> draws) {
		List<Draw> inOrder = draws.stream().sorted(Comparator.comparing(Draw::account)).toList();
		int[][] moved = this.batches.batchUpdate(
				"update personal_account set available_fen = available_fen + ? where id = ? and state <> 'closed'",
				inOrder, inOrder.size(), (statement, draw) -> {
					statement.setLong(1, draw.amount().fen());
					statement.setObject(2, draw.account().value());
				});
		int[] counts = Arrays.stream(moved).flatMapToInt(Arrays::stream).toArray();
		return IntStream.range(0, counts.length).filter((at) -> counts[at] != 1).mapToObj(inOrder::get).toList();
	}

	private static boolean allMoved(int[][] batches) {
		for (int[] batch : batches) {
			for (int count : batch) {
				if (count != 1) {
					return false;
				}
			}
		}
		return true;
	}

	private static PersonalAccount account(ResultSet row, int number) throws SQLException {
		return new PersonalAccount(new AccountId(row.getObject("id", UUID.class)), new Region(row.getString("region")),
				new PersonId(row.getObject("person_id", UUID.class)), Money.ofFen(row.getLong("available_fen")),
				Money.ofFen(row.getLong("held_fen")), Money.ofFen(row.getLong("family_floor_fen")),
				PersonalAccount.State.of(row.getString("state")), row.getObject("opened_on", LocalDate.class));
	}

}
