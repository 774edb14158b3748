import CPE
import Diagnostics
import PackageURL

/// Holds an inventory against a catalogue.
public struct Matcher: Sendable {
    let catalog: Catalog

    /// A matcher that asks `catalog`.
    public init(_ catalog: Catalog) { self.catalog = catalog }

    /// Judges every component of `inventory`.
    ///
    /// - Throws: ``CatalogError/damaged(path:offset:)`` only; what the inventory lacks is in the result.
    public func scan(_ inventory: Inventory) throws(CatalogError) -> ScanResult {
        try scan(inventory, only: inventory.components.indices)
    }

    /// What judging one component needs to know of the whole inventory.
    struct Scan {
        let system: OperatingSystem?
        let statements: CPEEvaluation
        let platforms: PlatformCheck
        let marks: MarkDirectory
        let scopes: ScanScopes

        init(_ surroundings: Surroundings, _ catalog: Catalog) throws(CatalogError) {
            system = surroundings.system
            statements = CPEEvaluation(surroundings)
            platforms = PlatformCheck(surroundings)
            marks = try MarkDirectory(catalog)
            scopes = ScanScopes(catalog)
        }
    }

    /// Judges some components of `inventory`; the others are there all the same, as what those run on or with.
    ///
    /// - Throws: ``CatalogError/damaged(path:offset:)``.
    public func scan(_ inventory: Inventory, only places: some Sequence<Int>) throws(CatalogError) -> ScanResult {
        var result = ScanResult()
        do throws(CatalogError) {
            let scan = try Scan(Surroundings(inventory), catalog)
            // By a span: an element of an array is copied before it is looked at.
            let components = inventory.components.span
            for index in places {
                try answer(components[index], at: index, scan, isCounted: true, into: &result)
            }
            result.coverage = scan.scopes.coverage
        } catch {
            throw error.placed(catalog.path)
        }
        try sort(&result)
        return result
    }

    /// Purl types whose CPE names a generator takes from somebody's list: Syft knows programs by what is in their binary, and Bitnami writes its
    /// packages' names itself.
    private static let typesOfChosenNames: Set<String> = ["generic", "bitnami"]

    /// - Parameter isCounted: whether the component counts for the coverage of its ecosystem.
    func judge(_ component: InventoryComponent, _ scan: Scan, _ judgement: inout Judgement, isCounted: Bool) throws(CatalogError) {
        for bad in component.unreadable { judgement.reasons.append(.unreadable(bad.text, code: bad.error.code)) }
        if let purl = component.purl {
            if !component.cpes.isEmpty, catalog.info.cpeProducts > 0 {
                judgement.purl = purl
                judgement.namesAreGuessed = component.cpesAreGuessed && !Self.typesOfChosenNames.contains(purl.type)
                judgement.hasManyNames = component.cpes.count > 2 && Set(component.cpes.map(CPEProductKey.prefix)).count > 2
            }
            let identity = PackageIdentity(
                purl, componentVersion: component.version, source: component.source, system: scan.system, known: scan.scopes.distributions,
                isInstalled: true)
            try judgePackage(identity, component, scan, &judgement, isCounted: isCounted)
            if identity.isDistribution { try judgeRelative(identity, purl, component, scan, &judgement, isCounted: isCounted) }
        }
        for name in component.cpes where catalog.info.cpeProducts > 0 {
            let candidates = try CPECandidate.all(name, componentVersion: component.version, build: component.build) { key throws(CatalogError) in
                try !catalog.rows(key, .cpes, .cpeRows).isEmpty
            }
            for candidate in candidates { try judgeName(candidate, component.version, scan.statements, scan.platforms, &judgement) }
        }
        if catalog.info.cpeProducts > 0 {
            try judgeBareName(component, scan.statements, &judgement)
        } else {
            for name in component.cpes { judgement.reasons += CPECandidate.parts(name).map { _ in .noCPESource } }
        }
        try judgeProduct(component, scan.platforms, &judgement)
        try judgeMarks(component, scan.marks, scan.platforms, &judgement)
        if !component.ancestors.isEmpty || !component.resolved.isEmpty { try judgeAncestors(component, scan, &judgement) }
        if component.purl == nil, component.cpes.isEmpty, component.unreadable.isEmpty { judgement.reasons.append(.noIdentifier) }
    }

