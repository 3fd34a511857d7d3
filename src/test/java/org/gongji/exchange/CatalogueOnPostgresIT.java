package org.gongji.exchange;

import org.gongji.testing.OnPostgres;

@OnPostgres
class CatalogueOnPostgresIT extends CatalogueContract {

}
