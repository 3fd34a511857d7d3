package org.gongji.spending;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import org.gongji.access.MissingRow;
import org.gongji.catalogue.Item;
import org.gongji.catalogue.Items;
import org.gongji.catalogue.Scanned;
import org.gongji.money.Money;
import org.gongji.person.People;
import org.gongji.person.Scheme;
import org.gongji.provider.Provider;
import org.gongji.provider.ProviderId;
import org.gongji.provider.ProviderKind;
import org.gongji.provider.Providers;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Fills a basket line by line. What is wrong with a line is refused here and does not get
 * in, by the same checks that settling makes.
 */
@Component
public class BasketFilling {

	private static final String CODE = "code";

	private final Baskets baskets;

	private final BasketLines rules;

	private final TraceCodeSales traceCodes;

	private final Settlements settlements;

	private final ShelfPrices prices;

	private final Items items;

	private final People people;

	private final Providers providers;

	private final Clock clock;

	BasketFilling(Baskets baskets, BasketLines rules, TraceCodeSales traceCodes, Settlements settlements,
			ShelfPrices prices, Items items, People people, Providers providers, Clock clock) {
		this.baskets = baskets;
		this.rules = rules;
		this.traceCodes = traceCodes;
		this.settlements = settlements;
		this.prices = prices;
		this.items = items;
		this.people = people;
		this.providers = providers;
		this.clock = clock;
	}

	/** Puts in what was scanned or typed: a new line, or one more of the same item. */
	@Transactional
	public Filling scan(BasketId id, ProviderId provider, String typed) {
		return within(id, provider, (held) -> {
			if (held.medical() && !benefitFirst(held)) {
				return refused(0, Message.of(CODE, "spending.counter.partOnly"));
			}
			Scanned scanned = Scanned.parse(typed);
			if (scanned instanceof Scanned.Unknown unknown) {
				return refused(0, Message.of(CODE, unknown.problem().key()));
			}
			String trace = (scanned instanceof Scanned.OfTrace of) ? of.code().text() : null;
			Optional<Item> item = this.items.find(scanned, held.provider().region(), today());
			if (item.isPresent()) {
				return put(held, added(held, item.get(), trace), CODE);
			}
			Optional<BasketLine> lacking = (trace != null) ? lacking(held.basket()) : Optional.empty();
			return lacking.map((line) -> put(held, line.more(trace), CODE))
				.orElseGet(() -> refused(0, Message.of(CODE,
						(trace != null) ? "spending.counter.traceUnknown" : "spending.counter.itemUnknown")));
		});
	}

	/** Whether the patient has the benefit of the employees, so that it goes first. */
	private boolean benefitFirst(Held held) {
		return held.basket().patientChosen() && this.people.find(held.basket().patient())
			.filter((patient) -> patient.scheme() == Scheme.EMPLOYEE)
			.isPresent();
	}

	/** The last line, when a pack of it still lacks its trace code. */
	private static Optional<BasketLine> lacking(Basket basket) {
		return basket.lines()
			.stream()
			.reduce((first, second) -> second)
			.filter((line) -> line.traceCodes().size() < line.quantity());
	}

	private BasketLine added(Held held, Item item, String trace) {
		Optional<BasketLine> same = held.basket()
			.lines()
			.stream()
			.filter((line) -> item.code().text().equals(line.code()))
			.findFirst();
		return same.map((line) -> line.more(trace))
			.orElseGet(() -> new BasketLine(held.basket().nextLine(), item.code().text(), item.name(),
					(item.specification() != null) ? item.specification() : "", 1,
					this.prices.find(held.provider().id(), item.code().text()).orElse(null),
					(trace != null) ? List.of(trace) : List.of()));
	}

	/** Names quantity and price of a line; the price is remembered for the next scan. */
	@Transactional
	public Filling change(BasketId id, ProviderId provider, int number, int quantity, Money price) {
		return within(id, provider, (held) -> {
			BasketLine line = held.basket().line(number).orElseThrow(() -> new MissingRow("line"));
			Filling done = put(held, line.with(line.isPersonalPart() ? 1 : quantity, price), "quantity");
			if (done instanceof Filling.Done && !line.isPersonalPart() && price != null) {
				this.prices.remember(provider, held.provider().region(), line.code(), price);
			}
			return done;
		});
	}

