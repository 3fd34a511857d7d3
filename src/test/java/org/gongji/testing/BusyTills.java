package org.gongji.testing;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.TimeZone;
import java.util.concurrent.ThreadLocalRandom;

import org.gongji.Gongji;
import org.gongji.access.Region;
import org.gongji.access.RequestId;
import org.gongji.audit.SealingAtOnce;
import org.gongji.catalogue.ItemCategory;
import org.gongji.family.Relation;
import org.gongji.money.Money;
import org.gongji.person.PersonId;
import org.gongji.person.VoucherKind;
import org.gongji.provider.ProviderId;
import org.gongji.spending.Bought;
import org.gongji.spending.Purchase;
import org.gongji.spending.SettlementOutcome;
import org.gongji.spending.Spending;

import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * The product without its pages, settling from several tills as fast as it can until it
 * is killed. Each request id is printed once its settlement was acknowledged.
 */
public final class BusyTills {

	private static final Region LINCANG = new Region("530900");

	private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

	private static final int TILLS = 4;

	private static final int BUYERS_PER_TILL = 3;

	private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);

	private final ConfigurableApplicationContext application;

	private final Spending spending;

	private final ProviderId shop;

	private final List<String> items = new ArrayList<>();

	private BusyTills(ConfigurableApplicationContext application) {
		this.application = application;
		this.spending = application.getBean(Spending.class);
		Town town = application.getBean(Town.class);
		this.shop = town.pharmacy(LINCANG);
		for (int item = 0; item < 3; item++) {
			this.items.add(town.item(ItemCategory.DRUG, (String) null));
		}
	}

	/** Takes the product's options. */
	public static void main(String[] args) {
		TimeZone.setDefault(TimeZone.getTimeZone(SHANGHAI));
		BusyTills tills = new BusyTills(
				new SpringApplicationBuilder(Gongji.class, Somebody.class, Town.class).web(WebApplicationType.NONE)
					.lazyInitialization(true)
					.properties("logging.level.root=off", "spring.main.log-startup-info=false")
					.run(args));
		tills.open();
	}

	private void open() {
		List<List<PersonId>> queues = new ArrayList<>();
		for (int till = 0; till < TILLS; till++) {
			queues.add(buyers());
		}
		queues.forEach((queue) -> settle(queue.get(0)));
		this.out.println(JavaProgram.READY);
		queues.forEach((queue) -> new Thread(() -> serve(queue), "till").start());
		new Thread(this::seal, "sealer").start();
	}

	private List<PersonId> buyers() {
		Town town = this.application.getBean(Town.class);
		List<PersonId> buyers = new ArrayList<>();
		for (int buyer = 0; buyer < BUYERS_PER_TILL; buyer++) {
			buyers.add(town.personWith(LINCANG, "500000.00"));
		}
		PersonId poor = town.personWith(LINCANG, "0.01");
		town.bind(buyers.get(0), poor, Relation.PARENT, LocalDate.of(2023, 3, 1));
		buyers.add(poor);
		return buyers;
	}

	private void serve(List<PersonId> queue) {
		ThreadLocalRandom random = ThreadLocalRandom.current();
		while (true) {
			try {
				settle(queue.get(random.nextInt(queue.size())));
			}
			catch (RuntimeException ex) {
				// the database was killed under us: nothing was acknowledged
				return;
			}
		}
	}

	private void settle(PersonId buyer) {
		Purchase purchase = purchase(buyer, ThreadLocalRandom.current());
		if (this.spending.settle(purchase, Town.cashier(LINCANG)) instanceof SettlementOutcome.Settled) {
			this.out.println("ack " + purchase.request().text());
		}
	}

	private Purchase purchase(PersonId buyer, ThreadLocalRandom random) {
		List<Bought> lines = new ArrayList<>();
		for (String item : this.items) {
			lines.add(new Bought(lines.size() + 1, item, random.nextInt(1, 4), Money.ofFen(random.nextLong(1, 5000)),
					random.nextBoolean() ? List.of() : List.of(Town.digits(20))));
		}
		return new Purchase(RequestId.fresh(), this.shop, buyer, VoucherKind.E_VOUCHER, buyer, LocalDate.now(SHANGHAI),
				lines, null);
	}

	private void seal() {
		try {
			while (true) {
				SealingAtOnce.seal(this.application);
				Thread.sleep(100);
			}
		}
		catch (RuntimeException ex) {
			// as above
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

}