    /// By package: every record under its keys, by ranges and lists.
    private func judgePackage(
        _ identity: PackageIdentity, _ component: InventoryComponent, _ scan: Scan, _ judgement: inout Judgement, isCounted: Bool
    ) throws(CatalogError) {
        judgement.isDistribution = identity.isDistribution
        let version = identity.version.flatMap { $0.isEmpty ? nil : $0 }
        let scope = scan.scopes.scope(of: identity)
        if !scope.isCovered { judgement.reasons.append(.noSource(scope.name)) }
        guard let version else {
            if let range = PossibleVersions(component, identity) {
                if scope.isCovered {
                    judgement.wasLookedUp = true
                    judgement.isCovered = scope.isRich
                    if isCounted { scan.scopes.count(scope) }
                }
                return try judgePossible(range, identity, component, scan, &judgement)
            }
            if scope.isCovered { judgement.reasons.append(.noVersion) }
            return try judgeEveryVersion(identity, component, scan, &judgement)
        }
        if scope.isCovered {
            judgement.wasLookedUp = true
            judgement.isCovered = scope.isRich
            if isCounted { scan.scopes.count(scope) }
        }
        // Statements about single products are asked for even where no data of the ecosystem is there.
        try judge(identity.key, identity, version, component, scan, &judgement)
        if let source = identity.source { try judge(source.key, identity, source.version, component, scan, &judgement) }
        for key in identity.uncertainKeys { try judge(key, identity, version, component, scan, &judgement) }
    }

    func judge(
        _ key: PackageKey, _ identity: PackageIdentity, _ version: String, _ component: InventoryComponent, _ scan: Scan, _ judgement: inout Judgement
    ) throws(CatalogError) {
        if key.namespace == "ubuntu", let release = identity.release, !release.isEmpty, let origin = CertifiedBuild.origin(of: version) {
            return try judgeCertified(key, identity, release, version, origin, scan, &judgement)
        }
        // Whether there are entries of the release's extended support.
        var hasMore = false
        let minor = key.namespace == "redhat" ? DistTag.minorRelease(of: version) : nil
        let isOpen = identity.takesAnyVersion && VersionWords.areRange(version)
        for packed in try catalog.rows(key, &scan.scopes.buffer) {
            guard var entry = try catalog.entry(packed) else { continue }
            let view = try AffectedView(&entry.matching)
            if let release = identity.release, !view.speaks(of: release) {
                hasMore = hasMore || DistributionRelease.isExtension(view.release, of: release)
                if let minor, view.statement.isPlain, DistributionRelease.isStream(view.release, of: minor) {
                    try judgeStream(view, entry, key, version, &judgement)
                }
                continue
            }
            judgement.wasLookedUp = true
            // A source that knows the package is listened to, however little it knows of others.
            if !judgement.isCovered, judgement.relative == nil, view.statement.isPlain, scan.scopes.isLookedUp(identity) {
                judgement.isCovered = true
            }
            let answer = try RangeEvaluation.answer(view, version: version, isOpen: isOpen)
            switch answer {
            case .notAffected:
                // Only CPE matches are held against it. That a statement does not name a version says nothing of it.
                if view.statement.isPlain, !component.cpes.isEmpty { judgement.acquit(entry.row) }
                continue
            case .noRange:
                if view.gitRanges > 0 { try note(.commitsOnly, entry, &judgement) }
                continue
            case .noVersion: continue
            case .affected, .notComparable: break
            }
            var holds = true
            if let platform = view.statement.platform {
                switch PackageCondition.truth(platform, component.purl, version: version) {
                case .no?: continue
                case .yes?: break
                case .unknown?: holds = false
                case nil: holds = scan.platforms.holds(platform)
                }
            }
            judgement.take(
                answer, identity, key, version, view, try catalog.subjects(entry.row), holds: holds, source: try entry.head.text(),
                record: try entry.head.text())
        }
        if hasMore, let release = identity.release { try judgeExtensions(key, of: release, version, scan, &judgement) }
    }

