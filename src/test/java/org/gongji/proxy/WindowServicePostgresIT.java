package org.gongji.proxy;

import org.gongji.testing.OnPostgres;

@OnPostgres
class WindowServicePostgresIT extends WindowServiceCases {

}
