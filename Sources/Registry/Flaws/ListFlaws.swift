/// Vulnerabilities of own products in a case, with what counts of each release.
public struct ListFlaws: Query {
    /// What the person must be allowed to do.
    public static let permission = Permission.read
    /// The case.
    public var number: String

    /// A question about a case.
    public init(_ number: String) { self.number = number }

    /// What it touches.
    public func scope(in reader: RegistryReader) throws -> AccessScope { .anything }

    /// Answers it. A release of a product that the person may not see is left out.
    public func answer(in reader: RegistryReader) throws -> [OwnFlaw] {
        let flaws = try reader.flaws(of: try reader.psirtCase(number))
        guard let visible = try Authorisation.visibleProducts(reader).map(Set.init) else { return flaws }
        return try flaws.map { flaw in
            OwnFlaw(
                id: flaw.id, psirtCase: flaw.psirtCase, number: flaw.number, facts: flaw.facts,
                judgements: try flaw.judgements.filter { visible.contains(try reader.get(Release.self, $0.release).product) })
        }
    }
}
