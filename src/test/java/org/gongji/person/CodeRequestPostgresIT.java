package org.gongji.person;

import org.gongji.testing.OnPostgres;

@OnPostgres
class CodeRequestPostgresIT extends CodeRequestCases {

}