	/** Enters the personal part of a visit; a second one takes the place of the first. */
	@Transactional
	public Filling part(BasketId id, ProviderId provider, Money amount) {
		return within(id, provider, (held) -> {
			if (held.medical() && benefitFirst(held)) {
				return refused(0, Message.of("amount", "spending.counter.benefitFirst"));
			}
			int number = held.basket()
				.lines()
				.stream()
				.filter(BasketLine::isPersonalPart)
				.findFirst()
				.map(BasketLine::number)
				.orElse(held.basket().nextLine());
			return put(held, new BasketLine(number, null, "", "", 1, amount, List.of()), "amount");
		});
	}

	@Transactional
	public Filling remove(BasketId id, ProviderId provider, int number) {
		return within(id, provider, (held) -> {
			this.baskets.remove(id, number);
			return new Filling.Done(null);
		});
	}

	/** Clears the counter: nothing was booked, so nothing is left. */
	@Transactional
	public void drop(BasketId id, ProviderId provider) {
		this.baskets.hold(id, provider).ifPresent((basket) -> this.baskets.drop(basket.id()));
	}

	private Filling within(BasketId id, ProviderId provider, Function<Held, Filling> act) {
		Optional<Settlement> settled = this.settlements.byRequest(id.request())
			.filter((one) -> one.provider().equals(provider));
		if (settled.isPresent()) {
			return new Filling.Settled(settled.get().id());
		}
		Basket basket = this.baskets.hold(id, provider).orElseThrow(() -> new MissingRow("basket"));
		if (basket.expired(this.clock.instant())) {
			return refused(0, Message.of(CODE, "spending.counter.expired"));
		}
		Provider at = this.providers.find(provider).orElseThrow(() -> new MissingRow("provider"));
		return act.apply(new Held(basket, at));
	}

	private Filling put(Held held, BasketLine line, String field) {
		Optional<Message> wrong = wrong(held, line, field);
		if (wrong.isPresent()) {
			boolean there = held.basket().line(line.number()).isPresent();
			return refused((CODE.equals(field) || !there) ? 0 : line.number(), wrong.get());
		}
		this.baskets.put(held.basket(), line);
		return new Filling.Done(line);
	}

	/**
	 * What settling would have against the basket with this line, as far as it lies in
	 * the line.
	 */
	private Optional<Message> wrong(Held held, BasketLine line, String field) {
		List<Bought> all = new ArrayList<>(held.basket()
			.lines()
			.stream()
			.filter((one) -> one.number() != line.number())
			.map(BasketFilling::asked)
			.toList());
		all.add(asked(line));
		List<Problem> problems = new ArrayList<>();
		this.rules.items(all, held.provider(), today(), problems);
		problems.addAll(this.traceCodes.sold(List.of(asked(line))));
		return problems.stream()
			.filter((problem) -> problem.line() == line.number() || problem.line() == 0)
			.findFirst()
			.map((problem) -> Message.of(CODE.equals(field) ? CODE : field(problem, field), problem));
	}

	private static String field(Problem problem, String otherwise) {
		return switch (problem.kind()) {
			case PRICE, PRICE_ABOVE_LIMIT, TOTAL_TOO_LARGE -> "amount".equals(otherwise) ? otherwise : "price";
			default -> otherwise;
		};
	}

	/** A line whose price is not known yet is checked with the smallest one. */
	private static Bought asked(BasketLine line) {
		return (line.priced() ? line : line.with(line.quantity(), Money.ofFen(1))).bought();
	}

	private static Filling refused(int line, Message message) {
		return new Filling.Refused(line, message);
	}

	private LocalDate today() {
		return LocalDate.now(this.clock);
	}

	private record Held(Basket basket, Provider provider) {

		boolean medical() {
			return this.provider.kind() == ProviderKind.MEDICAL_INSTITUTION;
		}

	}

}
