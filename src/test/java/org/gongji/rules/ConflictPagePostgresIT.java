package org.gongji.rules;

import org.gongji.testing.OnPostgres;

@OnPostgres
class ConflictPagePostgresIT extends ConflictPageCases {

}
