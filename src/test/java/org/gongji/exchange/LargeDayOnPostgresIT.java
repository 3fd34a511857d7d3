package org.gongji.exchange;

import org.gongji.testing.OnPostgres;

@OnPostgres
class LargeDayOnPostgresIT extends LargeDayContract {

}
