package org.gongji.casework;

import org.gongji.testing.OnPostgres;

@OnPostgres
class WorklistPostgresIT extends WorklistContract {

	@Override
	String numbers(int from, int to) {
		return "generate_series(" + from + ", " + to + ") numbers (n)";
	}

}
