-- The articles by which a case was decided, and what whoever refused it named beside them; null for all other steps.
alter table casework_step add column citations text;
alter table casework_step add column basis varchar(200);
