-- Where owner and patient were bound once only, that binding paid.
update settlement_share set binding_id = (
    select b.id from binding b join settlement s on s.patient_id = b.member_id
     where s.id = settlement_share.settlement_id and b.owner_id = settlement_share.owner_id)
 where payer_kind = 'authoriser' and 1 = (
    select count(*) from binding b join settlement s on s.patient_id = b.member_id
     where s.id = settlement_share.settlement_id and b.owner_id = settlement_share.owner_id);
