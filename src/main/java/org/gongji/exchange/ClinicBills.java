package org.gongji.exchange;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.gongji.money.Money;
import org.gongji.person.Person;
import org.gongji.spending.Bought;
import org.gongji.spending.Purchase;
import org.gongji.spending.Settlement;
import org.gongji.spending.VisitRegistration;

import org.springframework.stereotype.Component;

/**
 * 2206 and 2207: the open fee lines of one batch are reckoned and settled (门诊预结算、结算),
 * like the clinic page of the counter: the benefit first, then the accounts. Who is not
 * in the employees' scheme has no such benefit; then accounts of relatives alone pay.
 */
@Component
class ClinicBills implements Transaction {

	private static final String NODE = "data";

	private static final String YES = "1";

	private final Till till;

	private final SeenVisits visits;

	private final VisitCheck check;

	private final Fees fees;

	private final Vouchers vouchers;

	private final Known known;

	private final Brought brought;

	private final SetlInfo info;

	private final Messages messages;

	ClinicBills(Till till, SeenVisits visits, VisitCheck check, Fees fees, Vouchers vouchers, Known known,
			Brought brought, SetlInfo info, Messages messages) {
		this.till = till;
		this.visits = visits;
		this.check = check;
		this.fees = fees;
		this.vouchers = vouchers;
		this.known = known;
		this.brought = brought;
		this.info = info;
		this.messages = messages;
	}

	@Override
	public Set<String> numbers() {
		return Set.of("2206", "2206A", "2207", "2207A");
	}

	@Override
	public Answer answer(Call call) {
		boolean settle = call.infno().startsWith("2207");
		Optional<Answer> earlier = settle ? this.messages.earlier(call) : Optional.empty();
		if (earlier.isPresent()) {
			return earlier.get();
		}
		Block sent = call.one(NODE);
		SeenVisit visit = this.check.standing(NODE, this.check.of(call, NODE, sent));
		String medType = this.check.medType(NODE, sent).orElseThrow();
		if (!visit.medType().isEmpty() && !visit.medType().equals(medType)) {
			return Answer.No.at(NODE + ".med_type", "other-med-type", visit.medType());
		}
		List<Fee> batch = batch(call, visit, sent);
		sums(sent, batch);
		Shown shown = this.vouchers.again(call, sent);
		Person patient = this.known.person(visit.person());
		List<Bought> lines = lines(batch);
		Purchase purchase = new Purchase(Messages.request(call), call.provider().id(), patient.id(), shown.kind(),
				shown.owner(), visit.begins(), lines, registration(call, sent, visit, patient, lines), null);
		VisitBill bill = new VisitBill(call, sent, visit, batch);
		return settle ? this.till.settle(call, purchase, bill) : this.till.reckon(call, purchase, bill);
	}

	private List<Fee> batch(Call call, SeenVisit visit, Block sent) {
		List<Fee> named = this.fees.of(visit.mdtrtId())
			.stream()
			.filter((fee) -> fee.batch().equals(sent.text("chrg_bchno")))
			.toList();
		List<Fee> open = this.fees.open(named, call.provider().id());
		if (open.isEmpty()) {
			throw new Refused(Fault.at(NODE + ".chrg_bchno", named.isEmpty() ? "no-fees" : "fees-settled"));
		}
		return open;
	}

	/** The lines add up to the total, and so does what the hospital tells of it. */
	private static void sums(Block sent, List<Fee> batch) {
		Money total = sent.amount("medfee_sumamt");
		Money lines = Money.sum(batch.stream().map(Fee::amount).toList());
		if (!lines.equals(total)) {
			throw new Refused(Fault.at(NODE + ".medfee_sumamt", "other-sum", total.yuan(), lines.yuan()));
		}
		Money parts = Money.sum(List.of("fulamt_ownpay_amt", "overlmt_selfpay", "preselfpay_amt", "inscp_scp_amt")
			.stream()
			.filter(sent::has)
			.map(sent::amount)
			.toList());
		if (!parts.isZero() && !parts.equals(total)) {
			throw new Refused(Fault.at(NODE + ".inscp_scp_amt", "other-parts", parts.yuan(), total.yuan()));
		}
	}

	private static List<Bought> lines(List<Fee> batch) {
		List<Bought> lines = new ArrayList<>();
		batch.forEach((fee) -> lines
			.add(Lines.bought(lines.size() + 1, fee.code(), fee.count(), fee.price(), fee.amount(), fee.traces())));
		return lines;
	}

	/**
	 * Null where the patient has no such benefit; then nothing but an account can pay.
	 */
	private VisitRegistration registration(Call call, Block sent, SeenVisit visit, Person patient, List<Bought> lines) {
		boolean accounts = YES.equals(sent.text("acct_used_flag"));
		MedType type = MedType.of(sent.text("med_type")).orElseThrow();
		VisitRegistration registration = this.brought.as(call, NODE + ".chrg_bchno",
				new Brought.Visit(type, visit.disease(), visit.doctor(), visit.begins()), patient, lines, accounts);
		if (registration == null && !accounts) {
			throw new Refused(Fault.at(NODE + ".acct_used_flag", "nothing-to-settle"));
		}
		return registration;
	}

	/** One batch as the hospital tells it. */
	private final class VisitBill implements Till.Told {

		private final Call call;

		private final Block sent;

		private final SeenVisit visit;

		private final List<Fee> batch;

		VisitBill(Call call, Block sent, SeenVisit visit, List<Fee> batch) {
			this.call = call;
			this.sent = sent;
			this.visit = visit;
			this.batch = batch;
		}

		@Override
		public String node() {
			return FeeLines.LINES;
		}

		@Override
		public Map<String, Object> output(Bill bill, Person patient, String setlId) {
			SetlInfo info = ClinicBills.this.info;
			Map<String, Object> output = new LinkedHashMap<>();
			output.put("setlinfo", info.split(this.call, patient, this.sent, bill, setlId, this.visit.mdtrtId()));
			output.put("setldetail", info.detail(this.call, bill));
			return output;
		}

		/** What was reckoned is what is open still; whoever came first has settled it. */
		@Override
		public void beside(Settlement booked) {
			SeenVisit now = ClinicBills.this.check.held(this.call, NODE, this.sent);
			ClinicBills.this.check.standing(NODE, now);
			if (!now.equals(this.visit) || !batch(this.call, now, this.sent).equals(this.batch)) {
				throw new Refused(Fault.at(NODE + ".chrg_bchno", "fees-changed"));
			}
			ClinicBills.this.fees.settled(this.visit.mdtrtId(), this.sent.text("chrg_bchno"), this.batch, booked);
		}

	}

}
