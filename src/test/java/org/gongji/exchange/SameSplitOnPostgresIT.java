package org.gongji.exchange;

import org.gongji.testing.OnPostgres;

@OnPostgres
class SameSplitOnPostgresIT extends SameSplitContract {

}
