package org.gongji.spending.web;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.gongji.access.Actor;
import org.gongji.access.Factors;
import org.gongji.access.NewUser;
import org.gongji.access.Passwords;
import org.gongji.access.Region;
import org.gongji.access.Role;
import org.gongji.access.SignIn;
import org.gongji.access.UserId;
import org.gongji.access.Users;
import org.gongji.account.Books;
import org.gongji.catalogue.ItemCategory;
import org.gongji.person.PaymentCodes;
import org.gongji.person.PersonId;
import org.gongji.provider.ProviderId;
import org.gongji.spending.web.CashierBrowser.Page;
import org.gongji.testing.Bench;
import org.gongji.testing.Town;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

/**
 * Settlements a second of eight signed-in cashiers over HTTP, each in a pharmacy of its
 * own. A customer takes seven requests: the counter, the voucher, its basket, one scan,
 * the basket with the split, settle, the receipt. The browsers run on the same machine
 * and are part of the figure; the median round counts.
 */
@Tag("bench")
abstract class SettleHttpBench {

	private static final Region LINCANG = new Region("530900");

	private static final String PASSWORD = "correct horse battery";

	private static final int TILLS = 8;

	private static final int PEOPLE_PER_TILL = 40;

	private static final int ROUNDS = Integer.getInteger("bench.rounds", 5);

	private static final Duration TURN = Duration.ofSeconds(Integer.getInteger("bench.seconds", 6));

	/** The product is compiled while it runs, and its templates are read once. */
	private static final int WARM_UP_TURNS = 3;

	@Autowired
	private Users users;

	@Autowired
	private SignIn signIn;

	@Autowired
	private Passwords passwords;

	@Autowired
	private Factors factors;

	@Autowired
	private PaymentCodes codes;

	@Autowired
	private Books books;

	@Autowired
	private Town town;

	@Autowired
	JdbcClient jdbc;

	@Value("${local.server.port}")
	private int port;

	private String item;

	abstract String name();

	abstract void assertDurable();

	@Test
	void settlementsASecond() throws Exception {
		assumeThat(Bench.wanted(name())).isTrue();
		assertDurable();
		this.item = this.town.item(ItemCategory.DRUG, "500.00");
		List<Till> tills = tills();
		for (int turn = 0; turn < WARM_UP_TURNS; turn++) {
			perSecond(tills);
		}
		List<Long> rounds = new ArrayList<>();
		for (int round = 0; round < ROUNDS; round++) {
			rounds.add(perSecond(tills));
			System.out.println(name() + " round " + rounds.get(round));
		}
		assertThat(this.books.differences()).isEmpty();
		for (Till till : tills) {
			assertThat(till.receipts).isNotEmpty().isEqualTo(settlements(till.shop));
		}
		rounds.sort(null);
		Bench.report(name(), rounds.get(rounds.size() / 2), "per_s");
	}

	private List<Till> tills() throws Exception {
		String hash = this.passwords.hash(PASSWORD);
		List<Till> tills = new ArrayList<>();
		for (int number = 0; number < TILLS; number++) {
			ProviderId shop = this.town.pharmacy(LINCANG);
			List<PersonId> queue = new ArrayList<>();
			for (int person = 0; person < PEOPLE_PER_TILL; person++) {
				queue.add(this.town.personWith(LINCANG, "9000000.00"));
			}
			tills.add(new Till(shop, signedIn(shop, hash), queue));
			tills.get(number).price();
		}
		return tills;
	}

	/** The first sign-in, which sets up the second factor. */
	private CashierBrowser signedIn(ProviderId shop, String hash) throws Exception {
		String cashier = "cashier." + Town.digits(12);
		UserId id = this.users.open(new NewUser(cashier, "收银员", Role.PHARMACY, LINCANG, shop.value()), Actor.SYSTEM)
			.orElseThrow();
		this.signIn.setPassword(this.users.find(id).orElseThrow(), hash);
		CashierBrowser browser = new CashierBrowser(URI.create("http://127.0.0.1:" + this.port));
		browser.open("/sign-in");
		Page enrol = browser.send("/sign-in", "name", cashier, "password", PASSWORD);
		assertThat(enrol.path()).isEqualTo("/sign-in/enrol");
		Page counter = browser.send("/sign-in/factor", "code", this.factors.nextCode(id));
		assertThat(counter.path()).isEqualTo("/counter");
		return browser;
	}

	/** What was settled in a shop: the basket, then the receipt. */
	private Map<UUID, UUID> settlements(ProviderId shop) {
		Map<UUID, UUID> settled = new HashMap<>();
		this.jdbc.sql("select request_id, id from settlement where provider_id = ?")
			.param(shop.value())
			.query((row) -> {
				settled.put(UUID.fromString(row.getString(1)), row.getObject(2, UUID.class));
			});
		return settled;
	}

	private static long perSecond(List<Till> tills) throws Exception {
		ExecutorService pool = Executors.newFixedThreadPool(TILLS);
		try {
			long begun = System.nanoTime();
			long end = begun + TURN.toNanos();
			List<Callable<Long>> shifts = new ArrayList<>();
			for (Till till : tills) {
				shifts.add(() -> till.serveUntil(end));
			}
			long done = 0;
			for (Future<Long> shift : pool.invokeAll(shifts)) {
				done += shift.get();
			}
			return done * Duration.ofSeconds(1).toNanos() / (System.nanoTime() - begun);
		}
		finally {
			pool.shutdownNow();
		}
	}

	/** One cashier with a queue of customers, and the receipt of each basket. */
	private final class Till {

		private final ProviderId shop;

		private final CashierBrowser browser;

		private final List<PersonId> queue;

		private final Map<UUID, UUID> receipts = new HashMap<>();

		Till(ProviderId shop, CashierBrowser browser, List<PersonId> queue) {
			this.shop = shop;
			this.browser = browser;
			this.queue = queue;
		}

		/** The first customer: from then on the shelf knows the price. */
		void price() throws Exception {
			Page basket = scan();
			settle(this.browser.send(basket.path() + "/lines/1", "quantity", "1", "price", "2.50"));
		}

		long serveUntil(long end) throws Exception {
			long done = 0;
			while (System.nanoTime() < end) {
				settle(scan());
				done++;
			}
			return done;
		}

		private Page scan() throws Exception {
			PersonId buyer = this.queue.get(this.receipts.size() % this.queue.size());
			String code = SettleHttpBench.this.codes.issue(buyer, Instant.now()).text();
			Page counter = this.browser.open("/counter");
			Page basket = this.browser.send("/counter", "request", counter.hidden("request"), "code", code);
			Page scanned = this.browser.send(basket.path() + "/scan", "code", SettleHttpBench.this.item);
			assertThat(scanned.path()).isEqualTo(basket.path());
			return scanned;
		}

		private void settle(Page basket) throws Exception {
			Page receipt = this.browser.send(basket.path() + "/settle", "version", basket.hidden("version"), "cash",
					basket.hidden("cash"));
			assertThat(receipt.path()).startsWith("/counter/receipts/");
			this.receipts.put(basket.id(), receipt.id());
		}

	}

}
