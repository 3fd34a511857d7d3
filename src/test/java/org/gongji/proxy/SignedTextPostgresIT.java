package org.gongji.proxy;

import org.gongji.testing.OnPostgres;

@OnPostgres
class SignedTextPostgresIT extends SignedTextCases {

}
