/// What differs between two catalogues, as far as it can change an answer of matching or what is shown of a vulnerability.
public struct CatalogChanges: Sendable, Equatable {
    /// Keys under which something came, went or is said otherwise. A component with none of them keeps its answers.
    public var keys: Set<MatchKey> = []
    /// Ids of vulnerabilities (every id of each) whose records came, went or changed in anything: severity, texts, exploitation, the ids themselves.
    ///
    /// Scores of EPSS, which change every day for nearly all of them, are not compared: they are read when a report is made.
    public var vulnerabilities: Set<String> = []

    /// No change.
    public init() {}

    /// Whether nothing differs.
    public var isEmpty: Bool { keys.isEmpty && vulnerabilities.isEmpty }

    /// Whether a component or an inventory with these keys must be matched again.
    public func touches(_ others: some Sequence<MatchKey>) -> Bool { others.contains(where: keys.contains) }

    /// The distribution's part of a scope, for packages whose release is not known: `deb/debian/12` gives `deb/debian/`.
    static func distribution(of scope: String) -> String {
        guard let slash = scope.lastIndex(of: "/") else { return scope }
        return String(scope[...slash])
    }
}
