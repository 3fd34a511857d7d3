package org.gongji.exchange;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.gongji.money.Money;
import org.gongji.person.Person;
import org.gongji.person.PersonNumber;
import org.gongji.provider.ProviderKind;
import org.gongji.spending.Bought;
import org.gongji.spending.Purchase;

import org.springframework.stereotype.Component;

/**
 * 2101 and 2102: a pharmacy reckons and settles (药店预结算、结算). Both ask the same
 * {@link org.gongji.spending.Spending} as the counter's page.
 */
@Component
class Pharmacy implements Transaction {

	private static final String HEAD = "druginfo";

	private static final String LINES = "drugdetail";

	private static final String YES = "1";

	private static final int ID_LENGTH = 26;

	private final Till till;

	private final Vouchers vouchers;

	private final SetlInfo info;

	private final Messages messages;

	Pharmacy(Till till, Vouchers vouchers, SetlInfo info, Messages messages) {
		this.till = till;
		this.vouchers = vouchers;
		this.info = info;
		this.messages = messages;
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
		Sale sale = new Sale(call, head);
		return settle ? this.till.settle(call, purchase, sale) : this.till.reckon(call, purchase, sale);
	}

	private Purchase purchase(Call call, Block head) {
		Shown shown = this.vouchers.again(call, head);
		List<Bought> lines = Lines.read(call.at().toLocalDate(), LINES, call.many(LINES), head.amount("medfee_sumamt"));
		return new Purchase(Messages.request(call), call.provider().id(),
				PersonNumber.read(head.text("psn_no"))
					.orElseThrow(() -> new Refused(Fault.at(HEAD + ".psn_no", "unknown-person"))),
				shown.kind(), shown.owner(), call.at().toLocalDate(), lines, (Money) null);
	}

	/** One sale as the pharmacy tells it. */
	private final class Sale implements Till.Told {

		private final Call call;

		private final Block head;

		Sale(Call call, Block head) {
			this.call = call;
			this.head = head;
		}

		@Override
		public String node() {
			return LINES;
		}

		@Override
		public Map<String, Object> output(Bill bill, Person patient, String setlId) {
			String mdtrt = setlId.isEmpty() ? "Y" + Messages.request(this.call).text().substring(4, 4 + ID_LENGTH)
					: setlId;
			Map<String, Object> output = new LinkedHashMap<>();
			output.put("setlinfo", Pharmacy.this.info.split(this.call, patient, this.head, bill, setlId, mdtrt));
			output.put("setldetail", Pharmacy.this.info.detail(this.call, bill));
			output.put("detlcutinfo", Pharmacy.this.info.lines(bill, this.call.many(LINES)));
			return output;
		}

	}

}
