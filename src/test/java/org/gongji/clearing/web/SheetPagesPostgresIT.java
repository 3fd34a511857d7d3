package org.gongji.clearing.web;

import org.gongji.testing.OnPostgres;

@OnPostgres
class SheetPagesPostgresIT extends SheetPagesCases {

}
