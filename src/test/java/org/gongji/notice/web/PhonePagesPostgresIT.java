package org.gongji.notice.web;

import org.gongji.testing.OnPostgres;

@OnPostgres
class PhonePagesPostgresIT extends PhonePagesCases {

}
