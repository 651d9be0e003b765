-- The paper invoicing keeps of it; nothing on receipts from before.
alter table dispatch.receipt add column paper uuid;
