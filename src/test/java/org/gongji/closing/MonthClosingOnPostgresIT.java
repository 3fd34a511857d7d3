package org.gongji.closing;

import org.gongji.testing.OnPostgres;

@OnPostgres
class MonthClosingOnPostgresIT extends MonthClosingContract {

}
