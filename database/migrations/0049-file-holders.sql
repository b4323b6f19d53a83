-- What was sent keeps its files: one that no foreign key leads to is deleted.
alter table application_documents add constraint application_documents_file foreign key (file_id) references stored_files;
alter table message_files add constraint message_files_file foreign key (file_id) references stored_files;
