package org.gongji.exchange;

import org.gongji.testing.OnPostgres;

@OnPostgres
class AddressesOnPostgresIT extends AddressesContract {

}
