import Database

/// The SBOMs in use that a program took in which took less from them: they are read again before releases are matched, so that a newer program's matching
/// holds for what was there before it too.
struct SBOMsOfOlderReading: Query {
    static let permission = Permission.manageCatalogue

    func scope(in reader: RegistryReader) throws -> AccessScope { .everything }

    func answer(in reader: RegistryReader) throws -> [Int] {
        try reader.connection.rows(
            "SELECT id FROM sbom WHERE state = 'accepted' AND replaced_by IS NULL AND reading < ? ORDER BY id", [.integer(PreparedSBOM.reading)]
        ).map { try $0.int("id") }
    }
}
