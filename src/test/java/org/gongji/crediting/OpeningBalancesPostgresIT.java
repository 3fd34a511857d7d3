package org.gongji.crediting;

import org.gongji.testing.OnPostgres;

@OnPostgres
class OpeningBalancesPostgresIT extends OpeningBalancesCases {

}
