-- A bureau may widen the family to near relatives, and these include grandchildren.
alter table binding drop constraint binding_relation_check;
alter table binding add constraint binding_relation_check check (relation in ('SPOUSE', 'PARENT', 'CHILD', 'SIBLING',
  'GRANDPARENT', 'GRANDCHILD', 'PARENT_IN_LAW'));
