package org.gongji.exchange;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.gongji.catalogue.ItemCode;
import org.gongji.catalogue.ItemsAtTill;
import org.gongji.spending.Bought;

import org.springframework.stereotype.Component;

/**
 * The negotiated drug (特药) of a batch, by the name in the catalogue: each such drug has a
 * reckoning of its own, so that a batch holds one alone.
 */
@Component
class SpecialDrugs {

	private static final int LONGEST = 80;

	private final ItemsAtTill items;

	SpecialDrugs(ItemsAtTill items) {
		this.items = items;
	}

	String of(Call call, SeenVisit visit, List<Bought> lines) {
		Set<ItemCode> codes = lines.stream()
			.map((line) -> ((ItemCode.Read) ItemCode.parse(line.code())).code())
			.collect(Collectors.toSet());
		if (codes.size() > 1) {
			throw new Refused(Fault.at("data.chrg_bchno", "one-drug"));
		}
		return this.items.byCodes(codes, call.provider().region(), visit.begins())
			.values()
			.stream()
			.map((item) -> (item.name().length() > LONGEST) ? item.name().substring(0, LONGEST) : item.name())
			.findFirst()
			.orElseThrow(() -> new Refused(Fault.at("data.chrg_bchno", "no-fees")));
	}

}
