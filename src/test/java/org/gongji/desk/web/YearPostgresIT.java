package org.gongji.desk.web;

import org.gongji.testing.OnPostgres;

@OnPostgres
class YearPostgresIT extends YearCases {

}
