import Database

extension SQLRow {
    /// One of the words of a list, which must be there.
    func word<Word: RawRepresentable<String>>(_ column: String) throws -> Word {
        guard let word = Word(rawValue: try text(column)) else { throw DatabaseError.wrongType(column: column, wanted: "\(Word.self)") }
        return word
    }

    /// One of the words of a list, or nil.
    func word<Word: RawRepresentable<String>>(_ column: String) throws -> Word? {
        guard let text = try optionalText(column) else { return nil }
        guard let word = Word(rawValue: text) else { throw DatabaseError.wrongType(column: column, wanted: "\(Word.self)") }
        return word
    }
}
