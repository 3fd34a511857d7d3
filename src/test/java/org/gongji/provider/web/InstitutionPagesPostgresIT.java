package org.gongji.provider.web;

import org.gongji.testing.OnPostgres;

@OnPostgres
class InstitutionPagesPostgresIT extends InstitutionPagesCases {

}
