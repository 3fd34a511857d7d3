package org.gongji.files;

import org.gongji.testing.OnPostgres;

@OnPostgres
class PapersPostgresIT extends PapersCases {

}
