import PackageURL

/// A scan with everything resolved that a reader or a file needs: the common ground of all output formats.
public struct ScanReport: Sendable {
    /// A finding with its vulnerability.
    public struct Item: Sendable {
        /// The component.
        public var component: InventoryComponent
        /// The vulnerability, resolved.
        public var vulnerability: VulnerabilityDigest
        /// What it rests on.
        public var kind: Finding.Kind
        /// How sure it is.
        public var confidence: Finding.Confidence
        /// The records that say so.
        public var evidence: [Evidence]
        /// Versions no longer affected.
        public var fixedIn: [String]
        /// What a VEX document given with the scan says of it, short of clearing it.
        public var statement: VEXStatement?
    }

    /// A component that a publisher states not to be affected, with the vulnerability.
    public struct Cleared: Sendable {
        /// The component.
        public var component: InventoryComponent
        /// The vulnerability, resolved.
        public var vulnerability: VulnerabilityDigest
        /// Who states it, and why.
        public var statements: [Clearance.Statement]
        /// Records that call it affected.
        public var against: [Evidence]
    }

    /// An open question with its vulnerability.
    public struct Question: Sendable {
        /// The component.
        public var component: InventoryComponent
        /// The vulnerability, resolved.
        public var vulnerability: VulnerabilityDigest
        /// Why.
        public var reason: Undecided.Reason
        /// Who says so.
        public var source: String
        /// The record's id.
        public var record: String
        /// What a VEX document given with the scan says of it, short of clearing it.
        public var statement: VEXStatement?
    }

    /// A component that could not be looked up.
    public struct Gap: Sendable {
        /// The component.
        public var component: InventoryComponent
        /// Why, one reason for each identifier tried.
        public var reasons: [NotLookedUp.Reason]
    }

    /// The scanned document: what it is called, in which format, how many components.
    public struct Subject: Sendable {
        /// The file as the user named it.
        public var file: String
        /// `CycloneDX 1.6`.
        public var format: String
        /// Name and version of the product that the SBOM describes.
        public var name: String
        /// Version of the product.
        public var version: String
        /// Number of components.
        public var components: Int
        /// The product itself with its identifiers, as the SBOM describes it.
        public var parts: [InventoryComponent] = []
        /// What BOM-Links call the SBOM (CycloneDX): serial number and version; nil where it has no serial number.
        public var document: String?

        /// Takes the parts as they are.
        public init(
            file: String, format: String, name: String, version: String, components: Int, parts: [InventoryComponent] = [],
            serial: String? = nil, documentVersion: Int? = nil
        ) {
            self.parts = parts
            document = VEXLink.document(serial: serial, version: documentVersion)
            self.file = file
            self.format = format
            self.name = name
            self.version = version
            self.components = components
        }
    }

    /// What was scanned.
    public var subject: Subject
    /// What the catalogue held at the time.
    public var catalog: CatalogInfo
    /// The time of the scan, RFC 3339 UTC.
    public var time: String
    /// What was found.
    public var findings: [Item] = []
    /// What publishers state not to be affected.
    public var cleared: [Cleared] = []
    /// What a person has to judge.
    public var undecided: [Question] = []
    /// What could not be looked up.
    public var notLookedUp: [Gap] = []
    /// Findings that rules of the maker hide.
    public var ignored: [Ignored] = []
    /// Rules that have ended and would have hidden a finding.
    public var expired: [IgnoreRule] = []
    /// Rules that no finding is about.
    public var unusedRules: [IgnoreRule] = []
    /// Statements that nothing could be done with.
    public var unapplied: [Unapplied] = []
    /// All components of the SBOM.
    var parts: [InventoryComponent] = []
    /// Components looked up.
    public var lookedUp: Int
    /// Packages of Debian, Alpine and their kin of which the SBOM does not say what they were built from; 0 where it says so of any. The distributions' data speak of
    /// sources: such a package was found only if it is called like its source.
    public var withoutSource: Int
    /// How much of the catalogue stands behind the look-ups, ecosystem by ecosystem.
    public var coverage: [Coverage]

    /// One ecosystem or distribution release: components of the SBOM asked for in it, and packages that the catalogue has of it.
    public struct Coverage: Sendable, Hashable {
        /// `pypi`, `deb/debian/12`.
        public var scope: String
        /// Components of the SBOM.
        public var components: Int
        /// Packages in the catalogue; a handful means that the feed is not really there.
        public var packages: Int
    }

    /// Scans `inventory` and resolves what was found.
    public init(subject: Subject, inventory: Inventory, catalog: Catalog, time: String) throws(CatalogError) {
        self.subject = subject
        self.catalog = catalog.info
        self.time = time
        parts = inventory.components
        let result = try Matcher(catalog).scan(inventory)
        lookedUp = result.lookedUp
        withoutSource = Self.withoutSource(inventory)
        coverage = result.coverage.sorted { $0.key < $1.key }.map { scope, components in
            Coverage(scope: scope, components: components, packages: catalog.info.packages(in: scope))
        }
        var digests: [Int: VulnerabilityDigest] = [:]
        let numbers = result.findings.map(\.vulnerability) + result.cleared.map(\.vulnerability) + result.undecided.map(\.vulnerability)
        for number in numbers where digests[number] == nil {
            digests[number] = try VulnerabilityDigest(catalog.group(number), in: catalog)
        }
        for finding in result.findings {
            guard let digest = digests[finding.vulnerability] else { continue }
            findings.append(
                Item(
                    component: inventory.components[finding.component], vulnerability: digest, kind: finding.kind, confidence: finding.confidence,
                    evidence: finding.evidence, fixedIn: finding.fixedIn))
        }
        for clearance in result.cleared {
            guard let digest = digests[clearance.vulnerability] else { continue }
            cleared.append(
                Cleared(
                    component: inventory.components[clearance.component], vulnerability: digest, statements: clearance.statements,
                    against: clearance.against))
        }
        for open in result.undecided {
            guard let digest = digests[open.vulnerability] else { continue }
            undecided.append(
                Question(
                    component: inventory.components[open.component], vulnerability: digest, reason: open.reason, source: open.source,
                    record: open.record))
        }
        let standIns = Set(inventory.standIns)
        notLookedUp = result.notLookedUp.map { gap in
            let isStandIn = gap.reasons == [.noIdentifier] && standIns.contains(gap.component)
            return Gap(component: inventory.components[gap.component], reasons: isStandIn ? [.standsForPackages] : gap.reasons)
        }
    }

    private static func withoutSource(_ inventory: Inventory) -> Int {
        var count = 0
        // By a span: an element of an array is copied before it is looked at.
        let components = inventory.components.span
        for index in components.indices {
            guard let purl = components[index].purl, purl.type == "deb" || purl.type == "apk" else { continue }
            // Generators that know sources leave out the ones of the same name.
            if components[index].source != nil || !purl.isUnsourced { return 0 }
            count += 1
        }
        return count
    }

    /// Findings by severity, worst first.
    public var bySeverity: [(level: SeverityLevel, count: Int)] {
        SeverityLevel.allCases.reversed().map { level in (level, findings.count { $0.vulnerability.severity == level }) }
    }
}
