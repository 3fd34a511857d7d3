package org.gongji.account.web;

import org.gongji.testing.OnPostgres;

@OnPostgres
class StatementTooLongPostgresIT extends StatementTooLongCases {

}
