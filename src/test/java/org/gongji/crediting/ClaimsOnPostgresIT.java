package org.gongji.crediting;

import org.gongji.testing.OnPostgres;

@OnPostgres
class ClaimsOnPostgresIT extends ClaimsContract {

}
