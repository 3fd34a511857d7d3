package org.gongji.family;

import org.gongji.testing.OnPostgres;

@OnPostgres
class TextedCodeLimitsPostgresIT extends TextedCodeLimitsCases {

}
