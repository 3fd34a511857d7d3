package org.gongji.notice;

import org.gongji.testing.OnPostgres;

@OnPostgres
class PhonePostgresIT extends PhoneCases {

}
