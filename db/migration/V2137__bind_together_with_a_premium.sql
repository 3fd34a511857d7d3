-- The premium that is to enrol a relative without insurance, paid in the same errand; null for an ordinary binding.
alter table binding_proposal add column enrolled_by varchar(40);
alter table binding_proposal add constraint binding_proposal_enrolled_check check (enrolled_by is null or not insured);
