package org.gongji.exchange;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * 2203: what the doctor tells of a visit (门诊就诊信息): the kind of care, its day, the disease
 * and the diagnoses. The later word counts; the same message again says nothing new.
 */
@Component
class Diagnosing implements Transaction {

	private static final String NODE = "mdtrtinfo";

	private final SeenVisits visits;

	private final VisitCheck check;

	private final ToldMessages told;

	Diagnosing(SeenVisits visits, VisitCheck check, ToldMessages told) {
		this.visits = visits;
		this.check = check;
		this.told = told;
	}

	@Override
	public Set<String> numbers() {
		return Set.of("2203", "2203A");
	}

	@Override
	@Transactional
	public Answer answer(Call call) {
		Block sent = call.one(NODE);
		SeenVisit visit = this.check.held(call, NODE, sent);
		if (this.told.heard(call)) {
			return Answer.nothing();
		}
		this.check.standing(NODE, visit);
		String medType = this.check.medType(NODE, sent).orElseThrow();
		Map<String, Object> words = new LinkedHashMap<>();
		words.put("main_cond_dscr", sent.text("main_cond_dscr"));
		words.put("diseinfo", call.many("diseinfo").stream().map(Block::json).toList());
		this.visits.diagnose(visit.mdtrtId(), this.check.day(call, NODE + ".begntime", sent.day("begntime")), medType,
				sent.text("dise_codg"), ReplyWriting.json(words));
		this.told.keep(call);
		return Answer.nothing();
	}

}
