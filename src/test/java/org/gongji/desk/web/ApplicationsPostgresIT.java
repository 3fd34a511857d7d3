package org.gongji.desk.web;

import org.gongji.testing.OnPostgres;

@OnPostgres
class ApplicationsPostgresIT extends ApplicationsCases {

}
