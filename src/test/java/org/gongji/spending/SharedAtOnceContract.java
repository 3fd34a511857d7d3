package org.gongji.spending;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.gongji.access.Actor;
import org.gongji.access.Region;
import org.gongji.access.RequestId;
import org.gongji.account.Books;
import org.gongji.account.PersonalAccounts;
import org.gongji.catalogue.ItemCategory;
import org.gongji.family.BindingEvent;
import org.gongji.family.BindingId;
import org.gongji.family.BindingState;
import org.gongji.family.Bindings;
import org.gongji.family.Limits;
import org.gongji.family.Relation;
import org.gongji.family.SharedLine;
import org.gongji.family.Sharing;
import org.gongji.money.Money;
import org.gongji.person.PersonId;
import org.gongji.person.VoucherKind;
import org.gongji.provider.ProviderId;
import org.gongji.testing.Town;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * An owner and five relatives buy and give back at many tills at once, so that the money
 * hovers about the floor and the limits, while the owner ends one binding, pauses and
 * resumes another and limits a third: no purchase of a relative goes below the floor or
 * beyond a limit, and none is booked while its binding rests or after it has ended. The
 * times of settlements are the order in which they held the rows.
 */
abstract class SharedAtOnceContract {

	private static final Region LINCANG = new Region("530900");

	private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

	private static final int TILLS = 12;

	private static final int EACH = 200;

	private static final Money FLOOR = Money.ofYuan("1500.00");

	private static final Money BROUGHT = FLOOR.plus(Money.ofYuan("120.00"));

	private static final Money MONTH = Money.ofYuan("18.00");

	private static final Money PURCHASE = Money.ofYuan("12.50");

	@Autowired
	Spending spending;

	@Autowired
	Sharing sharing;

	@Autowired
	Bindings bindings;

	@Autowired
	PersonalAccounts accounts;

	@Autowired
	Reversals reversals;

	@Autowired
	Books books;

	@Autowired
	Town town;

	@Autowired
	JdbcClient jdbc;

	private final List<PersonId> relatives = new ArrayList<>();

	private final List<BindingId> bound = new ArrayList<>();

	private PersonId owner;

	private ProviderId shop;

	private String drug;

	@AfterEach
	void booksBalance() {
		assertThat(this.books.differences()).isEmpty();
	}

	@Test
	void neverBelowTheFloorNeverOverALimitNothingAfterTheEnd() throws Exception {
		openFamily();
		List<Settlement> all = everybodyBuys();
		List<Settlement> moved = all.stream()
			.filter((one) -> one.shares().stream().anyMatch((paid) -> !paid.amount().isZero()))
			.sorted(Comparator.comparing(Settlement::settledAt).thenComparing((one) -> one.id().value().toString()))
			.toList();
		assertThat(all.stream().filter((one) -> !one.isReversal())).hasSize(6 * EACH);
		assertNeverBelowTheFloor(moved);
		assertNeverOverTheMonth(moves(moved, 1));
		assertLimitedWhileLimited(moves(moved, 2));
		assertNothingWhilePaused(moves(moved, 3));
		Instant end = steps(4).get(steps(4).size() - 1).at();
		List<Move> ended = moves(moved, 4).stream().filter((move) -> move.amount().isPositive()).toList();
		assertThat(ended).as("some came before the end").isNotEmpty();
		assertThat(ended).allMatch((move) -> !move.at().isAfter(end));
		for (int relative = 0; relative < this.relatives.size(); relative++) {
			assertThat(used(relative)).as("the counter is the sum of its uses")
				.isEqualTo(Money.sum(moves(moved, relative).stream().map(Move::amount).toList()));
		}
	}

	private void openFamily() {
		this.shop = this.town.pharmacy(LINCANG);
		this.drug = this.town.item(ItemCategory.DRUG, (String) null);
		this.owner = this.town.personWith(LINCANG, BROUGHT.yuan());
		this.accounts.keepForOwner(this.owner, FLOOR, Actor.SYSTEM);
		List<Relation> relations = List.of(Relation.SPOUSE, Relation.PARENT, Relation.PARENT, Relation.CHILD,
				Relation.CHILD);
		for (int relative = 0; relative < relations.size(); relative++) {
			PersonId person = this.town.personWith(LINCANG, "0.00");
			this.relatives.add(person);
			this.town.bind(this.owner, person, relations.get(relative), LocalDate.of(2023, 3, 1 + relative));
		}
		this.sharing.usersOf(this.owner).stream().map(SharedLine::id).forEach(this.bound::add);
		limit(1, new Limits(MONTH, null));
	}

	private void limit(int relative, Limits limits) {
		this.sharing.limit(this.bound.get(relative), this.owner, limits, Actor.SYSTEM);
	}

