package org.gongji.rules;

import java.util.ArrayList;
import java.util.List;

/** Two regions, or two days of one, side by side, rule by rule. */
public record RuleComparison(RulesTold left, RulesTold right, List<Row> rows) {

	/** One rule on both sides. */
	public record Row(RuleTold left, RuleTold right) {

		public boolean same() {
			return this.left.saysAs(this.right);
		}

	}

	/** The rows of one topic. */
	public record Section(RuleTopic topic, List<Row> rows) {

	}

	static RuleComparison of(RulesTold left, RulesTold right) {
		List<Row> rows = new ArrayList<>();
		for (int at = 0; at < left.rules().size(); at++) {
			rows.add(new Row(left.rules().get(at), right.rules().get(at)));
		}
		return new RuleComparison(left, right, List.copyOf(rows));
	}

	/** By topic; without the rules that are the same unless all are asked for. */
	public List<Section> sections(boolean all) {
		List<Section> sections = new ArrayList<>();
		for (RuleTopic topic : RuleTopic.values()) {
			List<Row> here = this.rows.stream()
				.filter((row) -> row.left().topic() == topic && (all || !row.same()))
				.toList();
			if (!here.isEmpty()) {
				sections.add(new Section(topic, here));
			}
		}
		return sections;
	}

	public long same() {
		return this.rows.stream().filter(Row::same).count();
	}

	public long different() {
		return this.rows.size() - same();
	}

}
