package org.gongji.exchange;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.gongji.account.PersonalAccount;
import org.gongji.account.PersonalAccounts;
import org.gongji.catalogue.Item;
import org.gongji.catalogue.ItemCode;
import org.gongji.catalogue.ItemsAtTill;
import org.gongji.money.Money;
import org.gongji.person.Person;
import org.gongji.provider.ProviderKind;
import org.gongji.spending.Checked;
import org.gongji.spending.Bought;
import org.gongji.spending.Purchase;
import org.gongji.spending.Settlement;
import org.gongji.spending.SettlementOutcome;
import org.gongji.spending.Spending;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/**
 * 2101 and 2102: a pharmacy reckons and settles (药店预结算、结算). Both ask the same
 * {@link Spending} as the counter's page.
 */
@Component
class Pharmacy implements Transaction {

	private static final String HEAD = "druginfo";

	private static final String LINES = "drugdetail";

	private static final String YES = "1";

	private static final int ID_LENGTH = 26;

	private final Spending spending;

	private final Vouchers vouchers;

	private final Known known;

	private final ItemsAtTill items;

	private final PersonalAccounts accounts;

	private final SetlInfo info;

	private final Messages messages;

	private final Clock clock;

	Pharmacy(Spending spending, Vouchers vouchers, Known known, ItemsAtTill items, PersonalAccounts accounts,
			SetlInfo info, Messages messages, Clock clock) {
		this.spending = spending;
		this.vouchers = vouchers;
		this.known = known;
		this.items = items;
		this.accounts = accounts;
		this.info = info;
		this.messages = messages;
		this.clock = clock;
	}

	@Override
	public Set<String> numbers() {
		return Set.of("2101", "2101A", "2102", "2102A");
	}

	@Override
	public Answer answer(Call call) {
		boolean settle = call.infno().startsWith("2102");
		Optional<Answer> earlier = settle ? this.messages.earlier(call) : Optional.empty();
		if (earlier.isPresent()) {
			return earlier.get();
		}
		if (call.provider().kind() != ProviderKind.RETAIL_PHARMACY) {
			return Answer.No.at("infno", "not-a-pharmacy");
		}
		Block head = call.one(HEAD);
		if (!YES.equals(head.text("acct_used_flag"))) {
			return Answer.No.at(HEAD + ".acct_used_flag", "account-not-used");
		}
		Purchase purchase = purchase(call, head);
		Person patient = this.known.person(purchase.patient());
		return settle ? settle(call, purchase, patient, head) : reckon(call, purchase, patient, head);
	}

	private Purchase purchase(Call call, Block head) {
		Shown shown = this.vouchers.again(call, head);
		List<Bought> lines = Lines.read(LINES, call.many(LINES), head.amount("medfee_sumamt"));
		return new Purchase(Messages.request(call), call.provider().id(),
				PersonNumber.read(head.text("psn_no"))
					.orElseThrow(() -> new Refused(Fault.at(HEAD + ".psn_no", "unknown-person"))),
				shown.kind(), shown.owner(), call.at().toLocalDate(), lines, (Money) null);
	}

	private Answer reckon(Call call, Purchase purchase, Person patient, Block head) {
		Checked checked = this.spending.check(purchase);
		if (!checked.problems().isEmpty()) {
			return new Answer.No(Outcomes.problems(LINES, checked.problems()));
		}
		Optional<Settlement> draft = checked.draft(purchase, call.actor(), this.clock);
		if (draft.isEmpty()) {
			return new Answer.No(Outcomes.refusal(LINES, checked.decision()));
		}
		Bill now = new Bill(draft.get(), checked.assembled().items(), checked.assembled().ownBalance());
		Bill bill = new Bill(draft.get(), now.items(), now.balance().minus(now.own()));
		String mdtrt = "Y" + purchase.request().text().substring(4, 4 + ID_LENGTH);
		return new Answer.Output(output(call, patient, head, bill, "", mdtrt));
	}

	private Answer settle(Call call, Purchase purchase, Person patient, Block head) {
		Map<String, Object> output = new LinkedHashMap<>();
		SettlementOutcome outcome;
		try {
			outcome = this.spending.settle(purchase, call.actor(), (booked) -> {
				Bill bill = new Bill(booked, items(booked, call), balance(patient));
				output.clear();
				output.putAll(output(call, patient, head, bill, booked.reference(), booked.reference()));
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
		return Outcomes.of(LINES, outcome);
	}

	private Map<String, Object> output(Call call, Person patient, Block head, Bill bill, String setlId, String mdtrt) {
		Map<String, Object> output = new LinkedHashMap<>();
		output.put("setlinfo", this.info.split(call, patient, head, bill, setlId, mdtrt));
		output.put("setldetail", this.info.detail(bill));
		output.put("detlcutinfo", this.info.lines(bill, call.many(LINES)));
		return output;
	}

	private Money balance(Person patient) {
		return this.accounts.of(patient.id()).map(PersonalAccount::available).orElse(Money.ZERO);
	}

	/** From memory: they were asked for a moment ago. */
	private Map<Integer, Item> items(Settlement settlement, Call call) {
		LocalDate day = settlement.serviceDate();
		Map<ItemCode, Item> known = this.items.byCodes(
				settlement.lines().stream().map((line) -> new ItemCode(line.code())).collect(Collectors.toSet()),
				call.provider().region(), day);
		Map<Integer, Item> items = new HashMap<>();
		settlement.lines().forEach((line) -> items.put(line.number(), known.get(new ItemCode(line.code()))));
		return items;
	}

}
