public import CPE
public import Duties
public import PackageURL

/// Leads components to the life cycles of sources, with reasons; decides nothing by a name alone.
public struct SourceMatcher: Sendable {
    private let products: [SourceProduct]
    private var byPurl: [String: [Int]] = [:]
    private var byCPE: [CPEKey: [Int]] = [:]
    private var byName: [String: [Int]] = [:]
    private var kept: [String: [KeptMapping]] = [:]

    /// - Parameters:
    ///   - products: what the sources have. Identifiers that are neither purl nor CPE are not used.
    ///   - kept: persons' decisions; of several about one component and product the one of the latest day counts, of those of one day the later in the list.
    public init(_ products: [SourceProduct], kept: [KeptMapping] = []) {
        self.products = products
        for (place, product) in products.enumerated() {
            for identifier in product.identifiers {
                if let purl = try? PackageURL(parsing: identifier) {
                    byPurl[Self.key(purl), default: []].append(place)
                } else if let cpe = try? CPE(lenient: identifier), let key = cpe.key {
                    byCPE[key, default: []].append(place)
                }
            }
            for name in Set([product.product, product.label ?? ""].map(Self.plain)) where !name.isEmpty {
                byName[name, default: []].append(place)
            }
        }
        for mapping in kept { self.kept[mapping.subject, default: []].append(mapping) }
    }

    /// The candidates for a component, best first. Where a person confirmed one of a source, that source's others are left out; what was rejected is left out.
    public func candidates(for subject: SourceSubject) -> [SourceCandidate] {
        var evidence: [Int: [SourceCandidate.Evidence]] = [:]
        for purl in subject.purls { for place in byPurl[Self.key(purl)] ?? [] { evidence[place, default: []].append(.purl) } }
        for key in subject.cpes.compactMap(\.key) { for place in byCPE[key] ?? [] { evidence[place, default: []].append(.cpe) } }
        for place in byName[Self.plain(subject.name)] ?? [] { evidence[place, default: []].append(.name) }
        var cycles: [Int: String] = [:]
        let decisions = decisions(about: subject)
        for (place, product) in products.enumerated() where !decisions.isEmpty {
            guard let decision = decisions[Name(product)] else { continue }
            switch decision.decision {
            case .rejected: evidence[place] = nil
            case .confirmed(let cycle):
                evidence[place, default: []].insert(.kept, at: 0)
                cycles[place] = cycle
            }
        }
        let settled = Set(evidence.filter { $0.value.first == .kept }.map { products[$0.key].origin })
        let found = evidence.filter { $0.value.first == .kept || !settled.contains(products[$0.key].origin) }
        return found.map { place, reasons in
            let product = products[place]
            let cycle =
                cycles[place].map { name in product.cycles.firstIndex { $0.name == name } }
                ?? subject.version.flatMap { CycleChoice.place(of: $0, among: product.cycles) }
            return SourceCandidate(product: product, cycle: cycle, evidence: Set(reasons).sorted())
        }.sorted { left, right in
            if left.evidence != right.evidence { return left.evidence.lexicographicallyPrecedes(right.evidence) }
            return (right.product.origin, left.product.product) < (left.product.origin, right.product.product)
        }
    }

    /// What the usable candidates say, ready for a ``LifecycleResource``.
    ///
    /// - Parameter read: the day on which the sources were read.
    public func statements(for subject: SourceSubject, terms: TermTable, read: CalendarDay) -> [EndStatement] {
        statements(for: subject, terms: terms) { _ in read }
    }

    /// What the usable candidates say, where sources were read on different days.
    ///
    /// - Parameter read: the day on which a product's life cycle was read.
    public func statements(for subject: SourceSubject, terms: TermTable, read: (SourceProduct) -> CalendarDay) -> [EndStatement] {
        candidates(for: subject).filter(\.isUsable).flatMap { candidate -> [EndStatement] in
            guard let cycle = candidate.cycle else { return [] }
            let product = candidate.product
            return product.cycles[cycle].terms.compactMap { term in
                TermReading.statement(
                    term, of: product.product, in: product.origin, terms: terms, stated: read(product),
                    reference: "\(product.reference) (\(product.cycles[cycle].name))")
            }
        }
    }

    private struct Name: Hashable {
        let origin: EndOrigin
        let product: String

        init(_ product: SourceProduct) { (origin, self.product) = (product.origin, product.product) }
        init(_ mapping: KeptMapping) { (origin, product) = (mapping.origin, mapping.product) }
    }

    private func decisions(about subject: SourceSubject) -> [Name: KeptMapping] {
        guard !kept.isEmpty else { return [:] }
        let about = (subject.also + [subject.id]).flatMap { kept[$0] ?? [] }
        return Dictionary(about.map { (Name($0), $0) }) { $1.on >= $0.on ? $1 : $0 }
    }

    private static func key(_ purl: PackageURL) -> String { "\(purl.type)/\(purl.namespace ?? "")/\(purl.name)" }

    /// Letters and digits alone, in lower case: `Node.js` and `nodejs`.
    private static func plain(_ name: String) -> String { String(name.lowercased().filter { $0.isLetter || $0.isNumber }) }
}
