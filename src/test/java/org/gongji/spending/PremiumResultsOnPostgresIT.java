package org.gongji.spending;

import org.gongji.testing.OnPostgres;

@OnPostgres
class PremiumResultsOnPostgresIT extends PremiumResultsContract {

}
