package org.gongji.casework.web;

import org.gongji.testing.OnPostgres;

@OnPostgres
class DeathPagesPostgresIT extends DeathPagesCases {

}
