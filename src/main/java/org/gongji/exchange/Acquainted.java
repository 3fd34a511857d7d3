package org.gongji.exchange;

import java.util.Map;

import org.gongji.audit.Audit;
import org.gongji.person.Person;
import org.gongji.person.PersonId;
import org.gongji.person.PersonNumber;
import org.gongji.spending.Receipts;

import org.springframework.stereotype.Component;

/**
 * About whom an institution may ask: whose voucher it has read within a day, or for whom
 * it has settled. Each question is audited.
 */
@Component
class Acquainted {

	private final Vouchers vouchers;

	private final Receipts receipts;

	private final Known known;

	private final Audit audit;

	Acquainted(Vouchers vouchers, Receipts receipts, Known known, Audit audit) {
		this.vouchers = vouchers;
		this.receipts = receipts;
		this.known = known;
		this.audit = audit;
	}

	/** The person whom the one row of the node names. */
	Person of(Call call, String node) {
		return of(call, node + ".psn_no", call.one(node).text("psn_no"));
	}

	/** The person of that number, which stands in this field. */
	Person of(Call call, String field, String number) {
		PersonId person = PersonNumber.read(number)
			.filter((one) -> this.vouchers.seen(one, call.provider().id(), call.at())
					|| this.receipts.served(one, call.provider().id()))
			.orElseThrow(() -> new Refused(Fault.at(field, "not-seen")));
		Person found = this.known.person(person);
		this.audit.write(call.actor(), "exchange.person-read", found.region(), "person", person.value(),
				Map.of("institution", call.provider().code().text(), "transaction", call.infno()));
		return found;
	}

}
