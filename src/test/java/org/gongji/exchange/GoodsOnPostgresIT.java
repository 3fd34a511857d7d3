package org.gongji.exchange;

import org.gongji.testing.OnPostgres;

@OnPostgres
class GoodsOnPostgresIT extends GoodsContract {

}
