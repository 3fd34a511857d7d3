package org.gongji.casework.web;

import java.util.ArrayList;
import java.util.List;

import org.gongji.casework.CaseKind;
import org.gongji.casework.CaseState;
import org.gongji.casework.WorkFilter;
import org.gongji.casework.WorkFilter.Whose;
import org.gongji.site.Choices;

/** What of the worklist is to be shown; what is no choice counts as left out. */
record FilterForm(String state, String kind, String whose, Boolean overdue) {

	FilterForm {
		state = Choices.chosen(CaseState.class, state).map(Enum::name).orElse("");
		kind = Choices.chosen(CaseKind.class, kind).map(Enum::name).orElse("");
		whose = Choices.chosen(Whose.class, whose).orElse(Whose.ALL).name();
		overdue = Boolean.TRUE.equals(overdue);
	}

	WorkFilter filter() {
		return new WorkFilter(Choices.chosen(CaseState.class, this.state).orElse(null),
				Choices.chosen(CaseKind.class, this.kind).orElse(null), Whose.valueOf(this.whose), this.overdue);
	}

	/** The same with this key of the page behind it, as an address asks for it. */
	String address(String path, Object after) {
		List<String> asked = new ArrayList<>();
		add(asked, "state", this.state);
		add(asked, "kind", this.kind);
		add(asked, "whose", Whose.ALL.name().equals(this.whose) ? "" : this.whose);
		add(asked, "overdue", this.overdue ? "true" : "");
		add(asked, "after", (after != null) ? after.toString() : "");
		return asked.isEmpty() ? path : path + "?" + String.join("&", asked);
	}

	private static void add(List<String> asked, String name, String value) {
		if (!value.isEmpty()) {
			asked.add(name + "=" + value);
		}
	}

}
