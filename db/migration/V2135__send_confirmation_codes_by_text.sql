-- A code that goes by text follows from its challenge; the delivery asks for it at the moment of sending. Codes of letters
-- have neither.
alter table binding_code add column challenge varchar(36);
alter table binding_code add column delivery_id uuid;
alter table binding_code add constraint binding_code_text_check check ((challenge is null) = (delivery_id is null));
create index binding_code_delivery on binding_code (delivery_id);
