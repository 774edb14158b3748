// Placeholder until the first source of the target lands.
