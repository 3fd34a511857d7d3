package org.gongji.casework;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.gongji.rules.PolicyCase;
import org.gongji.rules.PolicyCases;
import org.gongji.rules.RegionCard;
import org.gongji.rules.RuleBook;
import org.gongji.rules.RuleBooks;
import tools.jackson.databind.json.JsonMapper;

/**
 * Rule books with made-up parameters, obtained as the policy cases obtain theirs.
 */
final class MadeUp implements PolicyCase.Kind {

	private final LocalDate day;

	private final List<RuleBook> seen = new ArrayList<>();

	private MadeUp(LocalDate day) {
		this.day = day;
	}

	static RuleBook book(String region, String params, LocalDate day) {
		MadeUp kind = new MadeUp(day);
		JsonMapper json = JsonMapper.shared();
		new PolicyCases(List.of(kind)).differences(new PolicyCase("made up", region, kind.name(),
				json.readTree("{\"params\": " + params + "}"), json.readTree("{}"), json.readTree("{}")));
		return kind.seen.get(0);
	}

	@Override
	public String name() {
		return "made-up";
	}

	@Override
	public Map<String, Object> answer(PolicyCase policyCase, RuleBooks books, RegionCard region) {
		this.seen.add(books.on(region.region(), this.day));
		return Map.of();
	}

}
