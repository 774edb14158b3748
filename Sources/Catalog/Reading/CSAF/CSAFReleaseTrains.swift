import CPE
import PackageURL
import Versions

/// What lies between the first and the last affected versions of a product (CSAF 2.0 section 3.2.3.9, `first_affected`, `last_affected`).
///
/// They name the ends of what is affected, train by train. Of the versions between them the document does not say each by itself, so that they are
/// questions.
struct CSAFReleaseTrains {
    /// What the versions are of.
    private enum Product: Hashable {
        case package(PackageKey, release: String, VersionScheme?, ProductStatement.Platform?)
        case name(CPE, ProductStatement.Platform?)
    }

    /// The versions of one product, by status.
    private struct Ends {
        var first: [String] = []
        var last: [String] = []
        var fixed: [String] = []
        /// As the document names it, where it does first.
        var product: String
    }

    private var ends: [Product: Ends] = [:]
    private var order: [Product] = []

    /// Takes a product with the status `field`; of other statuses nothing is taken.
    mutating func take(_ product: CSAFProduct, _ field: String) {
        let list: WritableKeyPath<Ends, [String]>
        switch field {
        case "first_affected": list = \.first
        case "last_affected": list = \.last
        case "fixed", "first_fixed": list = \.fixed
        default: return
        }
        for (key, version) in Self.versions(of: product) {
            if ends[key] == nil {
                order.append(key)
                ends[key] = Ends(product: product.name)
            }
            if ends[key]?[keyPath: list].contains(version) == false { ends[key]?[keyPath: list].append(version) }
        }
    }

    /// Packages and names in versions between the ends.
    func statements() -> (packages: [AffectedPackage], configurations: [CPEConfiguration]) {
        var packages: [AffectedPackage] = []
        var configurations: [CPEConfiguration] = []
        for key in order {
            guard let ends = ends[key], !ends.first.isEmpty || !ends.last.isEmpty else { continue }
            let words = [("first_affected", ends.first), ("last_affected", ends.last)].filter { !$0.1.isEmpty }.map { field, versions in
                field + ": " + versions.joined(separator: ", ")
            }
            var statement = ProductStatement(.affectedInWords, product: ends.product, reason: words.joined(separator: "; "))
            switch key {
            case .package(let package, let release, let scheme, let platform):
                statement.platform = platform
                var affected = AffectedPackage(package: package)
                affected.release = release
                affected.scheme = scheme
                affected.statement = statement
                affected.ranges = [VersionRangeEvents(scheme: scheme ?? .generic, events: Self.events(ends, scheme ?? .generic))]
                packages.append(affected)
            case .name(let name, let platform):
                statement.platform = platform
                var configuration = CPEConfiguration()
                configuration.statement = statement
                configuration.nodes = [CPEConfiguration.Node(criteria: Self.criteria(name, Self.events(ends, .generic)))]
                configurations.append(configuration)
            }
        }
        return (packages, configurations)
    }

    /// What it is and in which one version, by everything that identifies it.
    private static func versions(of product: CSAFProduct) -> [(Product, String)] {
        guard product.versionRange == nil else { return [] }
        var purls = product.purls
        var found: [(Product, String)] = []
        if let name = product.cpe, let version = name.version.literal ?? (name.version.isAny ? product.version : nil) {
            if let bare = try? name.replacing(.version, with: .any) { found.append((.name(bare, product.platform), version)) }
        }
        if purls.isEmpty, product.cpe == nil {
            if let purl = CSAFDistribution.package(product) {
                purls = [purl]
            } else if let version = product.version, let vendor = product.vendor,
                let key = ProductName.key(vendor: vendor, product: product.product ?? product.ownName ?? product.name)
            {
                found.append((.package(key, release: "", .generic, product.platform), version))
            }
        }
        for purl in purls {
            let identity = PackageIdentity(purl, componentVersion: nil, system: nil)
            guard let version = identity.version ?? product.version else { continue }
            // The version of a distribution's package names the build, and with it the distribution.
            let platform = identity.isDistribution ? nil : product.platform
            found.append((.package(identity.key, release: identity.release ?? "", identity.scheme, platform), version))
        }
        return found
    }

    /// The ends in order, each train from its first to its last affected version, or to what is fixed; every version where they have no order.
    private static func events(_ ends: Ends, _ scheme: VersionScheme) -> [VersionEvent] {
        let given =
            ends.first.map { VersionEvent(.introduced, $0) } + ends.last.map { VersionEvent(.lastAffected, $0) }
            + ends.fixed.map { VersionEvent(.fixed, $0) }
        var isOrdered = true
        let sorted = given.sorted { left, right in
            switch try? scheme.compare(left.version, right.version) {
            case .less?: return true
            case .greater?: return false
            // Affected from and up to the same version, it is affected.
            case .same?: return rank(left.kind) < rank(right.kind)
            case nil:
                isOrdered = false
                return false
            }
        }
        guard isOrdered else { return [VersionEvent(.introduced, "0")] }
        var events: [VersionEvent] = []
        var isOpen = false
        var last: VersionEvent?
        func close(_ event: VersionEvent?) {
            guard isOpen, let end = last ?? event else { return }
            events.append(end)
            (isOpen, last) = (false, nil)
        }
        for event in sorted {
            switch event.kind {
            case .introduced:
                close(nil)
                if !isOpen { events.append(event) }
                isOpen = true
            case .lastAffected:
                if !isOpen { events.append(events.isEmpty ? VersionEvent(.introduced, "0") : VersionEvent(.introduced, event.version)) }
                isOpen = true
                last = event
            default: close(event)
            }
        }
        close(nil)
        return events
    }

    private static func rank(_ kind: VersionEvent.Kind) -> Int { kind == .introduced ? 0 : kind == .lastAffected ? 1 : 2 }

    private static func criteria(_ name: CPE, _ events: [VersionEvent]) -> [CPECriterion] {
        var criteria: [CPECriterion] = []
        for event in events {
            if event.kind == .introduced {
                let lower = event.isFromStart ? nil : VersionBound(event.version, included: true)
                criteria.append(CPECriterion(isVulnerable: true, name: name, lower: lower))
            } else if !criteria.isEmpty {
                criteria[criteria.count - 1].upper = VersionBound(event.version, included: event.kind == .lastAffected)
            }
        }
        return criteria
    }
}
