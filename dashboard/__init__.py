"""What people see: the pages, the server and the command line."""
