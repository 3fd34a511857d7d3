package org.gongji.exchange;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.gongji.catalogue.ItemCode;
import org.gongji.catalogue.ItemsAtTill;
import org.gongji.person.CareFacts;
import org.gongji.person.Person;
import org.gongji.person.Recognition;
import org.gongji.person.Scheme;
import org.gongji.spending.Bought;
import org.gongji.spending.VisitRegistration;

import org.springframework.stereotype.Component;

/**
 * For which benefit a bill is brought, as the clinic page of the counter registers it.
 * Each negotiated drug (特药) has a reckoning of its own, so that its bill holds one alone.
 */
@Component
class Brought {

	private static final int LONGEST = 80;

	private final CareFacts facts;

	private final ItemsAtTill items;

	Brought(CareFacts facts, ItemsAtTill items) {
		this.facts = facts;
		this.items = items;
	}

	/** What the hospital tells of a visit: kind of care, disease, doctor, day. */
	record Visit(MedType type, String disease, String doctor, LocalDate day) {

	}

	/**
	 * Null where the patient has no such benefit.
	 * @param field of the lines, for what is wrong with them
	 */
	VisitRegistration as(Call call, String field, Visit visit, Person patient, List<Bought> lines, boolean accounts) {
		if (patient.scheme() != Scheme.EMPLOYEE) {
			return null;
		}
		Optional<Recognition> disease = Diseases.find(this.facts.on(patient.id(), visit.day()), visit.disease());
		boolean special = disease.filter((one) -> one.kind() == Recognition.Kind.SPECIAL).isPresent();
		String drug = (visit.type() == MedType.SPECIAL_DRUG) ? drug(call, field, visit.day(), lines) : "";
		return new VisitRegistration(visit.type().kind(special), disease.map(Recognition::disease).orElse(""), drug,
				visit.type().origin(), visit.doctor(), false, !accounts);
	}

	private String drug(Call call, String field, LocalDate day, List<Bought> lines) {
		Set<ItemCode> codes = lines.stream()
			.map((line) -> ItemCode.parse(line.code()))
			.filter(ItemCode.Read.class::isInstance)
			.map((read) -> ((ItemCode.Read) read).code())
			.collect(Collectors.toSet());
		if (codes.size() != 1) {
			throw new Refused(Fault.at(field, "one-drug"));
		}
		return this.items.byCodes(codes, call.provider().region(), day)
			.values()
			.stream()
			.map((item) -> (item.name().length() > LONGEST) ? item.name().substring(0, LONGEST) : item.name())
			.findFirst()
			.orElseThrow(() -> new Refused(Fault.at(field, "one-drug")));
	}

}
