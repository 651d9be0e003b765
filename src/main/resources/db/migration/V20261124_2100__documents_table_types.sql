-- Bank statements come as tables.
alter table documents.file drop constraint file_type_check;
alter table documents.file add constraint file_type_check check (type in ('JPEG', 'PDF', 'OFD', 'XML', 'CSV', 'XLSX'));
