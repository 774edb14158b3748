import Database

extension Schema {
    /// Which components' CPE names a generator guessed. SBOMs taken in before are told when they are read again.
    static let guessedNames = Migration(
        number: 32, name: "guessed names", statements: ["ALTER TABLE component ADD COLUMN cpes_guessed {int} NOT NULL DEFAULT 0"])
}
