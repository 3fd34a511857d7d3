package org.gongji.closing;

import org.gongji.testing.OnPostgres;

@OnPostgres
class ClosedBooksOnPostgresIT extends ClosedBooksContract {

	@Override
	void unguarded() {
		this.jdbc.sql("set local session_replication_role = replica").update();
	}

}
