import CPE
import JSONStream
import PackageURL
import Versions

/// Turns a vulnerability's `product_status` into statements about packages and CPE products.
struct CSAFStatements {
    private(set) var packages: [AffectedPackage] = []
    private(set) var configurations: [CPEConfiguration] = []
    private(set) var notes: [RecordNote] = []
    private var seenPackages: Set<AffectedPackage> = []
    private var seenConfigurations: Set<CPEConfiguration> = []
    private var seenNotes: Set<RecordNote> = []

    private static let statuses: [(String, ProductStatement.Status)] = [
        ("known_affected", .affected), ("first_affected", .affected), ("last_affected", .affected), ("fixed", .fixed), ("first_fixed", .fixed),
        ("recommended", .fixed),
        ("known_not_affected", .notAffected), ("under_investigation", .underInvestigation), ("unknown", .underInvestigation),
    ]

    init(_ vulnerability: JSONValue, _ tree: CSAFProductTree) {
        let reasons = Self.reasons(vulnerability, tree)
        var trains = CSAFReleaseTrains()
        for (field, status) in Self.statuses {
            for id in vulnerability["product_status"]?[field]?.texts ?? [] {
                let product = tree.products[id] ?? CSAFProduct(name: id)
                // What is recommended contains the fix where a distribution recommends a build (SUSE); of other products it says nothing so exact.
                if field == "recommended", !product.purls.contains(where: { CSAFDistribution.names($0) && $0.version != nil }) { continue }
                take(
                    product,
                    ProductStatement(status, product: product.name, reason: status == .notAffected ? reasons[id] : nil, platform: product.platform))
                trains.take(product, field)
            }
        }
        let between = trains.statements()
        for package in between.packages where seenPackages.insert(package).inserted { packages.append(package) }
        for configuration in between.configurations where seenConfigurations.insert(configuration).inserted { configurations.append(configuration) }
    }

    /// Why products are not affected: the flag's label and, as words, the impact statement.
    private static func reasons(_ vulnerability: JSONValue, _ tree: CSAFProductTree) -> [String: String] {
        var found: [String: String] = [:]
        for threat in vulnerability["threats"]?.elements ?? [] where threat["category"]?.stringValue == "impact" {
            guard let words = VEXJustification.words(threat["details"]) else { continue }
            for id in tree.ids(threat) { found[id] = words }
        }
        for flag in vulnerability["flags"]?.elements ?? [] {
            guard let label = flag["label"]?.stringValue else { continue }
            for id in tree.ids(flag) { found[id] = found[id].map { label + ": " + $0 } ?? label }
        }
        return found
    }

    private mutating func take(_ product: CSAFProduct, _ statement: ProductStatement) {
        for note in product.notes where seenNotes.insert(note).inserted { notes.append(note) }
        for purl in product.purls { take(purl, product, statement) }
        if let cpe = product.cpe { take(cpe, product, statement) }
        takeMarks(product, statement)
        guard product.purls.isEmpty, product.cpe == nil else { return }
        if let purl = CSAFDistribution.package(product) { take(purl, product, statement) } else { takeName(product, statement) }
    }

    /// Statements about a product that is told by digests of its files, or by model number, serial number or stock keeping unit.
    private mutating func takeMarks(_ product: CSAFProduct, _ statement: ProductStatement) {
        for digest in product.digests {
            guard let key = FileDigest.key(digest) else { continue }
            // The very file is meant, whatever version anybody calls it.
            var package = AffectedPackage(package: key)
            package.scheme = .generic
            package.statement = statement
            package.ranges = [VersionRangeEvents(scheme: .generic, events: [VersionEvent(.introduced, "0")])]
            if seenPackages.insert(package).inserted { packages.append(package) }
        }
        let maker = product.vendor.map(ProductName.maker) ?? ""
        for (kind, text) in product.marks {
            let literal = MarkPattern(text).literal
            for maker in [ProductMark.anyMaker, maker] where !maker.isEmpty {
                let key =
                    literal.map { ProductMark(kind, $0)?.key(maker: maker) }
                    ?? PackageKey(type: ProductMark.patternKey(kind), namespace: maker, name: text.lowercased())
                guard let key else { continue }
                var package = AffectedPackage(package: key)
                package.scheme = .generic
                package.statement = statement
                take(package, product)
            }
        }
    }

