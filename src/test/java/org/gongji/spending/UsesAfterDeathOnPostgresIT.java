package org.gongji.spending;

import org.gongji.testing.OnPostgres;

@OnPostgres
class UsesAfterDeathOnPostgresIT extends UsesAfterDeathContract {

}
