import Database

/// Takes down what changes about what is known already, for those who want to be told.
enum AlertEvents {
    /// Shared by all that write findings, held alone by who looks for new ones: on PostgreSQL numbers are given before their transactions end, and one that
    /// ended after a look at the newest would be left out.
    static let lock = SQLLock(number: 0x4d49_4d41_0009)

    /// A vulnerability's score or whether it is known to be exploited.
    static func note(
        _ vulnerability: Int, score: (old: Int?, new: Int?), isExploited: (old: Bool, new: Bool), _ transaction: RegistryTransaction
    ) throws {
        if score.old != score.new {
            try add(.severity, transaction, vulnerability: vulnerability, score.old.map(AlertItem.text), score.new.map(AlertItem.text))
        }
        if !isExploited.old, isExploited.new { try add(.exploited, transaction, vulnerability: vulnerability) }
    }

    /// A finding that is open: opened again, or mended by a version that was not known.
    static func note(_ finding: Int, isReopened: Bool, fix: (old: String?, new: String?), _ transaction: RegistryTransaction) throws {
        if isReopened { return try add(.finding, transaction, finding: finding) }
        if let new = fix.new, fix.old != new { try add(.fix, transaction, finding: finding, fix.old, new) }
    }

    private static func add(
        _ kind: AlertKind, _ transaction: RegistryTransaction, vulnerability: Int? = nil, finding: Int? = nil, _ old: String? = nil,
        _ new: String? = nil
    ) throws {
        try transaction.connection.execute(
            "INSERT INTO alert_event (kind, at, vulnerability_id, finding_id, old, new) VALUES (?, ?, ?, ?, ?, ?)",
            [.text(kind.rawValue), .text(transaction.now), .integer(vulnerability), .integer(finding), .text(old), .text(new)])
    }
}
