-- What was found at the publication and is meant: each warning, and the approver's reason. Null where nothing was.
alter table publications add column confirmed text;