	/** In the middle the owner ends the last binding; the others change all the time. */
	private List<Settlement> everybodyBuys() throws Exception {
		List<Callable<List<Settlement>>> work = new ArrayList<>();
		for (int purchase = 0; purchase < EACH; purchase++) {
			int turn = purchase;
			if (purchase == EACH / 2) {
				work.add(() -> step(() -> this.sharing.end(this.bound.get(4), this.owner, "不再共用", Actor.SYSTEM)));
			}
			if (purchase % 10 == 5) {
				work.add(() -> step(() -> limit(2, new Limits(null, (turn % 20 == 5) ? PURCHASE : null))));
				work.add(() -> step(() -> rest(turn % 20 == 5)));
			}
			this.relatives.forEach((relative) -> work.add(() -> buys(relative, 500 + turn * 137 % 1500, turn)));
			work.add(() -> buys(this.owner, 10, turn));
		}
		ExecutorService pool = Executors.newFixedThreadPool(TILLS);
		try {
			List<Settlement> settled = new ArrayList<>();
			for (Future<List<Settlement>> one : pool.invokeAll(work)) {
				settled.addAll(one.get());
			}
			return settled;
		}
		finally {
			pool.shutdownNow();
		}
	}

	private void rest(boolean pause) {
		if (pause) {
			this.sharing.pause(this.bound.get(3), this.owner, null, Actor.SYSTEM);
		}
		else {
			this.sharing.resume(this.bound.get(3), this.owner, Actor.SYSTEM);
		}
	}

	private static List<Settlement> step(Runnable step) {
		step.run();
		return List.of();
	}

	/** Nearly every purchase is given back at once. */
	private List<Settlement> buys(PersonId buyer, long fen, int turn) {
		Purchase purchase = new Purchase(RequestId.fresh(), this.shop, buyer, VoucherKind.E_VOUCHER, buyer,
				LocalDate.now(SHANGHAI), List.of(new Bought(1, this.drug, 1, Money.ofFen(fen), List.of())), null);
		Settlement settled = ((SettlementOutcome.Settled) this.spending.settle(purchase, Town.cashier(LINCANG)))
			.settlement();
		if (turn % 40 == 0) {
			return List.of(settled);
		}
		Reversal ask = new Reversal(RequestId.fresh(), settled.id(), this.shop, Set.of(), "退货");
		return List.of(settled,
				((ReversalOutcome.Reversed) this.reversals.reverse(ask, Town.cashier(LINCANG))).reversal());
	}

	private void assertNeverBelowTheFloor(List<Settlement> moved) {
		Money balance = BROUGHT;
		Money least = BROUGHT;
		for (Settlement one : moved) {
			for (Settlement.Paid paid : one.shares()) {
				if (paid.owner().equals(this.owner) && !paid.amount().isZero()) {
					balance = balance.minus(paid.amount());
					boolean relative = paid.kind() == PayerKind.AUTHORISER && paid.amount().isPositive();
					least = relative ? least.min(balance) : least;
				}
			}
		}
		assertThat(this.town.available(this.owner)).isEqualTo(balance);
		assertThat(least).as("relatives reach the floor and never pass it").isEqualTo(FLOOR);
	}

	private static void assertNeverOverTheMonth(List<Move> moves) {
		Money used = Money.ZERO;
		Money most = Money.ZERO;
		for (Move move : moves) {
			used = used.plus(move.amount());
			most = used.min(most).equals(most) ? used : most;
		}
		assertThat(most).as("the limit of the month is reached and never passed").isEqualTo(MONTH);
	}

	private void assertLimitedWhileLimited(List<Move> moves) {
		List<BindingEvent> steps = steps(2).stream().filter((step) -> step.act() == BindingEvent.Act.LIMITS).toList();
		assertThat(steps).hasSizeGreaterThan(3);
		for (Move move : moves) {
			Money limit = null;
			for (BindingEvent step : steps) {
				limit = step.at().isBefore(move.at()) ? step.limits().perPurchase() : limit;
			}
			assertThat(limit == null || move.amount().compareTo(limit) <= 0).as("%s at %s", move, steps).isTrue();
		}
		assertThat(moves).extracting(Move::amount).contains(PURCHASE).anyMatch((one) -> one.compareTo(PURCHASE) > 0);
	}

	private void assertNothingWhilePaused(List<Move> moves) {
		List<BindingEvent> steps = steps(3);
		assertThat(steps).hasSizeGreaterThan(3);
		List<Move> uses = moves.stream().filter((move) -> move.amount().isPositive()).toList();
		assertThat(uses).isNotEmpty();
		for (Move move : uses) {
			BindingState state = BindingState.ACTIVE;
			for (BindingEvent step : steps) {
				state = step.at().isBefore(move.at()) ? step.state() : state;
			}
			assertThat(state).as("%s at %s", move, steps).isEqualTo(BindingState.ACTIVE);
		}
	}

	private List<BindingEvent> steps(int relative) {
		return this.bindings.history(this.bound.get(relative))
			.stream()
			.sorted(Comparator.comparing(BindingEvent::at))
			.toList();
	}

	private List<Move> moves(List<Settlement> moved, int relative) {
		List<Move> moves = new ArrayList<>();
		for (Settlement one : moved) {
			for (Settlement.Paid paid : one.shares()) {
				if (this.bound.get(relative).equals(paid.binding()) && !paid.amount().isZero()) {
					moves.add(new Move(one.settledAt().toInstant(), paid.amount()));
				}
			}
		}
		return moves;
	}

	private Money used(int relative) {
		return Money.ofFen(this.jdbc.sql("select used_fen from binding where id = ?")
			.param(this.bound.get(relative).value())
			.query(Long.class)
			.single());
	}

	/** What one settlement drew by a binding, negative for what it gave back. */
	private record Move(Instant at, Money amount) {

	}

}
