package org.gongji.person.web;

import org.gongji.testing.OnPostgres;

@OnPostgres
class CardPagesPostgresIT extends CardPagesCases {

}
