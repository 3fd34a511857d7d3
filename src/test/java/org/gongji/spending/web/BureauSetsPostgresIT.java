package org.gongji.spending.web;

import org.gongji.testing.OnPostgres;

@OnPostgres
class BureauSetsPostgresIT extends BureauSetsCases {

}
