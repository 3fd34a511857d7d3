package org.gongji.proxy;

import org.gongji.testing.OnPostgres;

@OnPostgres
class WindowPostgresIT extends WindowCases {

}
