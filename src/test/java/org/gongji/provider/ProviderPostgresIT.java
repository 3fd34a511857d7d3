package org.gongji.provider;

import org.gongji.testing.OnPostgres;

@OnPostgres
class ProviderPostgresIT extends ProviderCases {

}
