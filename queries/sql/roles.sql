-- one row a tag of a person, as before: its role a number with a name, quicker to compare
alter table participations
alter column role set data type enum('author', 'recipient', 'participant', 'mentioned');
