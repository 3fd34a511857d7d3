package org.gongji.exchange;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.gongji.person.Person;
import org.gongji.person.PersonNumber;
import org.gongji.provider.ProviderKind;
import org.gongji.spending.Receipts;
import org.gongji.spending.Reversal;
import org.gongji.spending.ReversalOutcome;
import org.gongji.spending.Reversals;
import org.gongji.spending.Settlement;
import org.gongji.spending.SettlementId;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/**
 * 2103 and 2208: a settlement is taken back whole (结算撤销); one of a registered visit under
 * the number of the visit. 2601: a message whose answer was lost is undone (冲正), or made
 * void for ever when it never arrived.
 */
@Component
class TakingBack implements Transaction {

	private static final String DOUBT = "2601";

	/** What may be in doubt, here or elsewhere. */
	private static final Set<String> DOUBTED = Set.of("2102", "2103", "2207", "2208", "2304", "2305", "2401");

	private final Reversals reversals;

	private final Receipts receipts;

	private final Known known;

	private final SeenVisits visits;

	private final Till till;

	private final SetlInfo info;

	private final Messages messages;

	private final SpokenFaults spoken;

	TakingBack(Reversals reversals, Receipts receipts, Known known, SeenVisits visits, Till till, SetlInfo info,
			Messages messages, SpokenFaults spoken) {
		this.reversals = reversals;
		this.receipts = receipts;
		this.known = known;
		this.visits = visits;
		this.till = till;
		this.info = info;
		this.messages = messages;
		this.spoken = spoken;
	}

	@Override
	public Set<String> numbers() {
		return Set.of("2103", "2103A", "2208", "2208A", DOUBT);
	}

	@Override
	public Answer answer(Call call) {
		Optional<Answer> earlier = this.messages.earlier(call);
		if (earlier.isPresent()) {
			return earlier.get();
		}
		return DOUBT.equals(call.infno()) ? undo(call) : takeBack(call);
	}

	private Answer takeBack(Call call) {
		Block sent = call.one("data");
		boolean sale = call.infno().startsWith("2103");
		if (sale != (call.provider().kind() == ProviderKind.RETAIL_PHARMACY)) {
			return Answer.No.at("infno", sale ? "not-a-pharmacy" : "not-a-hospital");
		}
		String setlId = sent.text("setl_id");
		Optional<SettlementId> found = this.receipts.find(setlId, call.provider().id());
		if (found.isEmpty()) {
			return Answer.No.at("data.setl_id", "unknown-settlement");
		}
		Settlement original = this.receipts.show(found.get(), call.provider().id()).settlement();
		if (!PersonNumber.of(original.patient()).equals(sent.text("psn_no"))) {
			return Answer.No.at("data.psn_no", "not-of-this-person");
		}
		if (!mdtrt(original).equals(sent.text("mdtrt_id"))) {
			return Answer.No.at("data.mdtrt_id", "not-of-this-settlement");
		}
		return reverse(call, original);
	}

	/** The number of the visit; a sale has none beside that of its settlement. */
	private String mdtrt(Settlement original) {
		return this.visits.of(original.id()).map(SeenVisits.Settled::mdtrtId).orElse(original.reference());
	}

	private Answer reverse(Call call, Settlement original) {
		String mdtrt = mdtrt(original);
		Person patient = this.known.person(original.patient());
		Map<String, Object> output = new LinkedHashMap<>();
		String reason = this.spoken.words("exchange.reversal.reason", List.of(call.infno()));
		ReversalOutcome outcome = this.reversals.reverse(
				new Reversal(Messages.request(call), original.id(), call.provider().id(), Set.of(), reason),
				call.actor(), (booked) -> {
					Bill bill = Bill.back(booked, original, this.till.balance(patient.id()));
					output.clear();
					output.put("setlinfo", this.info.takenBack(call, patient, bill, original.reference(), mdtrt));
					output.put("setldetail", this.info.detail(call, bill));
					this.messages.keep(call, booked, ReplyWriting.json(output));
					if (DOUBT.equals(call.infno())) {
						this.messages.undone(call);
					}
				});
		if (outcome instanceof ReversalOutcome.Reversed reversed) {
			return reversed.replayed() ? this.messages.earlier(call).orElseThrow() : new Answer.Output(output);
		}
		return Outcomes.of(outcome);
	}

	/** What the message settled goes back; one that settled nothing never will. */
	private Answer undo(Call call) {
		Block sent = call.one("data");
		String asked = plain(sent.text("oinfno"));
		if (!DOUBTED.contains(asked)) {
			return Answer.No.at("data.oinfno", "never-in-doubt");
		}
		this.known.person(PersonNumber.read(sent.text("psn_no"))
			.orElseThrow(() -> new Refused(Fault.at("data.psn_no", "unknown-person"))));
		Optional<Messages.Moved> moved = madeVoid(call, sent.text("omsgid"));
		if (moved.isEmpty()) {
			return Answer.nothing();
		}
		if (!plain(moved.get().infno()).equals(asked)) {
			return Answer.No.at("data.oinfno", "other-transaction", moved.get().infno());
		}
		Settlement original = this.receipts.show(moved.get().settlement(), call.provider().id()).settlement();
		if (original.isReversal()) {
			return Answer.No.at("data.oinfno", "not-undone", moved.get().infno());
		}
		if (!PersonNumber.of(original.patient()).equals(sent.text("psn_no"))) {
			return Answer.No.at("data.psn_no", "not-of-this-person");
		}
		Answer answer = reverse(call, original);
		boolean before = answer instanceof Answer.No no && no.faults().get(0).key().endsWith("taken-back-before");
		if (before) {
			// it is as the caller wants it: nothing of the message stands
			this.messages.undone(call);
			return Answer.nothing();
		}
		return answer;
	}

	/** The A forms are the same transactions. */
	private static String plain(String infno) {
		return infno.endsWith("A") ? infno.substring(0, infno.length() - 1) : infno;
	}

	/** Of two at once the one that came second sees what the first one did. */
	private Optional<Messages.Moved> madeVoid(Call call, String msgid) {
		try {
			return this.messages.revoke(call, msgid);
		}
		catch (DuplicateKeyException ex) {
			return this.messages.revoke(call, msgid);
		}
	}

}
