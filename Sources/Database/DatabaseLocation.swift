import Diagnostics

/// Where the registry's data are kept.
public enum DatabaseLocation: Sendable, Hashable {
    /// An SQLite file.
    case file(String)
    /// PostgreSQL, as libpq's connection URI.
    case postgres(String)

    /// What `--database` says: `postgres://…` or `postgresql://…`, or a path.
    public init(_ text: String) throws(DatabaseError) {
        if text.hasPrefix("postgres://") || text.hasPrefix("postgresql://") {
            self = .postgres(text)
        } else if text.contains("://") || text.isEmpty {
            throw .badLocation(Self.withoutPassword(text))
        } else {
            self = .file(text)
        }
    }

    /// The location as it may be shown: without the password.
    public var title: String {
        switch self {
        case .file(let path): path
        case .postgres(let text): Self.withoutPassword(text)
        }
    }

    /// Opens the database; a file that is not there is made.
    public func open() async throws -> any SQLDatabase {
        switch self {
        case .file(let path): try SQLiteDatabase(path: path)
        case .postgres(let text): try await PostgresDatabase(uri: text, title: title)
        }
    }

    /// `text` without what stands between the user and `@`, and without a `password=` parameter.
    static func withoutPassword(_ text: String) -> String {
        guard let scheme = text.firstRange(of: "://") else { return text }
        var rest = text[scheme.upperBound...]
        var parameters = ""
        if let question = rest.firstIndex(of: "?") {
            let kept = rest[rest.index(after: question)...].split(separator: "&").filter { !$0.hasPrefix("password=") }
            if !kept.isEmpty { parameters = "?" + kept.joined(separator: "&") }
            rest = rest[..<question]
        }
        // A password may itself hold an `@` that nobody escaped: the last one before the path ends it.
        let authority = rest.prefix { $0 != "/" }
        guard let at = authority.lastIndex(of: "@") else { return text[..<scheme.upperBound] + rest + parameters }
        let user = authority[..<at].prefix { $0 != ":" }
        return text[..<scheme.upperBound] + user + rest[at...] + parameters
    }
}
