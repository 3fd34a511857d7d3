package org.gongji.spending;

import org.gongji.testing.OnPostgres;

@OnPostgres
class PurchaseLimitOnPostgresIT extends PurchaseLimitContract {

}
