package org.gongji.casework;

import org.gongji.testing.OnPostgres;

@OnPostgres
class MyHomePostgresIT extends MyHomeCases {

}
