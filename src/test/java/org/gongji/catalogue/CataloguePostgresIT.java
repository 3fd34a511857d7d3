package org.gongji.catalogue;

import org.gongji.testing.OnPostgres;

/** The catalogue on PostgreSQL. */
@OnPostgres
class CataloguePostgresIT extends CatalogueContract {

}
