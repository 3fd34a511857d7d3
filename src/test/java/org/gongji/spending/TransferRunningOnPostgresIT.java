package org.gongji.spending;

import org.gongji.testing.OnPostgres;

@OnPostgres
class TransferRunningOnPostgresIT extends TransferRunningContract {

}