    private func note(
        _ reason: Undecided.Reason, _ entry: (row: RecordRow, matching: ByteCursor, head: ByteCursor), _ judgement: inout Judgement
    ) throws(CatalogError) {
        var head = entry.head
        judgement.note(reason, try catalog.subjects(entry.row), source: try head.text(), record: try head.text())
    }

    /// By CPE: every statement under its vendor and product.
    private func judgeName(
        _ candidate: CPECandidate, _ version: String?, _ statements: CPEEvaluation, _ platforms: PlatformCheck, _ judgement: inout Judgement
    ) throws(CatalogError) {
        guard let key = candidate.key else {
            guard case .value(let product) = candidate.name.product, !product.hasWildcards else {
                judgement.reasons.append(.tooBroad(candidate.name.formattedString))
                return
            }
            judgement.wasLookedUp = true
            return try judgeCandidates(product.normal, candidate.name, version, statements, &judgement)
        }
        judgement.wasLookedUp = true
        for packed in try catalog.rows(key, .cpes, .cpeRows) {
            guard var entry = try catalog.entry(packed), try CPEEvaluation.mayConcern(entry.matching, candidate) else { continue }
            let view = try CPEStatementView(&entry.matching)
            let answer = statements.answer(view, for: candidate)
            if case .notAffected = answer { continue }
            let holds = view.statement.platform.map(platforms.holds) ?? true
            judgement.take(
                answer, candidate, view.statement, try catalog.subjects(entry.row), holds: holds, source: try entry.head.text(),
                record: try entry.head.text())
        }
    }

    /// By maker and name, which only raises questions: advisories of devices often give nothing better.
    private func judgeProduct(
        _ component: InventoryComponent, _ platforms: PlatformCheck, _ judgement: inout Judgement
    ) throws(CatalogError) {
        guard let supplier = component.supplier, let key = ProductName.key(vendor: supplier, product: component.name) else { return }
        for packed in try catalog.rows(key.text, .packages, .packageRows) {
            guard var entry = try catalog.entry(packed) else { continue }
            let view = try AffectedView(&entry.matching)
            guard view.statement.status == .affected || view.statement.status == .affectedInWords else { continue }
            // A name that means something only within another product is too little to ask about.
            guard view.statement.platform.map(platforms.holds) ?? true else { continue }
            if let version = VersionText.stated(component.version), case .notAffected = try RangeEvaluation.answer(view, statedVersion: version) {
                continue
            }
            judgement.note(
                .nameOnly(view.statement.product ?? component.name), try catalog.subjects(entry.row), source: try entry.head.text(),
                record: try entry.head.text())
        }
    }

    func sort(_ result: inout ScanResult) throws(CatalogError) {
        var names: [Int: String] = [:]
        for number in result.vulnerabilities {
            names[number] = try catalog.group(number).id
        }
        func comesBefore(_ left: (component: Int, vulnerability: Int), _ right: (component: Int, vulnerability: Int)) -> Bool {
            guard left.component == right.component else { return left.component < right.component }
            return names[left.vulnerability] ?? "" < names[right.vulnerability] ?? ""
        }
        result.findings.sort { comesBefore(($0.component, $0.vulnerability), ($1.component, $1.vulnerability)) }
        result.cleared.sort { comesBefore(($0.component, $0.vulnerability), ($1.component, $1.vulnerability)) }
        result.undecided.sort { comesBefore(($0.component, $0.vulnerability), ($1.component, $1.vulnerability)) }
    }
}
