"""What a check found, in the form that its reader wants. Each form is a pure function."""
