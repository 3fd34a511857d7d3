package org.gongji.closing.web;

import org.gongji.testing.OnPostgres;

@OnPostgres
class MonthPagesPostgresIT extends MonthPagesCases {

}
