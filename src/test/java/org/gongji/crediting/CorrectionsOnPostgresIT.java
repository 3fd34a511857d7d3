package org.gongji.crediting;

import org.gongji.testing.OnPostgres;

@OnPostgres
class CorrectionsOnPostgresIT extends CorrectionsContract {

}
