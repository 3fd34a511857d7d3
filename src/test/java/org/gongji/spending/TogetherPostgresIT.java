package org.gongji.spending;

import org.gongji.testing.OnPostgres;

@OnPostgres
class TogetherPostgresIT extends TogetherCases {

}
