package org.gongji.family;

import org.gongji.testing.OnPostgres;

@OnPostgres
class BindingLifePostgresIT extends BindingLifeCases {

}
