-- Since when the user agrees that the owner sees what was bought with the owner's money; null without agreement.
alter table binding add column items_since timestamp with time zone;
