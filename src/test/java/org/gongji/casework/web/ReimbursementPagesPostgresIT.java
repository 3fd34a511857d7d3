package org.gongji.casework.web;

import org.gongji.testing.OnPostgres;

@OnPostgres
class ReimbursementPagesPostgresIT extends ReimbursementPagesCases {

}
