package org.gongji.exchange;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.gongji.person.CareFacts;
import org.gongji.person.Person;
import org.gongji.person.Recognition;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * 5301: the chronic and special diseases that are recognised for a person today (慢特病备案).
 */
@Component
class AskDiseases implements Transaction {

	private final Acquainted acquainted;

	private final CareFacts facts;

	private final SpokenFaults spoken;

	AskDiseases(Acquainted acquainted, CareFacts facts, SpokenFaults spoken) {
		this.acquainted = acquainted;
		this.facts = facts;
		this.spoken = spoken;
	}

	@Override
	public Set<String> numbers() {
		return Set.of("5301");
	}

	@Override
	@Transactional
	public Answer answer(Call call) {
		Person person = this.acquainted.of(call, "data");
		List<Map<String, Object>> rows = this.facts.on(person.id(), call.at().toLocalDate())
			.recognitions()
			.stream()
			.map(this::row)
			.toList();
		return Answer.node("feedetail", rows);
	}

	private Map<String, Object> row(Recognition recognition) {
		LocalDate last = (recognition.to() != null) ? recognition.to().minusDays(1) : null;
		Map<String, Object> row = new LinkedHashMap<>();
		row.put("opsp_dise_code", Diseases.code(recognition));
		row.put("opsp_dise_name", this.spoken.word("person.disease." + recognition.disease(), recognition.disease()));
		row.put("begndate", recognition.from().toString());
		row.put("enddate", (last != null) ? last.toString() : "");
		return row;
	}

}