    private mutating func take(_ purl: PackageURL, _ product: CSAFProduct, _ statement: ProductStatement) {
        let identity = PackageIdentity(purl, componentVersion: nil, system: nil)
        var package = AffectedPackage(package: identity.key)
        package.scheme = identity.scheme
        package.release = identity.release ?? ""
        package.statement = statement
        if let version = identity.version {
            package.versions = [version]
            // The version of a distribution's package names the build, and with it the distribution.
            if ["apk", "deb", "rpm"].contains(purl.type) { package.statement.platform = nil }
        } else {
            takeExact(package, product)
            bound(&package, product)
            if let found = CSAFDistribution.statements(purl, package) {
                for one in found where seenPackages.insert(one).inserted { packages.append(one) }
                return
            }
        }
        if seenPackages.insert(package).inserted { packages.append(package) }
        if statement.status == .fixed, let older = CSAFDistribution.older(purl, identity, statement), seenPackages.insert(older).inserted {
            packages.append(older)
        }
    }

    private mutating func take(_ cpe: CPE, _ product: CSAFProduct, _ statement: ProductStatement) {
        if cpe.version.isAny, let version = Self.exact(product) { take(cpe, version, statement) }
        var configuration = CPEConfiguration()
        configuration.statement = statement
        var criteria = [CPECriterion(isVulnerable: true, name: cpe)]
        if cpe.version.isAny {
            if let text = product.versionRange {
                switch CSAFVersionText.read(text, scheme: .generic) {
                case .all: break
                case .range(let range):
                    criteria = VersionIntervals(range).intervals.map {
                        CPECriterion(isVulnerable: true, name: cpe, lower: $0.lower, upper: $0.upper)
                    }
                case .words(let words): configuration.statement = Self.inWords(statement, words)
                }
            } else if let version = product.version {
                return take(cpe, version, statement)
            }
        }
        configuration.nodes = [CPEConfiguration.Node(criteria: criteria)]
        if seenConfigurations.insert(configuration).inserted { configurations.append(configuration) }
    }

    private mutating func take(_ cpe: CPE, _ version: String, _ statement: ProductStatement) {
        let bound = VersionBound(version, included: true)
        var configuration = CPEConfiguration()
        configuration.statement = statement
        configuration.nodes = [CPEConfiguration.Node(criteria: [CPECriterion(isVulnerable: true, name: cpe, lower: bound, upper: bound)])]
        if seenConfigurations.insert(configuration).inserted { configurations.append(configuration) }
    }

    /// A product of which only the name is known: found by maker and name, and then for a person to judge.
    private mutating func takeName(_ product: CSAFProduct, _ statement: ProductStatement) {
        let name = product.product ?? product.ownName ?? product.name
        guard let vendor = product.vendor, let key = ProductName.key(vendor: vendor, product: name) else {
            let note = RecordNote("product_status", [statement.product, statement.platform?.name].compactMap { $0 }.joined(separator: " / "))
            if seenNotes.insert(note).inserted { notes.append(note) }
            return
        }
        var package = AffectedPackage(package: key)
        package.scheme = .generic
        package.statement = statement
        take(package, product)
    }

    /// Takes a statement about the versions that the branches name.
    private mutating func take(_ package: AffectedPackage, _ product: CSAFProduct) {
        takeExact(package, product)
        var package = package
        bound(&package, product)
        if seenPackages.insert(package).inserted { packages.append(package) }
    }

    /// What may be a range in words, or a version that is written so: of the version that is called just so it is stated all the same.
    private mutating func takeExact(_ package: AffectedPackage, _ product: CSAFProduct) {
        guard let version = Self.exact(product) else { return }
        var package = package
        package.versions = [version]
        if seenPackages.insert(package).inserted { packages.append(package) }
    }

    private static func exact(_ product: CSAFProduct) -> String? {
        guard let text = product.versionRange, case .words(let words) = CSAFVersionText.read(text, scheme: .generic) else { return nil }
        return VersionWords.mayBeVersion(words) && words.contains(where: \.isNumber) ? words : nil
    }

    /// Sets the versions that the branches name; without any, all are meant.
    private func bound(_ package: inout AffectedPackage, _ product: CSAFProduct) {
        let scheme = package.scheme ?? .generic
        let every = VersionRangeEvents(scheme: scheme, events: [VersionEvent(.introduced, "0")])
        if let text = product.versionRange {
            switch CSAFVersionText.read(text, scheme: scheme) {
            case .all: package.ranges = [every]
            case .range(let range):
                let order = VersionScheme.named(range.scheme) ?? scheme
                package.ranges = [VersionRangeEvents(range, scheme: order)]
            case .words(let words):
                package.ranges = [every]
                package.statement = Self.inWords(package.statement, words)
            }
        } else if let version = product.version {
            package.versions = [version]
        } else {
            package.ranges = [every]
        }
    }

    /// Of "affected" in words a person can tell what is meant; "not affected" in words says nothing that could be used.
    private static func inWords(_ statement: ProductStatement, _ words: String) -> ProductStatement {
        var found = statement
        found.status = statement.status == .affected ? .affectedInWords : .underInvestigation
        found.reason = words
        return found
    }
}
