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
    }

    /// Judges some components of `inventory`; the others are there all the same, as what those run on or with.
    ///
    /// - Throws: ``CatalogError/damaged(path:offset:)``.
    public func scan(_ inventory: Inventory, only places: some Sequence<Int>) throws(CatalogError) -> ScanResult {
        var result = ScanResult()
        do throws(CatalogError) {
            let scan = Scan(
                system: inventory.system, statements: CPEEvaluation(inventory), platforms: PlatformCheck(inventory),
                marks: try MarkDirectory(catalog, withPatterns: inventory.components.contains { !$0.marks.isEmpty }))
            for index in places {
                var judgement = Judgement(component: index)
                try judge(inventory.components[index], scan, &judgement, &result.coverage)
                judgement.close(into: &result)
            }
        } catch {
            throw error.placed(catalog.path)
        }
        try sort(&result)
        return result
    }

    func judge(
        _ component: InventoryComponent, _ scan: Scan, _ judgement: inout Judgement, _ coverage: inout [String: Int]
    ) throws(CatalogError) {
        for bad in component.unreadable { judgement.reasons.append(.unreadable(bad.text, code: bad.error.code)) }
        if let purl = component.purl {
            judgement.purl = purl
            judgement.hasManyNames = component.cpes.count > 2 && Set(component.cpes.map(CPEProductKey.prefix)).count > 2
            try judgePackage(
                PackageIdentity(purl, componentVersion: component.version, system: scan.system), scan.platforms, &judgement, &coverage)
        }
        for name in component.cpes {
            let candidates = try CPECandidate.all(name, componentVersion: component.version) { key throws(CatalogError) in
                try !catalog.rows(key, .cpes, .cpeRows).isEmpty
            }
            for candidate in candidates { try judgeName(candidate, component.version, scan.statements, scan.platforms, &judgement) }
        }
        try judgeBareName(component, scan.statements, &judgement)
        try judgeProduct(component, scan.platforms, &judgement)
        try judgeMarks(component, scan.marks, scan.platforms, &judgement)
        if !component.ancestors.isEmpty || !component.resolved.isEmpty { try judgeAncestors(component, scan, &judgement) }
        if component.purl == nil, component.cpes.isEmpty, component.unreadable.isEmpty { judgement.reasons.append(.noIdentifier) }
    }

    /// By package: every record under its keys, by ranges and lists.
    private func judgePackage(
        _ identity: PackageIdentity, _ platforms: PlatformCheck, _ judgement: inout Judgement, _ coverage: inout [String: Int]
    ) throws(CatalogError) {
        judgement.isDistribution = identity.isDistribution
        let covered = identity.release == "" ? catalog.coversDistribution(identity) : catalog.covers(identity.scope)
        if !covered { judgement.reasons.append(.noSource(identity.scope)) }
        guard let version = identity.version, !version.isEmpty else {
            if covered { judgement.reasons.append(.noVersion) }
            return
        }
        if covered {
            judgement.wasLookedUp = true
            judgement.isCovered = true
            coverage[identity.scope, default: 0] += 1
        }
        // Statements about single products are asked for even where no data of the ecosystem is there.
        for key in [identity.key] + identity.uncertainKeys {
            for packed in try catalog.rows(key.text, .packages, .packageRows) {
                guard var entry = try catalog.entry(packed) else { continue }
                let view = try AffectedView(&entry.matching)
                if let release = identity.release, !release.isEmpty, !view.release.isEmpty, !view.release.elementsEqual(release.utf8) { continue }
                let subjects = try catalog.subjects(entry.row)
                let answer = try RangeEvaluation.answer(view, version: version)
                let holds = view.statement.platform.map(platforms.holds) ?? true
                judgement.take(
                    answer, identity, key, version, view, subjects, holds: holds, source: try entry.head.text(), record: try entry.head.text())
                judgement.wasLookedUp = true
            }
        }
    }

    /// By CPE: every statement under its vendor and product.
    private func judgeName(
        _ candidate: CPECandidate, _ version: String?, _ statements: CPEEvaluation, _ platforms: PlatformCheck, _ judgement: inout Judgement
    ) throws(CatalogError) {
        guard catalog.info.cpeProducts > 0 else {
            judgement.reasons.append(.noCPESource)
            return
        }
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
            guard var entry = try catalog.entry(packed) else { continue }
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
            if let version = VersionText.stated(component.version), case .notAffected = try RangeEvaluation.answer(view, version: version) {
                continue
            }
            judgement.note(
                .nameOnly(view.statement.product ?? component.name), try catalog.subjects(entry.row), source: try entry.head.text(),
                record: try entry.head.text())
        }
    }

    private func sort(_ result: inout ScanResult) throws(CatalogError) {
        var names: [Int: String] = [:]
        for number in result.vulnerabilities {
            names[number] = try catalog.group(number).id
        }
        func name(_ number: Int) -> String { names[number] ?? "" }
        result.findings.sort { ($0.component, name($0.vulnerability)) < ($1.component, name($1.vulnerability)) }
        result.cleared.sort { ($0.component, name($0.vulnerability)) < ($1.component, name($1.vulnerability)) }
        result.undecided.sort { ($0.component, name($0.vulnerability)) < ($1.component, name($1.vulnerability)) }
    }
}
