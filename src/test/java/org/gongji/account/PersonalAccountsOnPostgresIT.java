package org.gongji.account;

import org.gongji.testing.OnPostgres;

@OnPostgres
class PersonalAccountsOnPostgresIT extends PersonalAccountsContract {

}
