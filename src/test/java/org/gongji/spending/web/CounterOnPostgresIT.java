package org.gongji.spending.web;

import org.gongji.testing.OnPostgres;

/** The till's pages on PostgreSQL. */
@OnPostgres
class CounterOnPostgresIT extends CounterContract {

}
