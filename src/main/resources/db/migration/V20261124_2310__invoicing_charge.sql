-- What a unit was charged with is invoiced once; whoever withdrew may apply again.
alter table invoicing.application add column charge uuid;
create unique index application_charge on invoicing.application (charge) where stage <> 'Withdrawn';
