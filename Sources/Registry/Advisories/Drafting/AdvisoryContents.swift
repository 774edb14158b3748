import Database

/// Which releases and vulnerabilities a version is about.
struct AdvisoryContents {
    let version: StoredAdvisoryVersion
    let transaction: RegistryTransaction

    private static let renewal = """
        UPDATE SET vectors = excluded.vectors, weaknesses = excluded.weaknesses, text_ja = excluded.text_ja, text_en = excluded.text_en,
            source = excluded.source
        """

    /// Puts releases into it.
    func add(releases: [Release]) throws {
        for release in releases {
            let count = try transaction.connection.execute(
                "INSERT INTO advisory_release (version_id, release_id) VALUES (?, ?) ON CONFLICT (version_id, release_id) DO NOTHING",
                [.integer(version.id), .integer(release.id)])
            if count > 0 { try transaction.note(version, ["release": .text(try release.label(in: transaction))]) }
        }
    }

    /// Puts vulnerabilities into it, with what a catalogue says of them. One that is there already takes over what is newer.
    func add(vulnerabilities ids: [String], _ sources: [AdvisorySource]) throws {
        for id in ids {
            let number = try AdvisoryItem.number(id, transaction)
            let source = sources.first { $0.id == id }
            try transaction.connection.execute(
                """
                INSERT INTO advisory_vulnerability (version_id, vulnerability_id, vectors, weaknesses, text_ja, text_en, source)
                VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT (version_id, vulnerability_id) DO \(source == nil ? "NOTHING" : Self.renewal)
                """,
                [
                    .integer(version.id), .integer(number), .text(source?.vectors.joined(separator: "\n") ?? ""),
                    .text(source?.weaknesses.joined(separator: "\n") ?? ""), .text(source?.textJa), .text(source?.textEn), .text(source?.built),
                ])
            try transaction.note(
                version,
                ["vulnerability": .text(id), "vectors": .text(source?.vectors.joined(separator: " ")), "catalogueBuilt": .text(source?.built)])
        }
    }

    /// Puts a flaw of our own into it.
    func add(flaw: OwnFlaw) throws {
        let count = try transaction.connection.execute(
            "INSERT INTO advisory_flaw (version_id, flaw_id) VALUES (?, ?) ON CONFLICT (version_id, flaw_id) DO NOTHING",
            [.integer(version.id), .integer(flaw.id)])
        if count > 0 { try transaction.note(version, ["flaw": .text(flaw.number)]) }
    }

    /// Takes a flaw of our own out.
    func remove(flaw: OwnFlaw) throws {
        try transaction.connection.execute(
            "DELETE FROM advisory_flaw WHERE version_id = ? AND flaw_id = ?", [.integer(version.id), .integer(flaw.id)])
        try transaction.note(version, ["flawTakenOut": .text(flaw.number)])
    }

    /// Takes a release out.
    func remove(_ release: Release) throws {
        try transaction.connection.execute(
            "DELETE FROM advisory_release WHERE version_id = ? AND release_id = ?", [.integer(version.id), .integer(release.id)])
        try transaction.note(version, ["releaseTakenOut": .text(try release.label(in: transaction))])
    }

    /// Takes a vulnerability out.
    func remove(vulnerability id: String) throws {
        try transaction.connection.execute(
            "DELETE FROM advisory_vulnerability WHERE version_id = ? AND vulnerability_id = ?",
            [.integer(version.id), .integer(try AdvisoryItem.number(id, transaction))])
        try transaction.note(version, ["vulnerabilityTakenOut": .text(id)])
    }

    /// Everything of an earlier version.
    func copy(from old: StoredAdvisoryVersion) throws {
        let pair: [SQLValue] = [.integer(version.id), .integer(old.id)]
        for (table, columns) in [
            ("advisory_release", "release_id"),
            ("advisory_vulnerability", "vulnerability_id, vectors, own_vector, weaknesses, text_ja, text_en, source"),
            ("advisory_flaw", "flaw_id"), ("advisory_text", "place, language, body"),
        ] {
            // What was new in the old version is not what is new in this one.
            let more = table == "advisory_text" ? " AND place <> 'revision'" : ""
            let order = table == "advisory_vulnerability" ? " ORDER BY id" : ""
            try transaction.connection.execute(
                "INSERT INTO \(table) (version_id, \(columns)) SELECT ?, \(columns) FROM \(table) WHERE version_id = ?\(more)\(order)", pair)
        }
        try transaction.note(version, ["from": .text(try old.label(in: transaction))])
    }
}
