"""What a corpus answers: filters become predicates, predicates and one `.sql` file a DataFrame."""
