/// Whether two entries of one package and version are about the same bytes.
enum CopyComparison {
    /// A digest of both is the same, and none differs.
    case same
    /// A digest of one algorithm differs.
    case other
    /// No digest of one algorithm is known of both.
    case unknown

    init(_ one: Component, _ another: Component) {
        let known = Self.digests(of: one)
        var result = Self.unknown
        for (algorithm, values) in Self.digests(of: another) {
            guard let own = known[algorithm] else { continue }
            if own.isDisjoint(with: values) {
                self = .other
                return
            }
            result = .same
        }
        self = result
    }

    private static func digests(of part: Component) -> [HashAlgorithm: Set<String>] {
        part.hashes.reduce(into: [:]) { $0[$1.algorithm, default: []].insert($1.value.lowercased()) }
    }
}
