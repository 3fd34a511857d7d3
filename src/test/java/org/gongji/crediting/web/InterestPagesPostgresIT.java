package org.gongji.crediting.web;

import org.gongji.testing.OnPostgres;

@OnPostgres
class InterestPagesPostgresIT extends InterestPagesCases {

}
