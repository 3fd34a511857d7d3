package org.gongji.closing;

import org.gongji.testing.OnPostgres;

@OnPostgres
class MonthStatementOnPostgresIT extends MonthStatementContract {

}
