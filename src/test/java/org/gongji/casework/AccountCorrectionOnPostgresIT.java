package org.gongji.casework;

import org.gongji.testing.OnPostgres;

@OnPostgres
class AccountCorrectionOnPostgresIT extends AccountCorrectionCases {

}
