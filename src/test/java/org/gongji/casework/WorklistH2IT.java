package org.gongji.casework;

import org.gongji.testing.OnH2;

@OnH2
class WorklistH2IT extends WorklistContract {

	@Override
	String numbers(int from, int to) {
		return "(select \"X\" as n from system_range(" + from + ", " + to + ")) numbers";
	}

}
