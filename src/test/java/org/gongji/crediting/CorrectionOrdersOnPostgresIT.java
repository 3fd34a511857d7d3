package org.gongji.crediting;

import org.gongji.testing.OnPostgres;

@OnPostgres
class CorrectionOrdersOnPostgresIT extends CorrectionOrdersContract {

}
