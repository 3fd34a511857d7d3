package org.gongji.exchange;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import org.gongji.catalogue.CatalogueLists;
import org.gongji.catalogue.Listed;

/** Which page of a list was asked for, and how the answer says which one it is. */
record Paged(int page, int size) {

	/** A longer page is refused: who is given less than asked for would miss rows. */
	static final int LONGEST = 1000;

	static Paged of(Block sent) {
		int page = sent.number("page_num").intValue();
		int size = sent.number("page_size").intValue();
		if (page < 1) {
			throw new Refused(Fault.at("data.page_num", "not-above-zero"));
		}
		if (size < 1 || size > LONGEST) {
			throw new Refused(Fault.at("data.page_size", "page-size", LONGEST));
		}
		return new Paged(page, size);
	}

	Answer answer(CatalogueLists.Page found, Function<Listed, Map<String, Object>> row) {
		List<Map<String, Object>> rows = found.rows().stream().map(row).toList();
		Map<String, Object> output = new LinkedHashMap<>();
		output.put("data", rows);
		output.put("firstPage", this.page == 1);
		output.put("lastPage", this.page >= found.pages());
		output.put("size", rows.size());
		output.put("startRow", (this.page - 1L) * this.size);
		output.put("pageSize", this.size);
		output.put("pageNum", this.page);
		output.put("recordCounts", found.total());
		output.put("pages", found.pages());
		return new Answer.Output(output);
	}

	/** A page of a list that holds nothing. */
	Answer nothing() {
		return answer(new CatalogueLists.Page(List.of(), 0, this.page, this.size), (row) -> Map.of());
	}

}
