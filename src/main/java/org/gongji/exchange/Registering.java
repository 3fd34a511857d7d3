package org.gongji.exchange;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.gongji.audit.Audit;
import org.gongji.person.Person;
import org.gongji.person.PersonId;
import org.gongji.person.PersonNumber;
import org.gongji.provider.ProviderKind;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * 2201 and 2202: a hospital registers an outpatient visit (门诊挂号), or cancels one that
 * nothing was settled for. The same message registers once.
 */
@Component
class Registering implements Transaction {

	private static final String NODE = "data";

	private final SeenVisits visits;

	private final VisitCheck check;

	private final Fees fees;

	private final Vouchers vouchers;

	private final Known known;

	private final Audit audit;

	Registering(SeenVisits visits, VisitCheck check, Fees fees, Vouchers vouchers, Known known, Audit audit) {
		this.visits = visits;
		this.check = check;
		this.fees = fees;
		this.vouchers = vouchers;
		this.known = known;
		this.audit = audit;
	}

	@Override
	public Set<String> numbers() {
		return Set.of("2201", "2202");
	}

	@Override
	@Transactional
	public Answer answer(Call call) {
		if (call.provider().kind() != ProviderKind.MEDICAL_INSTITUTION) {
			return Answer.No.at("infno", "not-a-hospital");
		}
		return "2201".equals(call.infno()) ? register(call) : cancel(call);
	}

	private Answer register(Call call) {
		Block sent = call.one(NODE);
		String number = SeenVisits.number(call);
		SeenVisit earlier = this.visits.find(number, call.provider().id()).orElse(null);
		if (earlier == null) {
			Person patient = patient(call, sent);
			SeenVisit visit = new SeenVisit(number, patient.id(), sent.text("ipt_otp_no"), sent.text("insutype"),
					sent.text("dr_name"), this.check.day(call, NODE + ".begntime", sent.day("begntime")),
					this.check.medType(NODE, sent).orElse(""), "", Messages.request(call).text(), Messages.digest(call),
					null);
			if (this.visits.add(call, visit, sent.text("atddr_no"), sent.text("dept_name"))) {
				this.audit.write(call.actor(), "exchange.visit-registered", patient.region(), "person",
						patient.id().value(), Map.of("institution", call.provider().code().text(), "visit", number));
			}
			earlier = this.visits.find(number, call.provider().id()).orElseThrow();
		}
		if (!earlier.digest().equals(Messages.digest(call))) {
			return Answer.No.at("msgid", "other-content");
		}
		Map<String, Object> data = new LinkedHashMap<>();
		data.put("mdtrt_id", number);
		data.put("psn_no", PersonNumber.of(earlier.person()));
		data.put("ipt_otp_no", earlier.iptOtpNo());
		return Answer.node(NODE, data);
	}

	/** Who shows the voucher, or somebody whom this institution has seen today. */
	private Person patient(Call call, Block sent) {
		Shown shown = this.vouchers.shown(call, sent);
		PersonId named = PersonNumber.read(sent.text("psn_no"))
			.orElseThrow(() -> new Refused(Fault.at(NODE + ".psn_no", "unknown-person")));
		if (!shown.owner().equals(named) && !this.vouchers.seen(named, call.provider().id(), call.at())) {
			throw new Refused(Fault.at(NODE + ".psn_no", "not-seen"));
		}
		Person patient = this.known.person(named);
		if (!Known.scheme(patient).equals(sent.text("insutype"))) {
			throw new Refused(Fault.at(NODE + ".insutype", "other-scheme", Known.scheme(patient)));
		}
		return patient;
	}

	private Answer cancel(Call call) {
		Block sent = call.one(NODE);
		SeenVisit visit = this.check.held(call, NODE, sent);
		if (Messages.request(call).text().equals(visit.cancelledBy())) {
			return Answer.nothing();
		}
		this.check.standing(NODE, visit);
		if (!visit.iptOtpNo().equals(sent.text("ipt_otp_no"))) {
			return Answer.No.at(NODE + ".ipt_otp_no", "not-of-this-visit");
		}
		List<Fee> fees = this.fees.of(visit.mdtrtId());
		if (this.fees.open(fees, call.provider().id()).size() < fees.size()) {
			return Answer.No.at(NODE + ".mdtrt_id", "visit-settled");
		}
		this.fees.remove(visit.mdtrtId(), fees);
		this.visits.cancel(visit.mdtrtId(), Messages.request(call).text());
		this.audit.write(call.actor(), "exchange.visit-cancelled", call.provider().region(), "person",
				visit.person().value(), Map.of("institution", call.provider().code().text(), "visit", visit.mdtrtId()));
		return Answer.nothing();
	}

}
