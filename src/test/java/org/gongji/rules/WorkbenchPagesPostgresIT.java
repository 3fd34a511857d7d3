package org.gongji.rules;

import org.gongji.testing.OnPostgres;

@OnPostgres
class WorkbenchPagesPostgresIT extends WorkbenchPagesCases {

}
