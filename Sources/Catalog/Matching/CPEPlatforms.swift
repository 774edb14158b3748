import CPE

/// What an inventory has that something can run on or with. Most inventories are never asked, so it is gathered at the first question.
final class CPEPlatforms {
    private let surroundings: Surroundings
    /// Every name in every spelling.
    var all: [CPECandidate] {
        surroundings.wasAsked = true
        return spelt
    }

    private lazy var spelt: [CPECandidate] = surroundings.components.flatMap { component in
        component.cpes.flatMap { CPECandidate.all($0, componentVersion: component.version, build: component.build) }
    }
    /// The different operating systems that the inventory names, as they stand: what else they may be spelt like is no further one.
    lazy var systems: Set<String> = surroundings.components.flatMap(\.cpes).reduce(into: []) { systems, name in
        if name.part == .operatingSystem { systems.insert(CPEProductKey.key(name) ?? name.formattedString) }
    }
    /// The one distribution that the inventory is of, where no CPE name says what its operating system is.
    lazy var distribution: DistributionPlatform? = {
        guard systems.isEmpty else { return nil }
        let distributions = Set(surroundings.components.compactMap(\.system))
        return distributions.count == 1 ? distributions.first.flatMap { DistributionPlatform($0) } : nil
    }()
    /// Names by vendor and product with `-` for `_`, so that all spellings of a name stand in one place; made ready for comparing only where one is asked for.
    private lazy var names: [String: [(name: CPE, component: Int)]] = surroundings.components.enumerated().reduce(into: [:]) { names, entry in
        for name in entry.element.cpes {
            let folded = Self.folded(name.formattedString.utf8.span.extracting(name.vendorRange.lowerBound..<name.productLength))
            names[folded, default: []].append((name, entry.offset))
        }
    }
    private var known: [String: [CPECandidate]] = [:]

    init(_ surroundings: Surroundings) { self.surroundings = surroundings }

    /// Whether the SBOM says of itself that nothing is missing.
    var isComplete: Bool { surroundings.isComplete }

    /// What may be the product with this key (`cpe:2.3:o:linux:linux_kernel:`).
    func named(_ product: UnsafeBufferPointer<UInt8>) -> [CPECandidate] {
        surroundings.wasAsked = true
        let key = String(decoding: product, as: UTF8.self)
        if let found = known[key] { return found }
        // Behind `cpe:2.3:`, the part and a colon.
        let found = (names[Self.folded(product.span.extracting(droppingFirst: 10))] ?? []).flatMap { entry in
            let component = surroundings.components[entry.component]
            return CPECandidate.all(entry.name, componentVersion: component.version, build: component.build).filter { $0.key == key }
        }
        known[key] = found
        return found
    }

    private static func folded(_ text: Span<UInt8>) -> String {
        String(unsafeUninitializedCapacity: text.count) { room in
            for index in 0..<text.count { room[index] = text[index] == UInt8(ascii: "_") ? UInt8(ascii: "-") : text[index] }
            return text.count
        }
    }
}
