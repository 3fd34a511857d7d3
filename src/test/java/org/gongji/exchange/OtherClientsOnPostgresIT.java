package org.gongji.exchange;

import org.gongji.testing.OnPostgres;

@OnPostgres
class OtherClientsOnPostgresIT extends OtherClientsContract {

}
