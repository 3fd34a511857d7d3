package org.gongji.exchange;

import java.time.Clock;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.gongji.account.PersonalAccount;
import org.gongji.account.PersonalAccounts;
import org.gongji.catalogue.Item;
import org.gongji.catalogue.ItemCode;
import org.gongji.catalogue.ItemsAtTill;
import org.gongji.money.Money;
import org.gongji.person.Person;
import org.gongji.person.PersonId;
import org.gongji.spending.Checked;
import org.gongji.spending.Purchase;
import org.gongji.spending.Settlement;
import org.gongji.spending.SettlementOutcome;
import org.gongji.spending.Spending;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/**
 * Reckons and settles what the software of an institution sends, by the same
 * {@link Spending} as the counter's page, and keeps the first answer.
 */
@Component
class Till {

	private final Spending spending;

	private final ItemsAtTill items;

	private final PersonalAccounts accounts;

	private final Messages messages;

	private final Clock clock;

	Till(Spending spending, ItemsAtTill items, PersonalAccounts accounts, Messages messages, Clock clock) {
		this.spending = spending;
		this.items = items;
		this.accounts = accounts;
		this.messages = messages;
		this.clock = clock;
	}

	/** How a kind of bill is told. */
	interface Told {

		/** The node of the lines, for what is wrong with one. */
		String node();

		/** The output; the settlement's number is empty while it is only reckoned. */
		Map<String, Object> output(Bill bill, Person patient, String setlId);

		/** What is written in the transaction of the settlement. */
		default void beside(Settlement booked) {
		}

	}

	/** What it would come to now; moves nothing. */
	Answer reckon(Call call, Purchase purchase, Told told) {
		Checked checked = this.spending.check(purchase);
		if (!checked.problems().isEmpty()) {
			return new Answer.No(Outcomes.problems(told.node(), checked.problems()));
		}
		if (checked.assembled().waits()) {
			return new Answer.No(Outcomes.waits(checked.assembled().explained()));
		}
		Optional<Settlement> draft = checked.draft(purchase, call.actor(), this.clock);
		if (draft.isEmpty()) {
			return new Answer.No(Outcomes.refusal(told.node(), checked.decision()));
		}
		Bill now = Bill.of(draft.get(), checked.assembled().items(), checked.assembled().ownBalance());
		return new Answer.Output(told.output(Bill.of(draft.get(), now.items(), now.balance().minus(now.own())),
				checked.assembled().patient(), ""));
	}

	/** Settles once for each message; its answer is kept beside the settlement. */
	Answer settle(Call call, Purchase purchase, Told told) {
		Map<String, Object> output = new LinkedHashMap<>();
		SettlementOutcome outcome;
		try {
			outcome = this.spending.settle(purchase, call.actor(), (booked, from) -> {
				told.beside(booked);
				Bill bill = Bill.of(booked, from.items(), balance(booked.patient()));
				output.clear();
				output.putAll(told.output(bill, from.patient(), booked.reference()));
				this.messages.keep(call, booked, ReplyWriting.json(output));
			});
		}
		catch (DuplicateKeyException ex) {
			// made void meanwhile
			return this.messages.earlier(call).orElseThrow(() -> ex);
		}
		if (outcome instanceof SettlementOutcome.Settled settled) {
			return settled.replayed() ? this.messages.earlier(call).orElseThrow() : new Answer.Output(output);
		}
		return Outcomes.of(told.node(), outcome);
	}

	/** What the patient's own account holds. */
	Money balance(PersonId patient) {
		return this.accounts.of(patient).map(PersonalAccount::available).orElse(Money.ZERO);
	}

	/** From memory: they were asked for a moment ago. */
	Map<Integer, Item> items(Settlement settlement, Call call) {
		Map<ItemCode, Item> known = this.items.byCodes(settlement.lines()
			.stream()
			.filter((line) -> line.code() != null)
			.map((line) -> new ItemCode(line.code()))
			.collect(Collectors.toSet()), call.provider().region(), settlement.serviceDate());
		Map<Integer, Item> items = new HashMap<>();
		settlement.lines()
			.stream()
			.filter((line) -> line.code() != null)
			.forEach((line) -> items.put(line.number(), known.get(new ItemCode(line.code()))));
		return items;
	}

}
