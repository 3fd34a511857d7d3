package org.gongji.account;

import org.gongji.testing.OnH2;

@OnH2
class PersonalAccountsOnH2IT extends PersonalAccountsContract {

}
