package org.gongji.proxy;

import org.gongji.testing.OnPostgres;

@OnPostgres
class HelperNamingPostgresIT extends HelperNamingCases {

}
