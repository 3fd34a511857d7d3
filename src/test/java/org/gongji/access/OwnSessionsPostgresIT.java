package org.gongji.access;

import org.gongji.testing.OnPostgres;

@OnPostgres
class OwnSessionsPostgresIT extends OwnSessionsCases {

}
