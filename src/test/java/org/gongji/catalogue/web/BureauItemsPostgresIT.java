package org.gongji.catalogue.web;

import org.gongji.testing.OnPostgres;

@OnPostgres
class BureauItemsPostgresIT extends BureauItemsCases {

}
