package org.gongji.clearing;

import org.gongji.testing.OnPostgres;

@OnPostgres
class SheetsOnPostgresIT extends SheetsContract {

}
