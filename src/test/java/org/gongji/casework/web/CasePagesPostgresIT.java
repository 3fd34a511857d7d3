package org.gongji.casework.web;

import org.gongji.testing.OnPostgres;

@OnPostgres
class CasePagesPostgresIT extends CasePagesCases {

}
